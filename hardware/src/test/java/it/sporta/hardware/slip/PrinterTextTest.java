package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTextTest {
    /** Random text is full of signs no table has. */
    private static final Logger COMPLAINTS = Logger.getLogger(PrinterText.class.getName());

    static {
        COMPLAINTS.setLevel(Level.OFF);
    }

    private final PrinterText text = new PrinterText(PrinterModel.GENERIC_42);

    @Test
    void keepsTheItalianLettersAndTheEuro() {
        String italian =
                "\u00E0\u00E8\u00E9\u00EC\u00F2\u00F9\u00C0\u00C8\u00C9\u00CC\u00D2\u00D9\u00B0\u20AC";
        assertThat(text.clean(italian)).isEqualTo(italian);
        assertThat(text.bytes("\u00E0\u20AC")).containsExactly(0x85, 0xD5);
    }

    @Test
    void composesLettersThatComeInTwoParts() {
        assertThat(text.clean("e\u0300")).isEqualTo("\u00E8");
    }

    @ParameterizedTest
    @CsvSource({
        "\u201Cx\u201D, '\"x\"'",
        "l\u2019uva, l'uva",
        "a \u2013 b, a - b",
        "\u0141\u00F3d\u017A, L\u00F3dz",
        "\u010Cevap\u010Di\u0107i, Cevapcici",
        "\u2026, ...",
        "\uD83C\uDF4E, ?"
    })
    void writesOtherwiseWhatTheTableLacks(String given, String printed) {
        assertThat(text.clean(given)).isEqualTo(printed);
    }

    @Test
    void writesTheEuroOutWhereTheTableHasNone() {
        PrinterModel old = new PrinterModel("old", 42, 2, "IBM850", true, true, true);
        assertThat(new PrinterText(old).clean("2,50 \u20AC")).isEqualTo("2,50 EUR");
    }

    @Test
    void dropsEveryControlCharacter() {
        StringBuilder controls = new StringBuilder();
        for (char c = 0; c < 0xA0; c++) {
            if (Character.isISOControl(c) && c != '\t' && c != '\n') {
                controls.append(c);
            }
        }
        assertThat(text.clean("a" + controls + "b")).isEqualTo("ab");
    }

    @Property
    void neverGivesAPrinterAnythingItWouldObey(@ForAll String anything) {
        byte[] bytes = text.bytes(text.clean(anything));
        for (byte b : bytes) {
            assertThat(b & 0xFF).isGreaterThanOrEqualTo(0x20).isNotEqualTo(0x7F);
        }
        assertThat(new String(bytes, Charset.forName("IBM00858"))).isEqualTo(text.clean(anything));
    }
}
