package it.sporta.run;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the terminal says. Refusals are said in both languages: whoever reads them may not be from
 * the hub.
 */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static String of(String key, Object... details) {
        return in(Locale.ITALIAN, key, details);
    }

    static String inBothLanguages(String key, Object... details) {
        return in(Locale.ITALIAN, key, details) + "\n" + in(Locale.ENGLISH, key, details);
    }

    private static String in(Locale language, String key, Object... details) {
        ResourceBundle words =
                ResourceBundle.getBundle("it.sporta.run.words", language, NO_FALLBACK);
        return new MessageFormat(words.getString(key), Locale.ROOT).format(details);
    }
}
