package it.sporta.hardware.slip;

/** How a line looks. */
public record Style(boolean bold, boolean tall, Align align) {
    /** Where a line stands on the paper. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public static final Style PLAIN = new Style(false, false, Align.LEFT);
    public static final Style BOLD = PLAIN.withBold();
    public static final Style CENTRED = PLAIN.aligned(Align.CENTRE);

    public Style withBold() {
        return new Style(true, tall, align);
    }

    /** Double height. */
    public Style withTall() {
        return new Style(bold, true, align);
    }

    public Style aligned(Align side) {
        return new Style(bold, tall, side);
    }
}
