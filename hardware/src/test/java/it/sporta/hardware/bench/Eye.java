package it.sporta.hardware.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads bar codes off dots of paper, as a scanner would: with somebody else's decoder. */
public final class Eye {

    /** The decoder takes a check symbol 102 for a separator; scanners drop it. */
    private static final String SEPARATOR_AT_THE_END = "\u001d$";

    private Eye() {}

    /**
     * @param dots rows from the top, true for black
     * @return what the code says, with {@code ]C1} before it if it is GS1-128
     */
    public static Optional<String> read(boolean[][] dots, BarcodeFormat... kinds) {
        Map<DecodeHintType, ?> hints =
                Map.of(
                        DecodeHintType.POSSIBLE_FORMATS,
                        List.of(kinds),
                        DecodeHintType.ASSUME_GS1,
                        true,
                        DecodeHintType.TRY_HARDER,
                        true);
        try {
            BinaryBitmap seen = new BinaryBitmap(new GlobalHistogramBinarizer(light(dots)));
            String text = new MultiFormatReader().decode(seen, hints).getText();
            return Optional.of(text.replaceAll(SEPARATOR_AT_THE_END, ""));
        } catch (NotFoundException nothing) {
            return Optional.empty();
        }
    }

    /** The same of modules from left to right, {@code 1} for a bar, drawn with quiet zones. */
    public static Optional<String> read(String modules, BarcodeFormat... kinds) {
        int quiet = 12;
        int dots = 2;
        boolean[][] drawn = new boolean[20][dots * (modules.length() + 2 * quiet)];
        for (boolean[] row : drawn) {
            for (int i = 0; i < dots * modules.length(); i++) {
                row[dots * quiet + i] = modules.charAt(i / dots) == '1';
            }
        }
        return read(drawn, kinds);
    }

    private static LuminanceSource light(boolean[][] dots) {
        int width = dots[0].length;
        byte[] light = new byte[width * dots.length];
        for (int y = 0; y < dots.length; y++) {
            for (int x = 0; x < width; x++) {
                light[y * width + x] = (byte) (dots[y][x] ? 0 : 255);
            }
        }
        return new PlanarYUVLuminanceSource(
                light, width, dots.length, 0, 0, width, dots.length, false);
    }
}
