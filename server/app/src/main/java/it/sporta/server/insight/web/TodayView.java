package it.sporta.server.insight.web;

import it.sporta.server.waste.Fate;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A day at a glance.
 *
 * @param unread whether another day was asked for that nobody could read
 * @param takings of all hubs, in cents, before cash rounding
 * @param grams of what is sold by weight
 * @param expiringLots how many now, of which {@code expiring} are the first; none on a past day
 * @param ends what became of unsold food, one row for each that occurs in four weeks
 * @param proof of the books, as they stood when they were last proved
 * @param hubs those that sold something, in the order of the columns
 * @param hours one row for each hour in which something was sold, and those between
 */
public record TodayView(
        LocalDate day,
        boolean isToday,
        boolean unread,
        long takings,
        long tickets,
        long grams,
        List<HubSum> hubs,
        List<Hour> hours,
        long expiringLots,
        List<Expiring> expiring,
        List<Waiting> waiting,
        List<End> ends,
        ProofView proof)
        implements View {

    /** What one hub took. */
    public record HubSum(String id, String name, long cents, long tickets, long grams) {}

    /** What each hub took in an hour, in the order of the hubs. */
    public record Hour(int hour, List<Long> cents) {}

    /** What must be sold or moved first. */
    public record Expiring(
            String lot, String product, String hub, String amount, LocalDate date, boolean over) {}

    /** Grams of unsold food: on the day, in seven days, in four weeks. */
    public record Grams(long today, long week, long weeks) {

        static Grams sum(List<Grams> some) {
            return new Grams(
                    some.stream().mapToLong(Grams::today).sum(),
                    some.stream().mapToLong(Grams::week).sum(),
                    some.stream().mapToLong(Grams::weeks).sum());
        }
    }

    /** What became of it. */
    public record End(Fate fate, Grams grams) {}

    /** Those that are food waste, or those that are none. */
    public List<End> ends(boolean wasted) {
        return ends.stream().filter(row -> row.fate().isFoodWaste() == wasted).toList();
    }

    /** All of these added up. */
    public Grams sum(boolean wasted) {
        return Grams.sum(ends(wasted).stream().map(End::grams).toList());
    }

    /** The same, shown because nobody could read which was asked for. */
    TodayView instead() {
        return new TodayView(
                day,
                isToday,
                true,
                takings,
                tickets,
                grams,
                hubs,
                hours,
                expiringLots,
                expiring,
                waiting,
                ends,
                proof);
    }

    public LocalDate before() {
        return day.minusDays(1);
    }

    public LocalDate after() {
        return day.plusDays(1);
    }

    /** Changes with what is shown. */
    public String stamp() {
        return Integer.toHexString(
                Objects.hash(
                        day,
                        takings,
                        tickets,
                        grams,
                        hubs,
                        hours,
                        expiringLots,
                        expiring,
                        waiting,
                        ends,
                        proof));
    }
}
