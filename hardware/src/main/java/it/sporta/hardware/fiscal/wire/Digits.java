package it.sporta.hardware.fiscal.wire;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers of the two languages, written and read without ever being anything but whole. */
public final class Digits {

    private Digits() {}

    /** Euro with a comma and two decimals. */
    public static String euro(long cents) {
        return String.format("%d,%02d", cents / 100, cents % 100);
    }

    /** A quantity with a comma and three decimals. */
    public static String quantity(long thousandths) {
        return String.format("%d,%03d", thousandths / 1_000, thousandths % 1_000);
    }

    /** One to nine digits and nothing else. */
    public static OptionalInt number(String text) {
        return text.matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** Euro with a comma or a dot and exactly two decimals. */
    public static OptionalLong cents(String text) {
        return text.matches("[0-9]{1,9}[.,][0-9]{2}")
                ? OptionalLong.of(Long.parseLong(text.replaceAll("[.,]", "")))
                : OptionalLong.empty();
    }

    /** Cents as a whole number, padded with zeros or not. */
    public static OptionalLong wholeCents(String text) {
        return text.matches("[0-9]{1,15}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
