package it.sporta.hardware.display;

/** What a customer sees at a time. */
public record Screen(Row upper, Row lower) {
    public static final Screen BLANK = new Screen(Row.BLANK, Row.BLANK);
}
