package it.sporta.hardware.label;

import it.sporta.hardware.ink.Dots;
import java.io.ByteArrayOutputStream;

/**
 * A picture as ESC/POS: {@code GS v 0} in bands, each as wide as its last black dot. White rows are
 * bands of one byte: what a printer calls a row of its own paper feed differs between models.
 */
final class RasterEncoder {

    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    /** Printers with little memory lose the rest of a taller band. */
    private static final int TALLEST = 255;

    private static final int DLE = 0x10;

    /** EOT, ENQ and DC4: behind DLE they are orders that a printer obeys inside a picture. */
    private static final String ORDERS = "\u0004\u0005\u0014";

    /** Black beside the dots that are black in each of the three. */
    private static final int BESIDE = 0x08;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Dots picture;

    private RasterEncoder(Dots picture) {
        this.picture = picture;
    }

    /** Begins with a reset; says nothing of how the label ends. */
    static byte[] encode(Dots picture) {
        RasterEncoder encoder = new RasterEncoder(picture);
        encoder.commands(ESC, '@', FS, '.');
        int from = 0;
        while (from < picture.height()) {
            from = encoder.band(from);
        }
        return encoder.out.toByteArray();
    }

    private void commands(int... octets) {
        for (int octet : octets) {
            out.write(octet);
        }
    }

    /** Rows that are all white or all not. */
    private int band(int from) {
        boolean white = picture.reach(from) == 0;
        int reach = 1;
        int to = from;
        while (to < picture.height() && to - from < TALLEST && picture.reach(to) == 0 == white) {
            reach = Math.max(reach, picture.reach(to));
            to++;
        }
        int bytes = (reach + 7) / 8;
        commands(GS, 'v', '0', 0, bytes & 0xFF, bytes >> 8, to - from, 0);
        rows(from, to, bytes);
        return to;
    }

    private void rows(int from, int to, int bytes) {
        int before = 0;
        for (int y = from; y < to; y++) {
            for (byte dots : picture.row(y, bytes)) {
                boolean order = before == DLE && ORDERS.indexOf(dots & 0xFF) >= 0;
                before = (dots | (order ? BESIDE : 0)) & 0xFF;
                out.write(before);
            }
        }
    }
}
