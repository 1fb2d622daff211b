package it.sporta.hardware.slip;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/**
 * The one place where text from elsewhere becomes text for a printer, or a display: control
 * characters go, signs the model's table lacks are written another way, and what cannot be written
 * shows as {@code ?}.
 */
public final class PrinterText {
    private static final Logger LOG = System.getLogger(PrinterText.class.getName());

    private static final Map<Character, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry('\u2018', "'"),
                    Map.entry('\u2019', "'"),
                    Map.entry('\u201A', ","),
                    Map.entry('\u201C', "\""),
                    Map.entry('\u201D', "\""),
                    Map.entry('\u201E', "\""),
                    Map.entry('\u2010', "-"),
                    Map.entry('\u2011', "-"),
                    Map.entry('\u2012', "-"),
                    Map.entry('\u2013', "-"),
                    Map.entry('\u2014', "-"),
                    Map.entry('\u2212', "-"),
                    Map.entry('\u2026', "..."),
                    Map.entry('\u2022', "*"),
                    Map.entry('\u2122', "(TM)"),
                    Map.entry('\u20AC', "EUR"),
                    Map.entry('\u00D7', "x"),
                    Map.entry('\u0153', "oe"),
                    Map.entry('\u0152', "OE"),
                    Map.entry('\u0142', "l"),
                    Map.entry('\u0141', "L"),
                    Map.entry('\u00A0', " "),
                    Map.entry('\u202F', " "),
                    Map.entry('\u2009', " "));

    private final Charset charset;

    PrinterText(PrinterModel model) {
        this(Charset.forName(model.charset()));
    }

    /** For a device that knows these signs. */
    public PrinterText(Charset charset) {
        this.charset = charset;
    }

    /** One line without control characters, every sign of which the model can print. */
    public String clean(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(sign -> clean.append(printable(sign, encoder)));
        return clean.toString();
    }

    public byte[] bytes(String cleanText) {
        return cleanText.getBytes(charset);
    }

    private static String printable(int sign, CharsetEncoder encoder) {
        if (sign == '\t' || sign == '\n') {
            return " ";
        }
        if (Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT) {
            return "";
        }
        // A no-break space is a byte of its own in many tables, and blank paper in few.
        String written = sign == 0xA0 ? " " : Character.toString(sign);
        if (encoder.canEncode(written)) {
            return written;
        }
        String other = otherwise(sign, written);
        if (encoder.canEncode(other)) {
            return other;
        }
        LOG.log(Level.WARNING, "a sign cannot be printed: U+{0}", Integer.toHexString(sign));
        return "?";
    }

    private static String otherwise(int sign, String written) {
        if (Character.isBmpCodePoint(sign) && OTHERWISE.containsKey((char) sign)) {
            return OTHERWISE.get((char) sign);
        }
        String base = Normalizer.normalize(written, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return base.isEmpty() ? "?" : base;
    }
}
