package it.sporta.kernel;

/** What people typed, as much of it as there is room for. */
public final class Shortened {

    private Shortened() {}

    /**
     * The first characters of a text, never half of one: an emoji that no longer fits is left out.
     *
     * @param most in UTF-16 units, as {@link String#length} counts
     */
    public static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        boolean torn =
                most > 0
                        && Character.isHighSurrogate(text.charAt(most - 1))
                        && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, torn ? most - 1 : most);
    }
}
