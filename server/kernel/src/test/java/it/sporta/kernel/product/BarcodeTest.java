package it.sporta.kernel.product;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BarcodeTest {

    @Test
    void readsWhatScannersDeliver() {
        assertThat(Barcode.parse(" 4006381333931 ")).isPresent();
        assertThat(Barcode.parse("96385074")).isPresent();
        assertThat(Barcode.parse("036000291452")).contains(new Barcode("0036000291452"));
    }

    @Test
    void holdsTheSameNumberInOneWay() {
        assertThat(Barcode.parse("04006381333931")).contains(new Barcode("4006381333931"));
        assertThat(Barcode.parse("00000096385074")).contains(new Barcode("96385074"));
        assertThat(Barcode.parse("14006381333938")).contains(new Barcode("14006381333938"));
    }

    @Property
    void refusesEveryWrongCheckDigit(
            @ForAll @NumericChars @StringLength(12) String body,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        int right = Barcode.checkDigit(body);
        assertThat(Barcode.parse(body + right)).isPresent();
        assertThat(Barcode.parse(body + (right + off) % 10)).isEmpty();
    }

    @Property
    void readsAnyTextWithoutFalling(@ForAll String text) {
        Barcode.parse(text)
                .ifPresent(
                        code -> assertThat(code.digits()).matches("\\d{8}|\\d{13}|[1-9]\\d{13}"));
    }
}
