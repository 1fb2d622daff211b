package it.sporta.hardware.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalDocumentTest {
    private static final Vat TEN = Vat.rate(1_000);
    private static final LotteryCode CODE = new LotteryCode("ABCD1234");

    private static Sale paid(long cents, PaymentForm form) {
        return Sale.of(List.of(Line.of("Zuppa", cents, TEN)), Payment.of(form, cents));
    }

    @Property(tries = 200)
    void addsUpLessTheDiscountsAndWithoutTheGifts(
            @ForAll @LongRange(min = 2, max = 99_999) long price,
            @ForAll @LongRange(min = 0, max = 1) long off) {
        List<Line> lines =
                List.of(
                        Line.of("a", price, TEN).less(off),
                        Line.of("b", price, TEN).given(),
                        Line.of("c", price, TEN).times(3_000));
        long total = 4 * price - off;
        assertThat(Sale.of(lines, Payment.of(PaymentForm.CASH, total)).totalCents())
                .isEqualTo(total);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sale.of(lines, Payment.of(PaymentForm.CASH, total - 1)));
    }

    @Test
    void roundsQuantityTimesPriceOnceAndHalfUp() {
        assertThat(Line.of("a", 250, TEN).times(1_250).grossCents()).isEqualTo(313);
        assertThat(Line.of("a", 1, TEN).times(1_499).grossCents()).isEqualTo(1);
        assertThat(Line.of("a", 250, TEN).times(1_250).costing(312).multiplies()).isFalse();
    }

    @Test
    void settlesWithAScontoAPagareAndLeavesTheTotal() {
        Sale sale =
                Sale.of(
                        List.of(Line.of("a", 503, TEN)),
                        Payment.of(PaymentForm.CASH, 500),
                        Payment.of(PaymentForm.SCONTO_A_PAGARE, 3));
        assertThat(sale.totalCents()).isEqualTo(503);
    }

    @Test
    void paysNothingOnlyInCashAndOnlyAlone() {
        List<Line> gift = List.of(Line.of("a", 100, TEN).given());
        assertThat(Sale.of(gift, Payment.of(PaymentForm.CASH, 0)).totalCents()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payment.of(PaymentForm.ELECTRONIC, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Sale.of(gift));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Sale.of(
                                        List.of(Line.of("a", 100, TEN)),
                                        Payment.of(PaymentForm.CASH, 0),
                                        Payment.of(PaymentForm.CASH, 100)));
    }

    @Test
    void playsTheLotteryOnlyWhenWhollyElectronicAndWithoutATaxId() {
        assertThat(paid(100, PaymentForm.ELECTRONIC).playing(CODE).lottery()).contains(CODE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paid(99, PaymentForm.ELECTRONIC).playing(CODE));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                paid(100, PaymentForm.ELECTRONIC)
                                        .boughtBy(new TaxId("12345678903"))
                                        .playing(CODE));
        List<Payment> spared =
                List.of(
                        Payment.of(PaymentForm.ELECTRONIC, 500),
                        Payment.of(PaymentForm.SCONTO_A_PAGARE, 3));
        assertThat(Sale.plays(503, spared, Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = PaymentForm.class, mode = EnumSource.Mode.EXCLUDE, names = "ELECTRONIC")
    void playsTheLotteryWithNoOtherForm(PaymentForm form) {
        assertThatIllegalArgumentException().isThrownBy(() -> paid(500, form).playing(CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD123", "ABCD12345", "ABCD-234"})
    void takesNoOtherLotteryCode(String text) {
        assertThat(LotteryCode.parse(text)).isEmpty();
        assertThat(LotteryCode.parse("abcd 1234")).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSSMRA80A01F205X",
                "rss mra 80a01 f205x",
                "RSSMRA80A01F20RS",
                "12345678903",
                "IT12345678903"
            })
    void takesTaxIdsOfPeopleTwinsAndBusinesses(String text) {
        assertThat(TaxId.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSSMRA80A01F205Y",
                "RSSMRA80A01F206X",
                "RSSMRA80X01F205X",
                "12345678901",
                "1234567890",
                "",
                "RSSMRA80A01F205\u00D6"
            })
    void takesNoTaxIdWhoseCheckDoesNotFit(String text) {
        assertThat(TaxId.parse(text)).isEmpty();
    }
}
