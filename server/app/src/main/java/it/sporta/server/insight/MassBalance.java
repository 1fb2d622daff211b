package it.sporta.server.insight;

import it.sporta.server.stock.PlaceKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What came, what left and what is there of one article, in thousandths of its unit; of what is
 * weighed these are grams. A pure reckoning of movements between kinds of places.
 *
 * @param opening on hand before the first day
 * @param in what came, the greatest first
 * @param out what left, the greatest first; below zero where more was found than was missing
 * @param closing on hand after the last day, by the movements
 * @param drift what the kept stock of now is above that of all movements; zero, or a book is wrong
 */
public record MassBalance(long opening, List<Way> in, List<Way> out, long closing, long drift) {

    /** Where goods begin as well as end: what comes back from there is no undoing. */
    private static final Set<PlaceKind> SOURCES =
            EnumSet.of(PlaceKind.PRODUCER, PlaceKind.TRANSFORMED, PlaceKind.HANDED_OVER);

    /**
     * Goods that came from, or went to, places of a kind.
     *
     * @param other kind of the place outside; {@link PlaceKind#TRANSIT} stands for other hubs
     */
    public record Way(Direction direction, PlaceKind other, long thousandths) {}

    /** Into the hubs that are looked at, or out of them. */
    public enum Direction {
        IN,
        OUT
    }

    /**
     * Goods that went from a kind of place to another, added up.
     *
     * @param when whether before, within or after the days that are looked at
     */
    record Flow(
            Era when, UUID fromHub, PlaceKind from, UUID toHub, PlaceKind to, long thousandths) {

        /** The same way, gone once by one thousandth. */
        Flow ofOne() {
            return new Flow(when, fromHub, from, toHub, to, 1);
        }

        /** Whether it left a hub for another. */
        boolean isSent() {
            return from.isReal() && to.isReal() && !fromHub.equals(toHub);
        }

        /** What it adds to what lies at these hubs. */
        long net(Set<UUID> hubs) {
            long came = isInside(hubs, toHub, to) ? thousandths : 0;
            long left = isInside(hubs, fromHub, from) ? thousandths : 0;
            return came - left;
        }

        /**
         * What it adds to a figure. A flow touches two where it goes from one end of the hubs to
         * another: goods that no lot covered and were sold came from nowhere and left.
         */
        long on(Set<UUID> hubs, Direction direction, PlaceKind other) {
            return half(hubs, direction, other, true) + half(hubs, direction, other, false);
        }

        private long half(Set<UUID> hubs, Direction direction, PlaceKind other, boolean coming) {
            UUID hub = coming ? fromHub : toHub;
            PlaceKind kind = coming ? from : to;
            boolean elsewhere = kind.isReal() && !hubs.contains(hub) && net(hubs) != 0;
            boolean end = !kind.isReal() && hubs.contains(hub);
            PlaceKind figure = elsewhere ? PlaceKind.TRANSIT : kind;
            if (!elsewhere && !end || figure != other || side(kind, coming) != direction) {
                return 0;
            }
            return coming == (direction == Direction.IN) ? thousandths : -thousandths;
        }

        /**
         * Goods that come back from an end take from what went there, and goods that were missing
         * take from what is missing when their lot is found.
         */
        private static Direction side(PlaceKind kind, boolean coming) {
            if (SOURCES.contains(kind) || kind.isReal()) {
                return coming ? Direction.IN : Direction.OUT;
            }
            return kind == PlaceKind.UNASSIGNED ? Direction.IN : Direction.OUT;
        }

        private static boolean isInside(Set<UUID> hubs, UUID hub, PlaceKind kind) {
            return kind.isReal() && hubs.contains(hub);
        }
    }

    /** Of the movements, by their business day. */
    enum Era {
        BEFORE,
        WITHIN,
        AFTER
    }

    public MassBalance {
        in = List.copyOf(in);
        out = List.copyOf(out);
    }

    /**
     * @param hubs whose places are inside
     * @param onHand what the kept stock of these hubs says now
     */
    static MassBalance of(List<Flow> flows, Set<UUID> hubs, long onHand) {
        long opening = net(flows, hubs, Era.BEFORE);
        long closing = opening + net(flows, hubs, Era.WITHIN);
        List<Flow> within = flows.stream().filter(flow -> flow.when() == Era.WITHIN).toList();
        return new MassBalance(
                opening,
                ways(within, hubs, Direction.IN),
                ways(within, hubs, Direction.OUT),
                closing,
                onHand - closing - net(flows, hubs, Era.AFTER));
    }

    /**
     * Of some days alone, of whatever was there before: what stock grew by stands for the closing.
     *
     * @param passages of these days
     */
    public static MassBalance ofPassages(List<Passage> passages, Set<UUID> hubs) {
        List<Flow> flows = passages.stream().map(Passage::flow).toList();
        return of(flows, hubs, net(flows, hubs, Era.WITHIN));
    }

    private static long net(List<Flow> flows, Set<UUID> hubs, Era era) {
        return flows.stream()
                .filter(flow -> flow.when() == era)
                .mapToLong(flow -> flow.net(hubs))
                .sum();
    }

    private static List<Way> ways(List<Flow> within, Set<UUID> hubs, Direction direction) {
        return Arrays.stream(PlaceKind.values())
                .map(kind -> new Way(direction, kind, sum(within, hubs, direction, kind)))
                .filter(way -> way.thousandths() != 0)
                .sorted(Comparator.comparing(Way::thousandths).reversed())
                .toList();
    }

    private static long sum(
            List<Flow> within, Set<UUID> hubs, Direction direction, PlaceKind other) {
        return within.stream().mapToLong(flow -> flow.on(hubs, direction, other)).sum();
    }

    /** All that there was to come from: opening and what came. */
    public long available() {
        return opening + in.stream().mapToLong(Way::thousandths).sum();
    }

    /** Where all of it is: what left and what is there. Always as much as {@link #available}. */
    public long accountedFor() {
        return closing + out.stream().mapToLong(Way::thousandths).sum();
    }

    /** Whether nothing is without a name, and the stock that was kept is that of the movements. */
    public boolean isClosed() {
        return drift == 0 && available() == accountedFor();
    }
}
