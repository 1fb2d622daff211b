package it.sporta.hardware.fiscal.wire;

import it.sporta.hardware.slip.PrinterText;
import java.nio.charset.Charset;

/** Text from elsewhere as a fiscal printer can take it. */
public final class PrintableText {
    /** What the two families print is not written down; this is what European firmware shares. */
    private static final PrinterText SIGNS = new PrinterText(Charset.forName("windows-1252"));

    private PrintableText() {}

    /**
     * Without control characters and signs no printer has, cut to so many signs and never within
     * one.
     */
    public static String fit(String text, int most) {
        String clean = SIGNS.clean(text).strip();
        int signs = clean.codePointCount(0, clean.length());
        return signs <= most ? clean : clean.substring(0, clean.offsetByCodePoints(0, most));
    }
}
