package it.sporta.till.trial;

import it.sporta.ui.Words;
import java.util.List;
import java.util.Locale;

/** A slip that says of itself that it is no document, in Italian as all papers are. */
final class FiscalSlip {

    private static final Words WORDS = Words.of(FiscalSlip.class, Locale.ITALIAN);

    private FiscalSlip() {}

    static List<String> of(String serial) {
        return List.of(
                WORDS.text("slip.fiscal.head"),
                WORDS.text("slip.fiscal.what"),
                WORDS.text("slip.fiscal.serial", "serial", serial),
                WORDS.text("slip.letters"),
                "àèéìòù ÀÈÉÌÒÙ €");
    }
}
