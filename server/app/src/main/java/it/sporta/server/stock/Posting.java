package it.sporta.server.stock;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The movements of one hub, as they grow from what is wanted and what is there. Only for whoever
 * went through the hub's gate.
 */
final class Posting {

    private final UUID hub;
    private final Map<PlaceKind, Place> places;
    private final Shelf shelf;
    private final List<Movement> movements = new ArrayList<>();
    private final Tally shortages =
            new Tally("shortage", List.of("hub_id", "product_id"), List.of("thousandths", "times"));

    Posting(Database database, UUID hub, List<Place> places, Collection<ProductId> products) {
        this.hub = hub;
        this.places = places.stream().collect(Collectors.toMap(Place::kind, Function.identity()));
        this.shelf = Shelf.read(database, hub, places, products);
    }

    /**
     * @param line which of the voucher's lines, counted from its first
     * @param part the first part of it; one line may take several moves
     * @return the next part
     */
    int add(Voucher voucher, int line, int part, Move move, Fefo.Need need) {
        int next = part;
        long weighed = move.weighed();
        long left = move.quantity().thousandths();
        for (Fefo.Taken taken : shelf.take(move.product(), need)) {
            long grams = share(weighed, taken.quantity().thousandths(), left);
            Movement one = movement(voucher, voucher.source(line, next), move, taken);
            movements.add(move.weighed() > 0 ? one.weighing(grams) : one);
            weighed -= grams;
            left -= taken.quantity().thousandths();
            next++;
        }
        return next;
    }

    /** Of what was weighed together, so that the parts add up to the gram. */
    private static long share(long weighed, long part, long all) {
        return part == all ? weighed : Math.multiplyExact(weighed, part) / all;
    }

    private Movement movement(
            Voucher voucher, Movement.Source source, Move move, Fefo.Taken taken) {
        if (taken.from().isEmpty()) {
            shortages.add(List.of(hub, move.product().value()), taken.quantity().thousandths(), 1);
        }
        return new Movement(
                source,
                move.product(),
                taken.from().map(Stocked::lot),
                taken.from().map(Stocked::place).orElse(places.get(PlaceKind.UNASSIGNED)),
                places.get(move.to()),
                taken.quantity(),
                taken.from().map(from -> cost(from, taken)).orElse(Money.ZERO),
                move.reason(),
                move.stage(),
                voucher.businessDate(),
                voucher.at());
    }

    private static Money cost(Stocked from, Fefo.Taken taken) {
        return new UnitPrice(from.costCents(), from.unit()).times(taken.quantity());
    }

    /** What no lot covers, if anything. */
    Optional<Movement> uncovered() {
        return movements.stream().filter(one -> one.lot().isEmpty()).findFirst();
    }

    void post(Database database, Ledger ledger) {
        ledger.postInside(movements);
        shortages.post(database);
    }
}
