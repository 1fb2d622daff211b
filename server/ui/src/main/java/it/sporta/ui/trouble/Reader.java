package it.sporta.ui.trouble;

import it.sporta.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Who reads an answer, as the headers of the request tell.
 *
 * @param page a person at a browser, and no machine that wants a line
 * @param htmx within a page that is already there
 */
record Reader(boolean page, boolean htmx, Locale language) {

    /**
     * @param header the value of a header by its name, {@code null} where there is none
     */
    static Reader of(UnaryOperator<String> header) {
        String accepted = header.apply("Accept");
        return new Reader(
                accepted == null || accepted.contains("text/html") || accepted.contains("*/*"),
                "true".equals(header.apply("HX-Request")),
                language(header.apply("Accept-Language")));
    }

    private static Locale language(String accepted) {
        if (accepted == null) {
            return Locale.ITALIAN;
        }
        try {
            List<Locale> wanted =
                    Locale.LanguageRange.parse(accepted).stream()
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .toList();
            return Words.firstKnown(wanted);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ITALIAN;
        }
    }
}
