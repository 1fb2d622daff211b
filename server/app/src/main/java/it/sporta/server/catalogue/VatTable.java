package it.sporta.server.catalogue;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.server.identity.FiscalRegime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law's rates: class of article × way of supply × day. Where the regime charges no VAT there is
 * one answer for all, the code of its natura.
 */
final class VatTable {

    private final List<VatRow> rows;

    VatTable(List<VatRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Empty when the article cannot be supplied that way, or the law says nothing yet. */
    Optional<VatRate> rate(String vatClass, SupplyMode mode, LocalDate day, FiscalRegime regime) {
        return law(vatClass, mode, day)
                .map(VatRow::rate)
                .map(rate -> regime.insteadOfVat().orElse(rate));
    }

    Optional<VatRow> law(String vatClass, SupplyMode mode, LocalDate day) {
        return rows.stream()
                .filter(row -> row.vatClass().equals(vatClass) && row.mode() == mode)
                .filter(row -> !row.from().isAfter(day))
                .max(Comparator.comparing(VatRow::from));
    }

    Map<SupplyMode, VatRate> rates(String vatClass, LocalDate day, FiscalRegime regime) {
        Map<SupplyMode, VatRate> rates = new EnumMap<>(SupplyMode.class);
        for (SupplyMode mode : SupplyMode.values()) {
            rate(vatClass, mode, day, regime).ifPresent(rate -> rates.put(mode, rate));
        }
        return rates;
    }

    List<LegalRate> of(String vatClass, LocalDate day) {
        return Arrays.stream(SupplyMode.values())
                .flatMap(mode -> law(vatClass, mode, day).stream())
                .map(row -> new LegalRate(row.mode(), row.rate(), row.law()))
                .toList();
    }

    /** The last day up to this one on which some rate began. */
    LocalDate lastChange(LocalDate day) {
        return rows.stream()
                .map(VatRow::from)
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
