package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Movement;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of a dish in the evening: so much goes away, so much is still good. What was there
 * by the books and is neither is left unexplained.
 */
@ApplicationScoped
public class Leftovers {

    private Ledger ledger;
    private Places places;
    private Stock stock;
    private Products products;
    private Clock clock;

    protected Leftovers() {}

    @Inject
    public Leftovers(Ledger ledger, Places places, Stock stock, Products products, Clock clock) {
        this.ledger = ledger;
        this.places = places;
        this.stock = stock;
        this.products = products;
        this.clock = clock;
    }

    /**
     * What was weighed or counted of a lot at a place.
     *
     * @param document made with the form
     * @param expected what the form said was there: since then somebody may have sold some
     * @param away zero when nothing goes
     * @param to one of the destinations of food waste, or those who work here. Not a gift: that is
     *     weighed as such and gets its paper (Italian law 166/2016, art. 16)
     * @param good empty when nobody counted the rest
     */
    public record Weighed(
            UUID document,
            UUID lot,
            UUID place,
            Quantity expected,
            Quantity away,
            PlaceKind to,
            Optional<Quantity> good) {

        public Weighed {
            if (to != PlaceKind.STAFF && !to.isDestination()) {
                throw new Refused("leftover.where");
            }
            if (away.thousandths() < 0
                    || good.filter(one -> one.thousandths() < 0).isPresent()
                    || !away.isPositive() && good.isEmpty()) {
                throw new Refused("leftover.none");
            }
        }
    }

    /**
     * Said again, it changes nothing.
     *
     * @throws Refused {@code leftover.moved} when there is no longer what the form said, {@code
     *     leftover.more} when more goes than is there, {@code leftover.expired} when somebody would
     *     eat what is past its use-by date
     */
    @Transactional
    public void weigh(Weighed weighed) {
        if (isWritten(weighed)) {
            return;
        }
        ledger.enter(List.of(there(weighed).hub()));
        if (!isWritten(weighed)) {
            write(weighed, there(weighed));
        }
    }

    private boolean isWritten(Weighed weighed) {
        return stock.movements(weighed.lot()).stream()
                .anyMatch(moved -> moved.document().equals(weighed.document()));
    }

    private void write(Weighed weighed, LotStock lot) {
        if (!lot.quantity().equals(weighed.expected())) {
            throw new Refused("leftover.moved", lot.quantity());
        }
        if (weighed.away().thousandths() > lot.quantity().thousandths()) {
            throw new Refused("leftover.more", name(lot), lot.quantity());
        }
        requireEdible(weighed, lot);
        List<Movement> movements = new ArrayList<>();
        if (weighed.away().isPositive()) {
            movements.add(movement(weighed, lot, 0, weighed.away(), weighed.to()));
        }
        Quantity rest = lot.quantity().minus(weighed.away());
        weighed.good()
                .map(rest::minus)
                .filter(missing -> missing.thousandths() != 0)
                .ifPresent(missing -> movements.add(missing(weighed, lot, missing)));
        ledger.post(movements);
    }

    private LotStock there(Weighed weighed) {
        return stock.ofLot(weighed.lot()).stream()
                .filter(one -> one.place().equals(weighed.place()))
                .findFirst()
                .orElseThrow(() -> new Refused("leftover.gone"));
    }

    private void requireEdible(Weighed weighed, LotStock lot) {
        boolean person = !weighed.to().isDestination();
        boolean past = lot.expires().filter(Rome.today(clock)::isAfter).isPresent();
        if (person && lot.dateKind() == DateKind.USE_BY && past && weighed.away().isPositive()) {
            throw new Refused("leftover.expired", name(lot));
        }
    }

    private Movement missing(Weighed weighed, LotStock lot, Quantity missing) {
        Quantity amount = missing.isPositive() ? missing : missing.negated();
        Movement gone = movement(weighed, lot, 1, amount, PlaceKind.UNEXPLAINED);
        return missing.isPositive() ? gone : found(gone);
    }

    /** More than the books say: it comes from where what is missing goes. */
    private static Movement found(Movement gone) {
        return new Movement(
                gone.source(),
                gone.product(),
                gone.lot(),
                gone.to(),
                gone.from(),
                gone.quantity(),
                gone.cost(),
                gone.reason(),
                gone.stage(),
                gone.businessDate(),
                gone.at());
    }

    private Movement movement(
            Weighed weighed, LotStock lot, int line, Quantity quantity, PlaceKind to) {
        List<Place> all = places.of(lot.hub());
        LocalDate today = Rome.today(clock);
        return new Movement(
                new Movement.Source(weighed.document(), line, 0, Optional.empty()),
                lot.product(),
                Optional.of(lot.lot()),
                Place.of(lot.place(), all),
                Place.of(to, all),
                quantity,
                new UnitPrice(lot.costCents(), quantity.unit()).times(quantity),
                reason(to),
                Stage.SERVICE,
                today,
                clock.instant());
    }

    private static Reason reason(PlaceKind to) {
        return switch (to) {
            case UNEXPLAINED -> Reason.COUNT;
            case STAFF -> Reason.STAFF_MEAL;
            default -> Reason.OVERPRODUCTION;
        };
    }

    private String name(LotStock lot) {
        return products.find(lot.product()).map(Product::name).orElse(lot.label());
    }
}
