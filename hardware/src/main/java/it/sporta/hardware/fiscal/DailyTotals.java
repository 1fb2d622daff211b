package it.sporta.hardware.fiscal;

import java.util.Map;
import java.util.OptionalLong;

/**
 * The open day as the machine counts it, in cents. What a machine does not tell is absent, which is
 * not the same as zero. Takings are not reduced by voids and returns: those have their own totals.
 */
public record DailyTotals(
        OptionalLong sales,
        OptionalLong voids,
        OptionalLong returns,
        Map<Vat, Long> salesByVat,
        Map<PaymentForm, Long> paid) {
    public DailyTotals {
        salesByVat = Map.copyOf(salesByVat);
        paid = Map.copyOf(paid);
    }
}
