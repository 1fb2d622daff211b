package it.sporta.hardware.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** No number may be made of figures that did not come. */
public final class Numbers {
    private Numbers() {}

    /** Its figures stand in the bytes one after the other, a point or blanks between at most. */
    public static void cameIn(byte[] bytes, long number) {
        String figures = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[ .]", "");
        // A weight written in kilograms or tonnes has fewer figures than it has in grams.
        String written = Long.toString(number).replaceAll("0+$", "");
        assertThat(figures).contains(written);
        assertThat(number).isBetween(0L, 99_999_999L);
    }
}
