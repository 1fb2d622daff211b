package it.sporta.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatBreakdownTest {

    @ParameterizedTest
    @CsvSource({
        "1128, 22, 203",
        "39, 4, 2",
        "120, 4, 5",
        "897, 4, 35",
        "176, 10, 16",
        "943, 22, 170"
    })
    void takesVatOutOfTheGrossAmount(long gross, int percent, long vat) {
        assertThat(VatRate.percent(percent).containedIn(Money.cents(gross)))
                .isEqualTo(Money.cents(vat));
    }

    @Property
    void roundsEveryTieAtFourPercentUp(@ForAll @LongRange(min = 0, max = 1_000_000) long times) {
        // G × 4/104 = G/26 is half a cent exactly where G mod 26 = 13; no other Italian rate ties.
        Money gross = Money.cents(times * 26 + 13);
        assertThat(VatRate.percent(4).containedIn(gross)).isEqualTo(Money.cents(times + 1));
    }

    @Property
    void agreesWithExactDecimals(
            @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long gross,
            @ForAll("rates") VatRate rate) {
        BigDecimal exact =
                BigDecimal.valueOf(gross)
                        .multiply(BigDecimal.valueOf(rate.hundredths()))
                        .divide(
                                BigDecimal.valueOf(10_000L + rate.hundredths()),
                                0,
                                RoundingMode.HALF_UP);
        assertThat(rate.containedIn(Money.cents(gross)).cents()).isEqualTo(exact.longValueExact());
    }

    @Property
    void addsUpPerRateAndInAll(@ForAll("grossByRate") Map<VatRate, Money> gross) {
        VatBreakdown breakdown = VatBreakdown.of(gross);
        assertThat(breakdown.rows())
                .allSatisfy(
                        row -> assertThat(row.taxable().plus(row.vat())).isEqualTo(row.gross()));
        assertThat(breakdown.gross()).isEqualTo(Money.sum(gross.values()));
    }

    @Test
    void keepsZeroRatesWithDifferentReasonsApart() {
        VatBreakdown breakdown =
                VatBreakdown.of(
                        Map.of(
                                new VatRate("N1", 0), Money.cents(100),
                                new VatRate("N2", 0), Money.cents(200)));
        assertThat(breakdown.rows()).hasSize(2);
        assertThat(breakdown.vat()).isEqualTo(Money.ZERO);
    }

    @Provide
    Arbitrary<VatRate> rates() {
        return Arbitraries.of(
                List.of(
                        VatRate.percent(4),
                        VatRate.percent(5),
                        VatRate.percent(10),
                        VatRate.percent(22),
                        new VatRate("N2", 0)));
    }

    @Provide
    Arbitrary<Map<VatRate, Money>> grossByRate() {
        return Arbitraries.maps(
                        rates(), Arbitraries.longs().between(0, 1_000_000).map(Money::cents))
                .ofMinSize(1);
    }
}
