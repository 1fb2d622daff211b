package it.sporta.hardware.display;

import it.sporta.hardware.slip.PrinterText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a make of displays is spoken to. */
public enum DisplayLanguage {
    /** Lines of twenty signs behind {@code ESC Q}; a clear first, which ends that mode. */
    CD5220(
            StandardCharsets.US_ASCII,
            "\f\u001B@\u001B\u0011\u001B_\u0000\f",
            "\u001BQA",
            "\r\u001BQB",
            "\r"),
    /** Signs at positions; character table 19 has the euro. */
    DM_D(
            Charset.forName("IBM00858"),
            "\u001B@\u001Bt\u0013\u001BR\u0000\u001FC\u0000\u001F\u0001\f",
            "\u001F$\u0001\u0001",
            "\u001F$\u0001\u0002",
            "");

    private static final int COLUMNS = 20;

    private final PrinterText text;
    private final byte[] wake;
    private final byte[] upper;
    private final byte[] lower;
    private final byte[] end;

    DisplayLanguage(Charset signs, String wake, String upper, String lower, String end) {
        this.text = new PrinterText(signs);
        this.wake = command(wake);
        this.upper = command(upper);
        this.lower = command(lower);
        this.end = command(end);
    }

    private static byte[] command(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** For a display that has just been switched on, or was. */
    byte[] wake() {
        return wake.clone();
    }

    byte[] show(Screen screen) {
        return joined(upper, line(screen.upper()), lower, line(screen.lower()), end);
    }

    /** Cleaned before it is cut: a euro may become three signs. */
    private byte[] line(Row row) {
        return text.bytes(Row.columns(text.clean(row.left()), text.clean(row.right()), COLUMNS));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
