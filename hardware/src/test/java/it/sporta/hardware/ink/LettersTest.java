package it.sporta.hardware.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, measured on the dots they leave. */
class LettersTest {

    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String OTHERS =
            "0123456789 .,:;!?'\"()[]{}|-_+=*/\\%&@#$<>^~`\u20ac\u00a3\u00b0\u00b7\u00d7\u2013\u2014"
                    + "\u2018\u2019\u201c\u201d\u00ab\u00bb\u2026\u00bd\u00b2\u212e";
    private static final String FOREIGN =
            "\u00e0\u00e8\u00e9\u00ec\u00f2\u00f9\u00e7\u00f1\u00df\u00fc\u00f6\u00e4\u00e5\u00f8"
                    + "\u00e6\u0153\u0142\u0111\u0161\u017e\u010d\u0107\u0151\u0159\u0119\u015f";

    private static String all() {
        String letters = SMALL + FOREIGN;
        return letters + letters.replace("\u00df", "").toUpperCase(Locale.ROOT) + OTHERS;
    }

    private static Dots drawn(int height, String text) {
        Dots paper = new Dots(4 * height, 2 * height);
        new Letters(height).write(paper, height, height / 2, text);
        return paper;
    }

    private static int[] inked(Dots paper) {
        return IntStream.range(0, paper.height()).filter(y -> paper.reach(y) > 0).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 22, 23, 36, 46, 69, 120})
    void capitalsAndFiguresAreSevenTenthsHighAndAnXHalf(int height) {
        for (String high : "HIOTZ0123456789".split("")) {
            assertThat(inked(drawn(height, high)))
                    .as(high)
                    .hasSize(new Letters(height).capital())
                    .hasSizeGreaterThanOrEqualTo((height * 7 + 9) / 10);
        }
        for (String low : "acemnorsuvwxz".split("")) {
            assertThat(inked(drawn(height, low)).length * 2).as(low).isGreaterThanOrEqualTo(height);
        }
    }

    @Test
    void everySignLooksUnlikeEveryOther() {
        Set<String> seen = new HashSet<>();
        all().codePoints()
                .filter(sign -> "\u2018\u201c\u00b7 ".indexOf(sign) < 0)
                .forEach(
                        sign ->
                                assertThat(seen.add(dots(sign)))
                                        .as(Character.toString(sign))
                                        .isTrue());
        assertThat(Letters.unknown(all())).isEmpty();
    }

    private static String dots(int sign) {
        Dots paper = drawn(46, Character.toString(sign));
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < paper.height(); y++) {
            rows.append(java.util.HexFormat.of().formatHex(paper.row(y, paper.width() / 8)));
        }
        return rows.toString();
    }

    @Test
    void noneTouchesTheNextNorTheLineAbove() {
        for (int sign : all().codePoints().toArray()) {
            String text = Character.toString(sign);
            Dots paper = drawn(22, text);
            int wide = new Letters(22).wide(text);
            int[] rows = inked(paper);
            for (int y : rows) {
                assertThat(paper.reach(y)).as(text).isLessThanOrEqualTo(22 + wide);
            }
            if (rows.length > 0) {
                assertThat(rows[0]).as(text).isGreaterThanOrEqualTo(11 - 4);
                assertThat(rows[rows.length - 1]).as(text).isLessThanOrEqualTo(11 + 22);
            }
        }
    }

    @Test
    void whatHasNoDrawingIsABoxAndNotNothing() {
        assertThat(Letters.unknown("t\u00e8 \u4e2d\u56fd")).contains("\u4e2d");
        assertThat(inked(drawn(22, "\u4e2d"))).isNotEmpty();
    }
}
