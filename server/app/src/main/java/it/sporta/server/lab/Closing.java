package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.Allergens;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.stock.Birth;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Movement;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A batch ends: what it took leaves the books, what it made enters them, gram for gram. */
@ApplicationScoped
public class Closing {

    /** Lines of what was made come after those of what went in. */
    private static final int MADE = 10_000;

    /** Parts 0 and 1 of a line are the weighing and its undoing. */
    private static final int FIRST_PART = 2;

    private Batches batches;
    private Sheets sheets;
    private Heritage heritage;
    private Ledger ledger;
    private Places places;
    private Receiving receiving;
    private Products products;
    private Lifetimes lifetimes;
    private Clock clock;

    protected Closing() {}

    @Inject
    public Closing(
            Batches batches,
            Sheets sheets,
            Heritage heritage,
            Ledger ledger,
            Places places,
            Receiving receiving,
            Products products,
            Lifetimes lifetimes,
            Clock clock) {
        this.batches = batches;
        this.sheets = sheets;
        this.heritage = heritage;
        this.ledger = ledger;
        this.places = places;
        this.receiving = receiving;
        this.products = products;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /**
     * Closed again, it changes nothing.
     *
     * @param dates by the line of what came out; where none is given, the article's usual
     * @throws Refused what {@link Reckoning#leavings} says; {@code lab.date.missing}, {@code
     *     lab.date.late}
     */
    @Transactional
    public Batch close(UUID id, Map<Integer, LocalDate> dates, UUID by) {
        ledger.enter(List.of(batches.get(id).hub()));
        Batch batch = batches.get(id);
        if (!batch.isOpen()) {
            return batch;
        }
        Instant now = clock.instant();
        Reckoning reckoning = batch.reckoning();
        List<Leaving> leavings = reckoning.leavings();
        ledger.post(movements(batch, leavings, now));
        List<Money> costs = reckoning.costs(leavings);
        Allergens allergens = heritage.allergens(batch);
        for (int i = 0; i < costs.size(); i++) {
            Output output = batch.outputs().get(i);
            Optional<LocalDate> date = lifetimes.date(batch, output, dates.get(output.line()));
            sheets.made(id, output.line(), born(batch, output, costs.get(i), date, allergens, now));
        }
        sheets.close(id, now, by);
        return batches.get(id);
    }

    private List<Movement> movements(Batch batch, List<Leaving> leavings, Instant now) {
        List<Place> all = places.of(batch.hub());
        Place pot = Place.of(PlaceKind.BATCH, all);
        Map<Integer, Integer> parts = new HashMap<>();
        List<Movement> movements = new ArrayList<>();
        for (Leaving one : leavings) {
            int part = parts.merge(one.input().line(), 1, Integer::sum);
            movements.add(
                    new Movement(
                                    new Movement.Source(
                                            batch.id(),
                                            one.input().line(),
                                            FIRST_PART + part - 1,
                                            Optional.empty()),
                                    one.input().product(),
                                    Optional.of(one.input().lot()),
                                    pot,
                                    Place.of(one.to(), all),
                                    one.quantity(),
                                    one.cost(),
                                    one.reason(),
                                    batch.trade().stage(),
                                    LocalDate.ofInstant(now, Rome.ZONE),
                                    now)
                            .weighing(one.grams()));
        }
        return movements;
    }

    private Output.Made born(
            Batch batch,
            Output output,
            Money cost,
            Optional<LocalDate> date,
            Allergens allergens,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Rome.ZONE);
        Product product = products.get(output.product());
        DateKind kind = date.isPresent() ? product.dateKind() : DateKind.NONE;
        Delivery lot =
                new Delivery(
                        new UuidV7(clock).next(),
                        batch.hub(),
                        Optional.of(output.place()),
                        output.product(),
                        batch.owner(),
                        product.producer(),
                        batch.code(),
                        product.origin(),
                        output.quantity(),
                        kind,
                        date,
                        today,
                        UnitPrice.of(cost, output.quantity()),
                        output.pieceGrams());
        Voucher voucher =
                Voucher.of(batch.id(), batch.hub(), today, now).from(MADE + output.line());
        receiving.receive(Birth.made(lot, batch.trade().stage(), cost, output.grams()), voucher);
        return new Output.Made(lot.lot(), kind, date, cost, allergens);
    }
}
