package it.sporta.till.phones;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as a drawing that a phone's camera reads from the screen. */
public record QrPicture(BitMatrix dots) implements Content {

    /** The blank border that the standard asks for, in dots. */
    private static final int QUIET = 4;

    /**
     * @throws IllegalArgumentException when it is longer than any code
     */
    static QrPicture of(String content) {
        try {
            return new QrPicture(
                    new QRCodeWriter()
                            .encode(
                                    content,
                                    BarcodeFormat.QR_CODE,
                                    1,
                                    1,
                                    Map.of(EncodeHintType.MARGIN, QUIET)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(content, tooLong);
        }
    }

    @Override
    public void writeTo(TemplateOutput page) {
        page.writeContent("<svg class=\"tb-qr\" aria-hidden=\"true\" viewBox=\"0 0 ");
        page.writeContent(dots.getWidth() + " " + dots.getHeight());
        page.writeContent("\" shape-rendering=\"crispEdges\"><path d=\"");
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    page.writeContent("M" + x + " " + y + "h1v1h-1z");
                }
            }
        }
        page.writeContent("\"></path></svg>");
    }
}
