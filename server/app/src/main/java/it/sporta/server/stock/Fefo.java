package it.sporta.server.stock;

import it.sporta.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * First expired, first out: which lots a quantity is taken from. A pure function. The lot that was
 * scanned or named comes before all others, but what was packed for somebody last of all; then the
 * till's own place, then the hub's others in their turn; at a place the lot that expires first,
 * those without a date last, the older before the younger. Lots past their use-by date are never
 * sold, lots past their best-before date are; whose lots and from where says the {@link Choice}.
 */
final class Fefo {

    /**
     * What is wanted.
     *
     * @param first the place the till sells from
     * @param label of the scanned lot
     */
    record Need(
            Quantity quantity,
            LocalDate day,
            Optional<UUID> first,
            Optional<String> label,
            Choice choice) {}

    /**
     * A part of the answer.
     *
     * @param from empty for what no lot covers
     */
    record Taken(Optional<Stocked> from, Quantity quantity) {}

    private Fefo() {}

    /** The parts add up to the need, none takes more than there is, at most one is uncovered. */
    static List<Taken> take(Need need, List<Stocked> stock) {
        List<Taken> taken = new ArrayList<>();
        long missing = need.quantity().thousandths();
        for (Stocked next : inOrder(need, stock)) {
            if (missing == 0) {
                break;
            }
            long part = Math.min(missing, next.thousandths());
            taken.add(new Taken(Optional.of(next), new Quantity(part, next.unit())));
            missing -= part;
        }
        if (missing > 0) {
            taken.add(new Taken(Optional.empty(), new Quantity(missing, need.quantity().unit())));
        }
        return taken;
    }

    private static List<Stocked> inOrder(Need need, List<Stocked> stock) {
        return stock.stream()
                .filter(one -> one.thousandths() > 0)
                .filter(one -> one.unit() == need.quantity().unit())
                .filter(one -> need.choice().takes(one, need.day()))
                .sorted(order(need))
                .toList();
    }

    private static Comparator<Stocked> order(Need need) {
        return Comparator.comparing((Stocked one) -> one.place().kind() == PlaceKind.RESERVED)
                .thenComparing(one -> !isNamed(need, one))
                .thenComparing(one -> !need.first().equals(Optional.of(one.place().id())))
                .thenComparing(one -> one.place().turn())
                .thenComparing(one -> one.expires().orElse(LocalDate.MAX))
                .thenComparing(Stocked::receivedOn)
                .thenComparing(Stocked::lot);
    }

    private static boolean isNamed(Need need, Stocked one) {
        return need.choice().prefers(one)
                || need.label().filter(label -> label.equals(one.label())).isPresent();
    }
}
