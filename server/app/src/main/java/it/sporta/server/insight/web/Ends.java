package it.sporta.server.insight.web;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.insight.EndTotal;
import it.sporta.server.insight.Totals;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.waste.Weighings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where unsold food went, in a day and before: reads a few rows a day. */
@Dependent
class Ends {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    private final Totals totals;
    private final Weighings weighings;

    @Inject
    Ends(Totals totals, Weighings weighings) {
        this.totals = totals;
        this.weighings = weighings;
    }

    /** One row for each destination that occurs; waste that has no article counts, too. */
    List<TodayView.End> until(LocalDate day) {
        List<EndTotal> all = totals.ends(day.minusDays(FOUR_WEEKS - 1L), day);
        Map<WasteDestination, Long> today = weighings.unattributed(day, day);
        Map<WasteDestination, Long> week = weighings.unattributed(day.minusDays(WEEK - 1L), day);
        Map<WasteDestination, Long> weeks =
                weighings.unattributed(day.minusDays(FOUR_WEEKS - 1L), day);
        return Arrays.stream(PlaceKind.values())
                .filter(PlaceKind::isUnsoldEnd)
                .map(
                        end ->
                                new TodayView.End(
                                        end,
                                        grams(all, end, day) + of(today, end),
                                        grams(all, end, day.minusDays(WEEK - 1L)) + of(week, end),
                                        grams(all, end, LocalDate.MIN) + of(weeks, end)))
                .filter(row -> row.weeks() != 0)
                .toList();
    }

    private static long grams(List<EndTotal> all, PlaceKind end, LocalDate since) {
        return all.stream()
                .filter(total -> total.end() == end && !total.day().isBefore(since))
                .mapToLong(EndTotal::grams)
                .sum();
    }

    private static long of(Map<WasteDestination, Long> unattributed, PlaceKind end) {
        return unattributed.entrySet().stream()
                .filter(one -> one.getKey().name().equals(end.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
