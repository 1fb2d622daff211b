package it.sporta.hardware.fiscal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrintableTextTest {
    /** The third is one sign of two characters, which is printed as another. */
    private static final List<String> SIGNS =
            List.of("a", "\u00E8", "\uD835\uDC9C", "\n", "\u20AC", " ");

    @Test
    void keepsAccentsAndWritesOtherwiseWhatNoPrinterHas() {
        assertThat(PrintableText.fit("Caff\u00E8 \u201Cbuono\u201D \u2014 5 \u2212 3", 38))
                .isEqualTo("Caff\u00E8 \u201Cbuono\u201D \u2014 5 - 3");
        assertThat(PrintableText.fit("a\u001Bp\u0000b\nc", 38)).isEqualTo("apb c");
    }

    @Property(tries = 100)
    void cutsWithinNoSign(
            @ForAll List<@IntRange(max = 5) Integer> signs,
            @ForAll @IntRange(min = 1, max = 40) int most) {
        String text = signs.stream().map(SIGNS::get).collect(Collectors.joining());
        String fit = PrintableText.fit(text, most);
        assertThat(fit.codePointCount(0, fit.length())).isLessThanOrEqualTo(most);
        assertThat(fit.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2).isZero();
        assertThat(fit.chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void isEscapedInARequest() {
        assertThat(new Element("a", "b", "Pane & <vino> \"rosso\"").text())
                .isEqualTo("<a b=\"Pane &amp; &lt;vino&gt; &quot;rosso&quot;\"/>");
    }
}
