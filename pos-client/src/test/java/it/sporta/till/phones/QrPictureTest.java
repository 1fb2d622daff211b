package it.sporta.till.phones;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final String ADDRESS = "https://192.168.178.120:8643/login?code=ABCD2345";

    /** How many points of a camera's picture one dot takes. */
    private static final int POINTS = 4;

    @Test
    void aCameraReadsTheAddressFromTheDrawing() throws Exception {
        StringOutput drawing = new StringOutput();
        QrPicture.of(ADDRESS).writeTo(drawing);
        String svg = drawing.toString();
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * POINTS;
        RGBLuminanceSource seen = new RGBLuminanceSource(side, side, seen(svg, side));
        assertThat(
                        new QRCodeReader()
                                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(seen)))
                                .getText())
                .isEqualTo(ADDRESS);
    }

    private static int[] seen(String svg, int side) {
        int[] points = new int[side * side];
        Arrays.fill(points, 0xFFFFFF);
        Matcher dot = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (dot.find()) {
            int left = Integer.parseInt(dot.group(1)) * POINTS;
            int top = Integer.parseInt(dot.group(2)) * POINTS;
            for (int y = top; y < top + POINTS; y++) {
                Arrays.fill(points, y * side + left, y * side + left + POINTS, 0);
            }
        }
        return points;
    }
}
