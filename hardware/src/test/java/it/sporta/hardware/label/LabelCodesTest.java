package it.sporta.hardware.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import it.sporta.hardware.bench.Burnt;
import it.sporta.hardware.bench.Eye;
import it.sporta.hardware.bench.Receipt;
import it.sporta.hardware.bench.StickyLabel;
import it.sporta.hardware.ink.Dots;
import it.sporta.hardware.label.Label.Ean13;
import it.sporta.hardware.label.Label.Gs1128;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The bars that come out, read by a decoder that knows nothing of how they were made. */
class LabelCodesTest {

    private static final Roll CRATE = new Roll(104, 60);

    /** Of a head of 832 dots, rounded up. */
    private static final int COLUMNS = 70;

    private static StickyLabel zpl(Label.Part part) {
        return StickyLabel.of(ZplEncoder.encode(new Label(CRATE, List.of(part)), 1)).get(0);
    }

    private static boolean[][] raster(Label.Part part) {
        Dots drawn = LabelDrawing.of(LabelLayout.of(new Label(CRATE, List.of(part))));
        return Burnt.of(Receipt.of(RasterEncoder.encode(drawn), COLUMNS).get(0), COLUMNS);
    }

    /** In both languages the same. */
    private static Optional<String> read(Label.Part part, BarcodeFormat kind) {
        Optional<String> read = Eye.read(zpl(part).dots(), kind);
        assertThat(Eye.read(raster(part), kind)).isEqualTo(read);
        return read;
    }

    @Test
    void aCrateSaysArticleWeightDateAndLot() {
        Gs1128 crate = new Gs1128("(01)98012345678902(3103)012500(15)261231(10)L26-7/a");
        assertThat(read(crate, BarcodeFormat.CODE_128))
                .contains("]C101980123456789023103012500" + "15261231" + "10L26-7/a");
        assertThat(zpl(crate).text())
                .isEqualTo("(01)98012345678902 (3103)012500 (15)261231 (10)L26-7/a");
    }

    @Test
    void onlyWhatHasNoLengthOfItsOwnIsSeparated() {
        Gs1128 code = new Gs1128("(10)A1(01)08012345678904(21)7");
        assertThat(read(code, BarcodeFormat.CODE_128)).contains("]C110A1\u001d0108012345678904217");
    }

    /** Whatever a lot is made of, figures or letters, even or odd. */
    @Property(tries = 100)
    void anyLotIsReadAsItWasWritten(@ForAll("lots") String lot) {
        assertThat(read(new Gs1128("(01)08012345678904(10)" + lot), BarcodeFormat.CODE_128))
                .contains("]C1010801234567890410" + lot);
    }

    @Provide
    Arbitrary<String> lots() {
        return Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20),
                Arbitraries.strings()
                        .numeric()
                        .alpha()
                        .withChars("!\"%&'*+,-./:;<=>?_")
                        .ofMinLength(1)
                        .ofMaxLength(20));
    }

    @Property(tries = 100)
    void anyEanIsReadAsItWasWritten(@ForAll("eans") String ean) {
        assertThat(read(new Ean13(ean), BarcodeFormat.EAN_13)).contains(ean);
    }

    @Provide
    Arbitrary<String> eans() {
        return Arbitraries.strings().numeric().ofLength(12).map(LabelCodesTest::checked);
    }

    private static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }

    @Test
    void aCodeThatIsTooLongForTheRollDoesNotFit() {
        Gs1128 code = new Gs1128("(01)08012345678904(10)ABCDEFGHIJKLMNOPQRST");
        assertThat(new Label(new Roll(60, 40), List.of(code)).fits()).isFalse();
        assertThat(new Label(CRATE, List.of(code)).fits()).isTrue();
    }

    @Test
    void whatIsNoElementStringIsNoCode() {
        for (String none : List.of("", "01", "(01)", "(1)2", "(10)^XZ", "(10)a b", "(10)~HS")) {
            assertThatThrownBy(() -> new Gs1128(none)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Gs1128("(21)" + "A".repeat(47)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
