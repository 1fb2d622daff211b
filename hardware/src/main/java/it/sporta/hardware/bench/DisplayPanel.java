package it.sporta.hardware.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The two lines of a display and the place where the next sign goes. */
final class DisplayPanel {
    static final int COLUMNS = 20;
    private static final int LINES = 2;

    private final byte[] signs = new byte[COLUMNS * LINES];
    private Charset table = StandardCharsets.US_ASCII;
    private int cursor;

    DisplayPanel() {
        clear();
    }

    void clear() {
        Arrays.fill(signs, (byte) ' ');
        cursor = 0;
    }

    void clearLine() {
        int from = cursor / COLUMNS * COLUMNS;
        Arrays.fill(signs, from, from + COLUMNS, (byte) ' ');
        cursor = from;
    }

    /**
     * Both from 1.
     *
     * @return false if there is no such place
     */
    boolean goTo(int column, int line) {
        boolean there = column >= 1 && column <= COLUMNS && line >= 1 && line <= LINES;
        cursor = there ? (line - 1) * COLUMNS + column - 1 : cursor;
        return there;
    }

    /** Over what stands there; behind the last comes the first place. */
    void write(int sign) {
        signs[cursor] = (byte) sign;
        cursor = (cursor + 1) % signs.length;
    }

    void use(Charset characters) {
        table = characters;
    }

    List<String> lines() {
        return List.of(
                new String(signs, 0, COLUMNS, table), new String(signs, COLUMNS, COLUMNS, table));
    }
}
