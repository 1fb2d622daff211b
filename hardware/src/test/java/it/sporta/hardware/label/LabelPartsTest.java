package it.sporta.hardware.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.bench.StickyLabel;
import it.sporta.hardware.ink.Dots;
import it.sporta.hardware.label.Label.Ean13;
import it.sporta.hardware.label.Label.Size;
import it.sporta.hardware.label.Label.Text;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What stands on a label, and how large, before anything prints it. */
class LabelPartsTest {

    /** A tenth of a millimetre is 0.8 dots. */
    private static final int DOTS_PER_MM = 8;

    @Test
    void whatStandsOutIsWrittenInCapitalsAndSignsOfTheLanguageStayText() {
        StickyLabel label = StickyLabel.of(ZplEncoder.encode(LabelContractTest.JAR, 1)).get(0);
        assertThat(label.width()).isEqualTo(480);
        assertThat(label.height()).isEqualTo(320);
        assertThat(label.text().replace('\n', ' '))
                .isEqualTo(
                        "Passata ^di pomodoro_ Ingredienti: pomodori, SEDANO, sale. \u00c8 ~"
                                + " senz'altro L26326 \u00b7 500 g 4006381333931");
    }

    /** Regulation (EU) 1169/2011, art. 13(2) and annex IV: the x; Directive 76/211/EEC: figures. */
    @Test
    void lettersAreAsHighAsTheLawAsksFor() {
        assertThat(high(Size.TEXT, "x") * 10).isGreaterThanOrEqualTo(12 * DOTS_PER_MM);
        assertThat(high(Size.NAME, "x") * 10).isGreaterThanOrEqualTo(12 * DOTS_PER_MM);
        for (String figure : "0123456789".split("")) {
            assertThat(high(Size.QUANTITY, figure)).isGreaterThanOrEqualTo(4 * DOTS_PER_MM);
            assertThat(high(Size.LARGE_QUANTITY, figure)).isGreaterThanOrEqualTo(6 * DOTS_PER_MM);
        }
    }

    private static int high(Size size, String text) {
        Dots dots = drawn(Text.of(size, text));
        return (int) IntStream.range(0, dots.height()).filter(y -> dots.reach(y) > 0).count();
    }

    private static Dots drawn(Text text) {
        return LabelDrawing.of(LabelLayout.of(new Label(Roll.USUAL, List.of(text))));
    }

    /** Where a line is broken is counted; what is drawn never goes beyond. */
    @Property(tries = 200)
    void noLineGoesBeyondTheLabel(@ForAll("words") String words) {
        Label label = new Label(new Roll(104, 300), List.of(Text.of(Size.TEXT, words)));
        LabelLayout layout = LabelLayout.of(label);
        if (layout.fits()) {
            Dots dots = LabelDrawing.of(layout);
            for (int y = 0; y < dots.height(); y++) {
                assertThat(dots.reach(y)).isLessThanOrEqualTo(dots.width() - 16);
            }
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars(
                        "\u00e0\u00e8\u00e9\u00ec\u00f2\u00f9\u00c0\u20ac\u00e6\u0153\u2014\u0152")
                .ofMinLength(1)
                .ofMaxLength(300);
    }

    @Test
    void aRollIsReadAsItIsWritten() {
        assertThat(Roll.parse("100x70")).isEqualTo(new Roll(100, 70)).hasToString("100x70");
        for (String none : List.of("", "100", "100 x 70", "120x70", "19x60", "80x5")) {
            assertThatThrownBy(() -> Roll.parse(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aCodeWhoseLastFigureIsWrongIsNoCode() {
        assertThatThrownBy(() -> new Ean13("4006381333930"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
