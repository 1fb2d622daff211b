package it.sporta.hardware.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels on a roll, all alike.
 *
 * @param widthMm of the sticky paper, 20 to 104
 * @param heightMm of one label, 10 to 300
 */
public record Roll(int widthMm, int heightMm) {

    /** Of a jar, with room for what the law asks for. */
    public static final Roll USUAL = new Roll(80, 60);

    private static final int NARROWEST_MM = 20;

    /** As wide as the heads of desktop printers. */
    public static final int WIDEST_MM = 104;

    private static final int LOWEST_MM = 10;
    private static final int HIGHEST_MM = 300;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})x(\\d{1,3})");

    public Roll {
        if (widthMm < NARROWEST_MM
                || widthMm > WIDEST_MM
                || heightMm < LOWEST_MM
                || heightMm > HIGHEST_MM) {
            throw new IllegalArgumentException("no label of " + widthMm + " × " + heightMm);
        }
    }

    /**
     * @param text width and height in millimetres, {@code 80x60}
     * @throws IllegalArgumentException for what is none
     */
    public static Roll parse(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("no label: " + text);
        }
        return new Roll(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    @Override
    public String toString() {
        return widthMm + "x" + heightMm;
    }
}
