package it.sporta.ui;

/**
 * How the screen looks for one person: presentation only.
 *
 * @param colours light, dark or high contrast, or as the device prefers
 * @param textPercent size of type: 100, 125, 150 or 200
 */
public record Look(Colours colours, int textPercent) {

    public static final Look USUAL = new Look(Colours.AUTO, 100);

    public Look {
        if (textPercent != 100 && textPercent != 125 && textPercent != 150 && textPercent != 200) {
            throw new IllegalArgumentException("Type comes at 100, 125, 150 or 200 %");
        }
    }

    /** The value of {@code data-theme} on the root element. */
    public String theme() {
        return colours.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The sets of colours of {@code tokens.css}. */
    public enum Colours {
        AUTO,
        LIGHT,
        DARK,
        CONTRAST
    }
}
