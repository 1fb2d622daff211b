package it.sporta.server.week;

import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The books of the week kept by hand: who did what, written down by whoever did it. It knows of the
 * server only the names of places; which lot goes first it says by itself.
 */
final class ByHand {

    /** From the counter backwards: where goods for sale lie, in the order in which they go. */
    static final List<PlaceKind> COUNTERS =
            List.of(PlaceKind.SHOP, PlaceKind.STORE, PlaceKind.KITCHEN, PlaceKind.BAR);

    /** A lot at a place. */
    record Shelf(Spot spot, UUID lot) {}

    /**
     * Goods of an owner that went from a place to a place; of nobody, where no lot covered them.
     */
    record Flow(Spot from, Spot to, Optional<UUID> owner, Article article) {}

    /** What a wish took of one lot, or of none. */
    record Part(Optional<UUID> lot, Article article, Spot from, Spot to, long thousandths) {}

    /** An article of a hub. */
    record Missing(UUID hub, Article article) {}

    private final Map<UUID, Crate> lots = new HashMap<>();
    private final Map<Shelf, Long> stock = new HashMap<>();
    private final Map<Flow, Long> flows = new HashMap<>();
    private final Map<Missing, Long> missing = new HashMap<>();

    void born(Crate goods, Spot from, Spot to, long thousandths) {
        if (lots.put(goods.lot(), goods) != null) {
            throw new IllegalStateException("born twice: " + goods);
        }
        move(goods.lot(), from, to, thousandths);
    }

    void move(UUID lot, Spot from, Spot to, long thousandths) {
        Crate goods = lots.get(lot);
        flow(new Flow(from, to, Optional.of(goods.owner()), goods.article()), thousandths);
        put(new Shelf(from, lot), -thousandths);
        put(new Shelf(to, lot), thousandths);
    }

    private void flow(Flow flow, long thousandths) {
        if (thousandths <= 0) {
            throw new IllegalArgumentException(thousandths + " of " + flow);
        }
        flows.merge(flow, thousandths, Long::sum);
    }

    private void put(Shelf shelf, long thousandths) {
        if (shelf.spot().kind().isReal()) {
            stock.merge(shelf, thousandths, Long::sum);
            stock.remove(shelf, 0L);
        }
    }

    /** Takes what is there, in order, and the rest from nowhere. */
    List<Part> take(Wish wish, PlaceKind end) {
        Spot to = new Spot(wish.hub(), end);
        List<Part> parts = new ArrayList<>();
        long left = wish.thousandths();
        for (Shelf shelf : inOrder(wish)) {
            long part = Math.min(left, stock.get(shelf));
            if (part > 0) {
                parts.add(
                        new Part(Optional.of(shelf.lot()), wish.article(), shelf.spot(), to, part));
                left -= part;
            }
        }
        if (left > 0) {
            Spot nowhere = new Spot(wish.hub(), PlaceKind.UNASSIGNED);
            parts.add(new Part(Optional.empty(), wish.article(), nowhere, to, left));
        }
        parts.forEach(this::move);
        return parts;
    }

    /** How much of what is wished is there. */
    long there(Wish wish) {
        return inOrder(wish).stream().mapToLong(this::at).sum();
    }

    private List<Shelf> inOrder(Wish wish) {
        List<Shelf> there = new ArrayList<>();
        for (Shelf shelf : stock.keySet()) {
            Crate goods = lots.get(shelf.lot());
            PlaceKind kind = shelf.spot().kind();
            if (shelf.spot().hub().equals(wish.hub())
                    && goods.article() == wish.article()
                    && wish.owner().map(goods.owner()::equals).orElse(true)
                    && wish.lot().map(goods.lot()::equals).orElse(true)
                    && wish.from().map(kind::equals).orElse(isWithinReach(wish, shelf))
                    && (wish.evenPast() || !goods.isPast(wish.day()))) {
                there.add(shelf);
            }
        }
        there.sort(
                Comparator.comparing((Shelf one) -> one.spot().kind() == PlaceKind.RESERVED)
                        .thenComparing(one -> !isNamed(wish, one))
                        .thenComparing(one -> one.spot().kind())
                        .thenComparing(one -> lots.get(one.lot()).date().orElse(LocalDate.MAX))
                        .thenComparing(one -> lots.get(one.lot()).received())
                        .thenComparing(Shelf::lot));
        return there;
    }

    /** What is packed for somebody is given to nobody else: it may only be thrown away. */
    private static boolean isWithinReach(Wish wish, Shelf shelf) {
        PlaceKind kind = shelf.spot().kind();
        boolean free = wish.evenPast() || kind != PlaceKind.RESERVED;
        return COUNTERS.contains(kind)
                || wish.first().equals(shelf.lot().toString()) && kind.isRoom() && free;
    }

    private boolean isNamed(Wish wish, Shelf shelf) {
        return !wish.first().isEmpty()
                && (wish.first().equals(lots.get(shelf.lot()).label())
                        || wish.first().equals(shelf.lot().toString()));
    }

    void move(Part part) {
        if (part.lot().isPresent()) {
            move(part.lot().get(), part.from(), part.to(), part.thousandths());
        } else {
            flow(
                    new Flow(part.from(), part.to(), Optional.empty(), part.article()),
                    part.thousandths());
            count(part.from(), part.article(), part.thousandths());
            count(part.to(), part.article(), -part.thousandths());
        }
    }

    private void count(Spot spot, Article article, long thousandths) {
        if (spot.kind() == PlaceKind.UNASSIGNED) {
            missing.merge(new Missing(spot.hub(), article), thousandths, Long::sum);
        }
    }

    /** Goods sold from nowhere were of this lot. */
    void assign(Shelf shelf, long thousandths) {
        Spot nowhere = new Spot(shelf.spot().hub(), PlaceKind.UNASSIGNED);
        move(shelf.lot(), shelf.spot(), nowhere, thousandths);
        count(nowhere, lots.get(shelf.lot()).article(), -thousandths);
    }

    Crate goods(UUID lot) {
        return lots.get(lot);
    }

    boolean knows(UUID lot) {
        return lots.containsKey(lot);
    }

    long at(Shelf shelf) {
        return stock.getOrDefault(shelf, 0L);
    }

    Map<Shelf, Long> stock() {
        return Map.copyOf(stock);
    }

    Map<Flow, Long> flows() {
        return Map.copyOf(flows);
    }

    Map<Missing, Long> missing() {
        Map<Missing, Long> open = new HashMap<>(missing);
        open.values().removeIf(thousandths -> thousandths <= 0);
        return open;
    }

    /** In an order that is the same in every run with the same seed. */
    List<Crate> lots() {
        return List.copyOf(new TreeMap<>(lots).values());
    }

    /** What lies on shelves of such places, in an order as above. */
    List<Shelf> shelves(UUID hub, List<PlaceKind> kinds) {
        return stock.keySet().stream()
                .filter(one -> one.spot().hub().equals(hub) && kinds.contains(one.spot().kind()))
                .filter(one -> stock.get(one) > 0)
                .sorted(Comparator.comparing(Shelf::lot).thenComparing(one -> one.spot().kind()))
                .toList();
    }
}
