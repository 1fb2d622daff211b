package it.sporta.server.insight;

import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.insight.MassBalance.Flow;
import it.sporta.server.stock.PlaceKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A figure of what moved, by its name in an address: {@code IN.PRODUCER}, {@code OUT.COMPOST}, and
 * those that add up some of them. Whether a movement counts in it, and with which sign, is decided
 * here for the figure and for the list behind it.
 */
public final class Term {

    /** All that came. */
    public static final Term IN = all("IN", Direction.IN, kind -> true);

    /** All that left with a name. */
    public static final Term OUT = all("OUT", Direction.OUT, kind -> kind != PlaceKind.UNEXPLAINED);

    /** What stock grew by. */
    public static final Term STOCK = new Term("STOCK", (flow, hubs) -> Long.signum(flow.net(hubs)));

    /** What left for another hub, and whether it has come or not. */
    public static final Term SENT = new Term("SENT", (flow, hubs) -> flow.isSent() ? 1 : 0);

    /** What left for another hub and did not come. */
    public static final Term LOST =
            new Term(
                    "LOST",
                    (flow, hubs) ->
                            flow.from() == PlaceKind.TRANSIT && flow.to() == PlaceKind.UNEXPLAINED
                                    ? 1
                                    : 0);

    /** What was put in work, what was taken out again off. */
    public static final Term PUT_IN_WORK = work("WORK", PlaceKind::isRoom, -1);

    private static final Set<PlaceKind> SPENT =
            EnumSet.of(PlaceKind.EVAPORATED, PlaceKind.STAFF, PlaceKind.SAMPLE);

    /** What was peeled, spoiled or burnt in work, wherever it went. */
    public static final Term LOST_IN_WORK =
            work(
                    "WORK.LOST",
                    kind ->
                            !kind.isReal()
                                    && kind != PlaceKind.TRANSFORMED
                                    && kind != PlaceKind.UNEXPLAINED
                                    && !SPENT.contains(kind),
                    1);

    /** What evaporated, was tasted or kept to be examined in work. */
    public static final Term SPENT_IN_WORK = work("WORK.SPENT", SPENT::contains, 1);

    /** What was put in and nobody knows what became of it. */
    public static final Term UNEXPLAINED_IN_WORK =
            work("WORK.UNEXPLAINED", kind -> kind == PlaceKind.UNEXPLAINED, 1);

    /** What there is in work more than before. */
    public static final Term STILL_IN_WORK = work("WORK.STILL", kind -> true, -1);

    /** Whatever moved and nobody knows the weight of: it is counted, for it cannot be added up. */
    public static final Term UNWEIGHED = new Term("UNWEIGHED", (flow, hubs) -> 1);

    private static final List<Term> SUMS =
            List.of(
                    IN,
                    OUT,
                    STOCK,
                    SENT,
                    LOST,
                    PUT_IN_WORK,
                    LOST_IN_WORK,
                    SPENT_IN_WORK,
                    UNEXPLAINED_IN_WORK,
                    STILL_IN_WORK,
                    UNWEIGHED);

    private final String name;
    private final Rule rule;

    private Term(String name, Rule rule) {
        this.name = name;
        this.rule = rule;
    }

    private interface Rule {
        long turns(Flow flow, Set<UUID> hubs);
    }

    private static Term all(String name, Direction direction, Predicate<PlaceKind> meant) {
        Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
        Arrays.stream(PlaceKind.values()).filter(meant).forEach(kinds::add);
        return new Term(
                name,
                (flow, hubs) ->
                        kinds.stream().mapToLong(kind -> flow.on(hubs, direction, kind)).sum());
    }

    /**
     * Between work and the other kinds that are meant.
     *
     * @param sign of what leaves work
     */
    private static Term work(String name, Predicate<PlaceKind> other, int sign) {
        return new Term(
                name,
                (flow, hubs) -> {
                    boolean leaves = flow.from() == PlaceKind.BATCH && other.test(flow.to());
                    boolean comes = flow.to() == PlaceKind.BATCH && other.test(flow.from());
                    boolean here = hubs.contains(leaves ? flow.fromHub() : flow.toHub());
                    return leaves == comes || !here ? 0 : leaves ? sign : -sign;
                });
    }

    public static Term of(Direction direction, PlaceKind other) {
        return all(direction + "." + other, direction, kind -> kind == other);
    }

    /** Empty where nobody knows a figure of that name. */
    public static Optional<Term> parse(String name) {
        Optional<Term> sum = SUMS.stream().filter(one -> one.name.equals(name)).findFirst();
        String[] parts = name.split("\\.");
        if (sum.isPresent() || parts.length != 2) {
            return sum;
        }
        try {
            return Optional.of(of(Direction.valueOf(parts[0]), PlaceKind.valueOf(parts[1])));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    public String name() {
        return name;
    }

    /**
     * How often what went this way counts: once, not at all, or against it.
     *
     * @param hubs that are looked at
     */
    long turns(Flow flow, Set<UUID> hubs) {
        return rule.turns(flow.ofOne(), hubs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term term && term.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
