package it.sporta.hardware.ink;

import java.util.BitSet;

/** Paper, burnt dot by dot; rows are counted from the top, and what lies outside is not burnt. */
public final class Dots {

    private final int width;
    private final int height;
    private final BitSet black = new BitSet();

    public Dots(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no paper: " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
    }

    /**
     * A picture as printers get it.
     *
     * @param rows one after the other, of whole bytes; the highest bit is the dot on the left
     */
    public static Dots ofRows(int bytesWide, byte[] rows) {
        Dots dots = new Dots(bytesWide * 8, rows.length / bytesWide);
        for (int i = 0; i < rows.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((rows[i] >> 7 - bit & 1) == 1) {
                    dots.burn(i % bytesWide * 8 + bit, i / bytesWide);
                }
            }
        }
        return dots;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean isBlack(int x, int y) {
        return isInside(x, y) && black.get(y * width + x);
    }

    private boolean isInside(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height;
    }

    public void burn(int x, int y) {
        if (isInside(x, y)) {
            black.set(y * width + x);
        }
    }

    /**
     * Bars of one height.
     *
     * @param modules from left to right, {@code 1} for a bar
     * @param module how many dots wide each is
     */
    public void bars(int x, int y, int high, int module, String modules) {
        for (int i = 0; i < modules.length() * module; i++) {
            for (int row = 0; modules.charAt(i / module) == '1' && row < high; row++) {
                burn(x + i, y + row);
            }
        }
    }

    /** Another picture, laid over this one. */
    public void lay(int x, int y, Dots other) {
        other.black.stream().forEach(at -> burn(x + at % other.width, y + at / other.width));
    }

    /** How many dots from the left the last black one of a row ends; 0 for a white row. */
    public int reach(int y) {
        int last = black.previousSetBit((y + 1) * width - 1);
        return last < y * width ? 0 : last - y * width + 1;
    }

    /** A row from the left as bytes; the highest bit is the dot on the left. */
    public byte[] row(int y, int bytes) {
        byte[] row = new byte[bytes];
        for (int x = 0; x < bytes * 8; x++) {
            row[x / 8] |= (byte) (isBlack(x, y) ? 0x80 >> x % 8 : 0);
        }
        return row;
    }
}
