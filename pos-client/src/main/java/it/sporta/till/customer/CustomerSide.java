package it.sporta.till.customer;

import it.sporta.kernel.ticket.Line;
import it.sporta.till.selling.DeskState;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at the counter for the customer, and remembers between two looks which line was touched.
 * Any thread may look.
 */
public final class CustomerSide {

    private final Supplier<DeskState> counter;
    private final Supplier<String> place;
    private List<Line> lines = List.of();
    private Optional<Line> touched = Optional.empty();
    private Shown shown;
    private long version;

    /**
     * @param place what the hub is called
     */
    public CustomerSide(Supplier<DeskState> counter, Supplier<String> place) {
        this.counter = counter;
        this.place = place;
        DeskState now = counter.get();
        this.version = now.revision();
        this.shown = seen(now);
    }

    /**
     * One look.
     *
     * @param version another one whenever something else is shown, also by a till that started anew
     */
    record Look(long version, Shown shown) {}

    synchronized Look look() {
        Shown now = seen(counter.get());
        version += now.equals(shown) ? 0 : 1;
        shown = now;
        return new Look(version, shown);
    }

    private Shown seen(DeskState now) {
        List<Line> before = lines;
        lines = now.basket().lines();
        if (!lines.equals(before)) {
            touched = lines.size() < before.size() ? Optional.empty() : changed(before);
        }
        return Shown.of(now, touched, place.get());
    }

    private Optional<Line> changed(List<Line> before) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (i >= before.size() || !lines.get(i).equals(before.get(i))) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }
}
