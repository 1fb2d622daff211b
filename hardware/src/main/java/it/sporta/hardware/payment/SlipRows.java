package it.sporta.hardware.payment;

import java.util.Arrays;
import java.util.List;

/** The rows of a slip as a terminal sends them: ended by 7D, some begun by a sign of their size. */
final class SlipRows {
    private static final String END = "}";
    private static final String SIZES = "[\\u007F{|^]";

    private SlipRows() {}

    static List<String> of(String text) {
        return Arrays.stream(text.split(END, -1))
                .map(row -> row.replaceAll(SIZES, "").stripTrailing())
                .toList();
    }
}
