package it.sporta.till.trial;

import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.TestPage;
import it.sporta.ui.Words;
import java.util.Locale;

/**
 * A slip that shows letters, width and cut, and where the letters are wrong which table has them.
 * Papers are in Italian; what is to be read before the letters are right has no accents.
 */
final class TestSlip {

    private static final String RULER = "1234567890".repeat(8);
    private static final Words WORDS = Words.of(TestSlip.class, Locale.ITALIAN);

    private TestSlip() {}

    /**
     * @param role which printer it comes from
     */
    static Slip of(String role, LineSettings line) {
        Slip.Builder slip = Slip.builder();
        slip.bold(WORDS.text("slip.head"))
                .line(WORDS.text("slip." + role))
                .line(WORDS.text("slip.line", "line", line))
                .rule()
                .line(WORDS.text("slip.letters"))
                .line("àèéìòù ÀÈÉÌÒÙ ç ñ ß € £ °")
                .columns(WORDS.text("slip.left"), WORDS.text("slip.right"))
                .line(RULER.substring(0, 42))
                .blank()
                .line(WORDS.text("slip.tables"));
        TestPage.on(slip);
        return slip.cut().build();
    }
}
