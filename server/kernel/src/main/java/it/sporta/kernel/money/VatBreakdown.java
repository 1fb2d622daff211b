package it.sporta.kernel.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * VAT of one document, per rate on the total of that rate — not per line, so three lines of 0.40 at
 * 4 % hold 5 cents and not 6. Rows are ordered by rate, then code.
 */
public record VatBreakdown(List<Row> rows) {

    /** One rate: {@code taxable + vat = gross}, always. */
    public record Row(VatRate rate, Money gross, Money taxable, Money vat) {

        static Row of(VatRate rate, Money gross) {
            Money vat = rate.containedIn(gross);
            return new Row(rate, gross, gross.minus(vat), vat);
        }
    }

    public VatBreakdown {
        rows = List.copyOf(rows);
    }

    /** Gross amounts by rate, VAT included, after every discount. */
    public static VatBreakdown of(Map<VatRate, Money> grossByRate) {
        SortedMap<VatRate, Money> sorted = new TreeMap<>(grossByRate);
        List<Row> rows = new ArrayList<>(sorted.size());
        sorted.forEach((rate, gross) -> rows.add(Row.of(rate, gross)));
        return new VatBreakdown(rows);
    }

    public Money vat() {
        return Money.sum(rows.stream().map(Row::vat).toList());
    }

    public Money gross() {
        return Money.sum(rows.stream().map(Row::gross).toList());
    }
}
