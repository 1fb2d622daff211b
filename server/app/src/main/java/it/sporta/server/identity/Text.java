package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import java.text.Normalizer;
import java.util.Locale;

/** Text that people type and other people will read, on screens and on paper. */
public final class Text {

    private Text() {}

    /**
     * The text without blanks around it and without control characters, which a printer would obey.
     *
     * @param field whose words say what is wrong: {@code <field>.missing}, {@code <field>.long}
     * @throws Refused when nothing is left or it is too long
     */
    public static String required(String text, int longest, String field) {
        String clean = optional(text, longest, field);
        if (clean.isEmpty()) {
            throw new Refused(field + ".missing");
        }
        return clean;
    }

    /** Whether two names sound the same: capitals, accents and blanks make no other name. */
    public static boolean alike(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Z}\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** As {@link #required}, but it may be empty, also {@code null}: a form may lack the field. */
    public static String optional(String text, int longest, String field) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.length() > longest) {
            throw new Refused(field + ".long", longest);
        }
        return clean;
    }
}
