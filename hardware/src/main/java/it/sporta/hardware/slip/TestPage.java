package it.sporta.hardware.slip;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Lines that show which of a printer's character tables has accents and the euro: printers number
 * their tables each in its own way. Whoever looks at them finds the one whose left or right half is
 * readable, and tells the till its number and the name above that half.
 */
public final class TestPage {

    static final Charset CP858 = Charset.forName("IBM00858");
    static final Charset CP1252 = Charset.forName("windows-1252");

    /** Numbers under which models are known to have one of the two. */
    private static final List<Integer> PAGES =
            List.of(4, 6, 8, 9, 11, 14, 16, 19, 31, 32, 49, 53, 71);

    private TestPage() {}

    /** A line for each table. */
    public static void on(Slip.Builder page) {
        page.rule();
        page.columns("  n  cp858", "cp1252");
        PAGES.forEach(number -> page.add(new Part.Specimen(number)));
        page.rule();
    }
}
