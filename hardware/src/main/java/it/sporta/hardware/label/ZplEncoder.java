package it.sporta.hardware.label;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Labels as ZPL II. The one place where text from elsewhere meets the printer's language: its two
 * command signs, and the sign that announces a code, are written as codes ({@code ^FH}).
 */
final class ZplEncoder {

    /** It has kept a line together; no printer draws it. */
    private static final char NO_BREAK = '\u00a0';

    private ZplEncoder() {}

    /**
     * @param copies 1 to 500
     * @throws IllegalArgumentException when it does not fit the label
     */
    static byte[] encode(Label label, int copies) {
        LabelLayout layout = LabelLayout.fitting(label, copies);
        StringBuilder zpl = new StringBuilder("^XA^CI28^LH0,0");
        zpl.append("^PW").append(layout.width()).append("^LL").append(layout.height());
        layout.placed().forEach(one -> field(zpl, one));
        zpl.append("^PQ").append(copies).append("^XZ");
        return zpl.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder zpl, LabelLayout.Placed placed) {
        if (placed instanceof LabelLayout.Line line) {
            origin(zpl, line.x(), line.y());
            zpl.append("^A0N,").append(line.dots()).append(',').append(line.dots());
            zpl.append("^FH_^FD").append(escaped(line.text())).append("^FS");
        } else if (placed instanceof LabelLayout.Bars bars) {
            origin(zpl, bars.x(), bars.y());
            zpl.append("^BY2^BEN,").append(bars.high()).append(",Y,N^FD");
            zpl.append(bars.digits(), 0, 12).append("^FS");
        } else if (placed instanceof LabelLayout.LongBars bars) {
            origin(zpl, bars.x(), bars.y());
            zpl.append("^BY").append(LabelLayout.MODULE).append("^BCN,").append(bars.high());
            zpl.append(",N,N,N^FD").append(invoked(bars.code())).append("^FS");
        }
    }

    /**
     * Symbols by the codes that invoke them (<i>ZPL II Programming Guide</i>, "Code 128"): the
     * printer then chooses no set by itself, and adds only check and stop.
     */
    private static String invoked(Label.Gs1128 code) {
        StringBuilder data = new StringBuilder();
        boolean pairs = false;
        for (int symbol : Code128.of(code)) {
            pairs = symbol == Code128.START_C || symbol == Code128.TO_C || pairs;
            if (symbol == Code128.FNC1) {
                data.append(">8");
            } else if (symbol == Code128.START_C || symbol == Code128.START_B) {
                data.append(symbol == Code128.START_C ? ">;" : ">:");
            } else if (pairs && symbol == Code128.TO_B) {
                data.append(">6");
                pairs = false;
            } else if (!pairs || symbol == Code128.TO_C) {
                data.append(symbol == Code128.TO_C ? ">5" : sign(symbol));
            } else {
                data.append(symbol / 10).append(symbol % 10);
            }
        }
        return data.toString();
    }

    /** Of set B; the sign that invokes is itself invoked. */
    private static String sign(int symbol) {
        char sign = (char) (symbol + ' ');
        return sign == '>' ? ">0" : String.valueOf(sign);
    }

    private static void origin(StringBuilder zpl, int x, int y) {
        zpl.append("^FO").append(x).append(',').append(y);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(sign -> !Character.isISOControl(sign))
                .forEach(
                        sign -> {
                            switch (sign) {
                                case '^' -> safe.append("_5E");
                                case '~' -> safe.append("_7E");
                                case '_' -> safe.append("_5F");
                                case NO_BREAK -> safe.append(' ');
                                default -> safe.appendCodePoint(sign);
                            }
                        });
        return safe.toString();
    }
}
