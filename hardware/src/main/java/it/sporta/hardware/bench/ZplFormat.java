package it.sporta.hardware.bench;

import it.sporta.hardware.ink.BarPatterns;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One format, from {@code ^XA} to {@code ^XZ}, read as the ZPL II guide tells it: what a printer
 * with font 0 makes of the commands it knows; others it passes over, as printers do.
 */
final class ZplFormat {

    /** Before {@code ^CI}: the tables of the first printers. */
    private static final Charset FIRST = Charset.forName("IBM850");

    private enum Code {
        NONE,
        EAN_13,
        CODE_128
    }

    private final List<StickyLabel.Mark> marks = new ArrayList<>();
    private Charset charset = FIRST;
    private int width = 832;
    private int height = 1_218;
    private int copies = 1;
    private int x;
    private int y;
    private int letters = 9;
    private int bars = 10;
    private int moduleDots = 2;
    private Code coded = Code.NONE;
    private char escape;

    private ZplFormat() {}

    /** As many labels as it asks for. */
    static List<StickyLabel> labels(byte[] format) {
        ZplFormat reading = new ZplFormat();
        String bytes = new String(format, StandardCharsets.ISO_8859_1);
        for (String command : bytes.split("\\^")) {
            if (command.length() >= 2) {
                reading.obey(command);
            }
        }
        StickyLabel label = new StickyLabel(reading.width, reading.height, reading.marks);
        return java.util.Collections.nCopies(reading.copies, label);
    }

    private void obey(String command) {
        if (command.charAt(0) == 'A') {
            letters = number(command.substring(1).split(",", -1), 1, letters);
            return;
        }
        String rest = command.substring(2);
        String[] values = rest.split(",", -1);
        switch (command.substring(0, 2)) {
            case "CI" -> charset = number(values, 0, 0) == 28 ? StandardCharsets.UTF_8 : FIRST;
            case "PW" -> width = number(values, 0, width);
            case "LL" -> height = number(values, 0, height);
            case "PQ" -> copies = number(values, 0, 1);
            case "FO" -> {
                x = number(values, 0, 0);
                y = number(values, 1, 0);
            }
            case "BY" -> moduleDots = number(values, 0, moduleDots);
            case "BE" -> code(Code.EAN_13, values);
            case "BC" -> code(Code.CODE_128, values);
            case "FH" -> escape = rest.isEmpty() ? '_' : rest.charAt(0);
            case "FD" -> data(rest);
            case "FS" -> {
                coded = Code.NONE;
                escape = 0;
            }
            default -> {
                // Speed, darkness, media: nothing of it shows on the label.
            }
        }
    }

    private void code(Code kind, String[] values) {
        coded = kind;
        bars = number(values, 1, bars);
    }

    private static int number(String[] values, int at, int otherwise) {
        boolean given = at < values.length && values[at].strip().matches("\\d{1,6}");
        return given ? Integer.parseInt(values[at].strip()) : otherwise;
    }

    private void data(String bytes) {
        String text = new String(unescaped(bytes), charset);
        marks.add(
                switch (coded) {
                    case NONE -> new StickyLabel.Words(x, y, letters, text);
                    case EAN_13 -> drawn(BarPatterns.ean13(checked(text)), checked(text));
                    case CODE_128 -> drawn(BarPatterns.code128(ZplSymbols.of(text)), "");
                });
    }

    private StickyLabel.Bars drawn(String modules, String figures) {
        return new StickyLabel.Bars(x, y, bars, modules, moduleDots, figures);
    }

    private byte[] unescaped(String bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length(); i++) {
            char sign = bytes.charAt(i);
            if (escape != 0 && sign == escape && i + 2 < bytes.length()) {
                out.write(Integer.parseInt(bytes.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.write(sign);
            }
        }
        return out.toByteArray();
    }

    /** The printer computes the last figure itself. */
    private static String checked(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
