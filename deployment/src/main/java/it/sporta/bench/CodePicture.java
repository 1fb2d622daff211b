package it.sporta.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;

/** A bar or QR code as a drawing that a scanner held to the screen reads. */
public record CodePicture(BitMatrix dots, int dotHeight) implements Content {

    private static final int BAR_HEIGHT = 40;

    /** An EAN-13 or EAN-8 by its digits; whatever else as a QR code of the same content. */
    static CodePicture of(String content) {
        if (content.matches("\\d{12,13}")) {
            return draw(content, BarcodeFormat.EAN_13, 0, BAR_HEIGHT);
        }
        return content.matches("\\d{7,8}")
                ? draw(content, BarcodeFormat.EAN_8, 0, BAR_HEIGHT)
                : qr(content);
    }

    static CodePicture qr(String content) {
        return draw(content, BarcodeFormat.QR_CODE, 2, 1);
    }

    private static CodePicture draw(
            String content, BarcodeFormat format, int margin, int dotHeight) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.MARGIN, margin, EncodeHintType.CHARACTER_SET, "UTF-8");
            return new CodePicture(
                    new MultiFormatWriter().encode(content, format, 1, 1, hints), dotHeight);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(content, tooLong);
        }
    }

    @Override
    public void writeTo(TemplateOutput page) {
        int height = dots.getHeight() * dotHeight;
        int scale = dotHeight == 1 ? 4 : 2;
        page.writeContent(
                "<svg role=\"img\" aria-hidden=\"true\" width=\""
                        + dots.getWidth() * scale
                        + "\" height=\""
                        + (dotHeight == 1 ? height * scale : height)
                        + "\" viewBox=\"0 0 "
                        + dots.getWidth()
                        + " "
                        + height
                        + "\" preserveAspectRatio=\"none\" shape-rendering=\"crispEdges\"><path d=\""
                        + path()
                        + "\"></path></svg>");
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y * dotHeight)
                            .append("h1v")
                            .append(dotHeight);
                    path.append("h-1z");
                }
            }
        }
        return path.toString();
    }
}
