package it.sporta.server.buyinggroup;

import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.identity.Hub;
import it.sporta.server.stock.Birth;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.Moved;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Stock;
import it.sporta.server.stock.Voucher;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Goods of one owner end and begin again as goods of another, gram for gram and cent for cent. */
@Dependent
public class Passing {

    /**
     * What is left of a lot, on however many shelves.
     *
     * @param name of the article
     * @param shelves where it lies now
     */
    record Passed(String name, Quantity quantity, List<LotStock> shelves) {

        LotStock lot() {
            return shelves.get(0);
        }

        String label() {
            return lot().label();
        }
    }

    private final Unloading unloading;
    private final Stock stock;
    private final Goods goods;
    private final Receiving receiving;
    private final Clock clock;
    private final UuidV7 ids;

    @Inject
    public Passing(
            Unloading unloading, Stock stock, Goods goods, Receiving receiving, Clock clock) {
        this.unloading = unloading;
        this.stock = stock;
        this.goods = goods;
        this.receiving = receiving;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * What is left of a cycle. What is past its date stays with the group: it cannot be sold on,
     * and whoever throws it away writes it as its waste.
     */
    List<Passed> of(Cycle cycle) {
        Map<UUID, Arrival> came = unloading.of(cycle.id());
        List<Passed> all = new ArrayList<>();
        for (Offer offer : cycle.offers()) {
            List<LotStock> shelves =
                    Optional.ofNullable(came.get(offer.id())).stream()
                            .flatMap(arrival -> stock.ofLot(arrival.lot()).stream())
                            .filter(shelf -> shelf.hub().equals(cycle.hub()))
                            .filter(shelf -> shelf.quantity().isPositive())
                            .filter(shelf -> !isPast(shelf))
                            .toList();
            if (!shelves.isEmpty()) {
                all.add(new Passed(offer.name(), sum(offer, shelves), shelves));
            }
        }
        return all;
    }

    private boolean isPast(LotStock shelf) {
        return shelf.expires().filter(Rome.today(clock)::isAfter).isPresent();
    }

    private static Quantity sum(Offer offer, List<LotStock> shelves) {
        return offer.of(shelves.stream().mapToLong(shelf -> shelf.quantity().thousandths()).sum());
    }

    /** What they had cost. */
    Money move(Cycle cycle, Hub to, UUID document, List<Passed> passed) {
        LocalDate today = Rome.today(clock);
        Voucher out = Voucher.of(document, cycle.hub(), today, clock.instant());
        List<Move> moves =
                passed.stream()
                        .flatMap(one -> one.shelves().stream())
                        .map(shelf -> leave(cycle, shelf))
                        .toList();
        Map<UUID, Money> costs = new LinkedHashMap<>();
        for (Moved moved : goods.move(out, moves)) {
            costs.merge(moved.lot().orElseThrow(), moved.cost(), Money::plus);
        }
        Voucher in = Voucher.of(document, to.id(), today, clock.instant());
        int line = moves.size();
        for (Passed one : passed) {
            Money cost = costs.get(one.lot().lot());
            receiving.receive(Birth.handedOver(delivery(one, to, today), cost), in.from(line));
            line++;
        }
        return Money.sum(costs.values());
    }

    private static Move leave(Cycle cycle, LotStock shelf) {
        return new Move(
                shelf.product(),
                shelf.quantity(),
                Choice.of(cycle.organisation()).onlyLot(shelf.lot()).onlyFrom(shelf.placeKind()),
                PlaceKind.HANDED_OVER,
                Reason.HANDOVER,
                Stage.DISTRIBUTION);
    }

    /** A new lot of the other owner, of the same producer, label and date. */
    private Delivery delivery(Passed one, Hub to, LocalDate today) {
        LotStock lot = one.lot();
        return new Delivery(
                ids.next(),
                to.id(),
                Optional.of(Place.idOf(to.id(), PlaceKind.STORE)),
                lot.product(),
                to.organisation(),
                lot.producer(),
                lot.label(),
                lot.origin(),
                one.quantity(),
                lot.dateKind(),
                lot.expires(),
                today,
                new UnitPrice(lot.costCents(), one.quantity().unit()));
    }
}
