package it.sporta.server.news;

import it.sporta.kernel.journal.Fact;
import java.util.List;

/**
 * Facts of one till in the order they happened, each for the first time. Observed inside the
 * transaction that also notes how far was read: a listener that throws undoes them all, and they
 * come again one by one.
 */
public record Arrivals(List<Arrived<?>> all) {

    /** Who writes the sale comes first, then who moves stock, then who adds up. */
    public static final int FIRST = 100;

    public static final int SECOND = 200;

    public static final int THIRD = 300;

    /** Who tells others what all this means for them. */
    public static final int LAST = 400;

    public Arrivals {
        all = List.copyOf(all);
    }

    public <T extends Fact> List<Arrived<T>> of(Class<T> kind) {
        return all.stream()
                .filter(arrived -> kind.isInstance(arrived.fact()))
                .map(arrived -> new Arrived<>(kind.cast(arrived.fact()), arrived.origin()))
                .toList();
    }
}
