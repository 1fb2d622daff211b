package it.sporta.server.identity;

import it.sporta.kernel.Refused;

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

    /** As {@link #required}, but it may be empty, also {@code null}: a form may lack the field. */
    public static String optional(String text, int longest, String field) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.length() > longest) {
            throw new Refused(field + ".long", longest);
        }
        return clean;
    }
}
