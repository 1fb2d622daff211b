package it.sporta.hardware.line;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speed and format of a serial line, written like {@code 9600-7O1}. */
public record LineSettings(int baud, int dataBits, Parity parity, int stopBits, Flow flow) {
    /** Of what has no speed of its own: the fastest stands for it. */
    static final LineSettings FAST = new LineSettings(921_600, 8, Parity.NONE, 1, Flow.NONE);

    private static final Pattern FORM =
            Pattern.compile("(\\d{3,6})-([78])([NOE])([12])(?:-(XONXOFF|RTSCTS))?");

    /** The bit added to each character so that a single wrong one shows. */
    public enum Parity {
        NONE,
        ODD,
        EVEN
    }

    /** How a device says "wait". */
    public enum Flow {
        NONE,
        XONXOFF,
        RTSCTS
    }

    public LineSettings {
        if (baud < 300 || baud > 921_600) {
            throw new IllegalArgumentException("baud out of range: " + baud);
        }
        if (dataBits != 7 && dataBits != 8) {
            throw new IllegalArgumentException("data bits must be 7 or 8: " + dataBits);
        }
        if (stopBits != 1 && stopBits != 2) {
            throw new IllegalArgumentException("stop bits must be 1 or 2: " + stopBits);
        }
    }

    /**
     * Reads {@code baud-<data bits><N|O|E><stop bits>}, optionally followed by {@code -XONXOFF} or
     * {@code -RTSCTS}.
     *
     * @throws IllegalArgumentException naming the text, if it has another form
     */
    public static LineSettings parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("not line settings like 9600-7O1: " + text);
        }
        return new LineSettings(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                parity(form.group(3)),
                Integer.parseInt(form.group(4)),
                form.group(5) == null ? Flow.NONE : Flow.valueOf(form.group(5)));
    }

    private static Parity parity(String letter) {
        return switch (letter) {
            case "O" -> Parity.ODD;
            case "E" -> Parity.EVEN;
            default -> Parity.NONE;
        };
    }

    /** How many bits one character costs on the wire, the start bit included. */
    public int bitsPerCharacter() {
        return 1 + dataBits + (parity == Parity.NONE ? 0 : 1) + stopBits;
    }

    /** How long so many characters need on the wire, rounded up. */
    public long millisFor(long characters) {
        return (characters * bitsPerCharacter() * 1000 + baud - 1) / baud;
    }

    @Override
    public String toString() {
        String format = baud + "-" + dataBits + parity.name().charAt(0) + stopBits;
        return flow == Flow.NONE ? format : format + "-" + flow;
    }
}
