package it.sporta.hardware.slip;

import java.io.ByteArrayOutputStream;

/**
 * Blanks sent as tabs ({@code HT}, {@code ESC D}): a column of figures is mostly blanks, and at 19
 * 200 baud two of them take a millisecond.
 */
final class Tabs {
    private static final int EVERY = 8;
    private static final int HT = 0x09;

    private Tabs() {}

    /** Sets the stops, for a paper of so many columns; a reset forgets them. */
    static byte[] stops(int columns) {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.write(0x1B);
        command.write('D');
        for (int stop = EVERY; stop < columns; stop += EVERY) {
            command.write(stop);
        }
        command.write(0);
        return command.toByteArray();
    }

    /**
     * The same line in fewer bytes.
     *
     * @param line from the left margin, one byte a column; no control characters
     */
    static byte[] instead(byte[] line) {
        ByteArrayOutputStream shorter = new ByteArrayOutputStream();
        int at = 0;
        while (at < line.length) {
            int end = endOfBlanks(line, at);
            if (end - at > 1) {
                advance(shorter, at, end);
                at = end;
            } else {
                shorter.write(line[at++]);
            }
        }
        return shorter.toByteArray();
    }

    private static int endOfBlanks(byte[] line, int from) {
        int end = from;
        while (end < line.length && line[end] == ' ') {
            end++;
        }
        return end;
    }

    private static void advance(ByteArrayOutputStream out, int from, int to) {
        int at = from;
        for (int stop = (at / EVERY + 1) * EVERY; stop <= to; stop += EVERY) {
            out.write(stop - at > 1 ? HT : ' ');
            at = stop;
        }
        for (; at < to; at++) {
            out.write(' ');
        }
    }
}
