package it.sporta.server.catalogue;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.DatedPrice;
import it.sporta.kernel.quantity.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All prices ever entered for one article, and the one that counts on a day. */
public final class PriceList {

    /** The list everybody pays. */
    public static final String BASE = "BASE";

    /** A till that was offline still prices the sales of its last days. */
    private static final int DAYS_KNOWN_TO_TILLS = 7;

    private final List<PriceRow> rows;

    PriceList(List<PriceRow> rows) {
        this.rows =
                rows.stream()
                        .sorted(
                                Comparator.comparing(PriceRow::from)
                                        .thenComparing(PriceRow::ordinal))
                        .toList();
    }

    /** Latest day first, corrections above what they correct. */
    public List<PriceRow> history() {
        return rows.stream()
                .sorted(
                        Comparator.comparing(PriceRow::from)
                                .thenComparing(PriceRow::ordinal)
                                .reversed())
                .toList();
    }

    /** Empty when none had begun. */
    public Optional<PriceRow> on(LocalDate day) {
        return rows.stream().filter(row -> !row.from().isAfter(day)).reduce((a, b) -> b);
    }

    /** What is already decided for later days, ascending. */
    public List<PriceRow> after(LocalDate day) {
        return valid().values().stream().filter(row -> row.from().isAfter(day)).toList();
    }

    List<DatedPrice> forTills(LocalDate day) {
        LocalDate since =
                on(day.minusDays(DAYS_KNOWN_TO_TILLS)).map(PriceRow::from).orElse(LocalDate.MIN);
        return valid().values().stream()
                .filter(row -> !row.from().isBefore(since))
                .map(row -> new DatedPrice(row.from(), row.cents()))
                .toList();
    }

    private SortedMap<LocalDate, PriceRow> valid() {
        SortedMap<LocalDate, PriceRow> last = new TreeMap<>();
        rows.forEach(row -> last.put(row.from(), row));
        return last;
    }

    /**
     * The ordinal of the new entry within its day.
     *
     * @throws Refused when the day is past and the article has prices, when the day has a price and
     *     this is no correction, or when it changes by more than half, or the first is higher than
     *     the dear goods of a grocery, and nobody said so
     */
    int accept(NewPrice price, Unit unit, LocalDate today) {
        if (price.from().isBefore(today) && !rows.isEmpty()) {
            throw new Refused("price.from.past");
        }
        int ordinal = (int) rows.stream().filter(r -> r.from().equals(price.from())).count();
        if (ordinal > 0 && !price.correcting()) {
            throw new Refused("price.correcting.needed");
        }
        if (rows.isEmpty() && !price.sure() && price.cents() > usual(unit)) {
            throw new Refused("price.sure.first", Money.cents(price.cents()));
        }
        on(price.from())
                .filter(before -> !price.sure() && isFar(before.cents(), price.cents()))
                .ifPresent(
                        before -> {
                            throw new Refused(
                                    "price.sure.needed",
                                    Money.cents(before.cents()),
                                    Money.cents(price.cents()));
                        });
        return ordinal;
    }

    /** Cents a unit that a first price seldom passes: a comma forgotten multiplies by a hundred. */
    private static long usual(Unit unit) {
        return unit == Unit.PIECE ? 5_000 : 10_000;
    }

    /** More than half up or down. */
    static boolean isFar(long before, long after) {
        return Math.abs(after - before) * 2 > before;
    }
}
