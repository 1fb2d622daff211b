package it.sporta.server.insight.web;

import it.sporta.server.Days;
import it.sporta.server.waste.Fate;
import it.sporta.server.waste.Unsold;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What became of unsold food, in a day and before: reads a few rows a day. */
@Dependent
class Ends {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    private final Unsold unsold;

    @Inject
    Ends(Unsold unsold) {
        this.unsold = unsold;
    }

    /** One row for each that occurs. */
    List<TodayView.End> until(LocalDate day) {
        List<Unsold.OfDay> all = unsold.byDay(new Days(day.minusDays(FOUR_WEEKS - 1L), day));
        return Arrays.stream(Fate.values())
                .map(fate -> new TodayView.End(fate, grams(all, fate, day)))
                .filter(row -> !row.grams().equals(new TodayView.Grams(0, 0, 0)))
                .toList();
    }

    private static TodayView.Grams grams(List<Unsold.OfDay> all, Fate fate, LocalDate day) {
        return new TodayView.Grams(
                since(all, fate, day),
                since(all, fate, day.minusDays(WEEK - 1L)),
                since(all, fate, day.minusDays(FOUR_WEEKS - 1L)));
    }

    private static long since(List<Unsold.OfDay> all, Fate fate, LocalDate first) {
        return all.stream()
                .filter(one -> one.fate() == fate && !one.day().isBefore(first))
                .mapToLong(Unsold.OfDay::grams)
                .sum();
    }
}
