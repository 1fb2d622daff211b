package it.sporta.hardware.slip;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import it.sporta.hardware.slip.Style.Align;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A slip to bytes, with escpos-coffee as the encoder into a buffer; the one class that knows it.
 *
 * <p>Written by ourselves, because version 4.1.0 does it wrong: text (it repeats twenty bytes of
 * style before each), QR codes (it counts characters where the printer counts bytes, and selects
 * model 1), the cut (it cuts through the last lines), and the table after each reset.
 */
final class EscPosEncoder {
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int LF = 0x0A;

    /** From the last line to the blade, in motion units. */
    private static final int FEED_TO_BLADE = 66;

    private static final int QR_MODULE_DOTS = 5;

    private final PrinterModel model;
    private final PrinterText text;
    private final Layout layout;

    EscPosEncoder(PrinterModel model) {
        this.model = model;
        this.text = new PrinterText(model);
        this.layout = new Layout(model, text);
    }

    byte[] encode(Slip slip) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (EscPos out = new EscPos(buffer)) {
            initialise(out);
            body(out, layout.rows(slip));
            out.flush();
            return buffer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer cannot fail", e);
        }
    }

    /**
     * Reset, then out of two-byte mode, the American set (the Italian one replaces [ ] { }), table.
     */
    private void initialise(EscPos out) throws IOException {
        out.initializePrinter();
        raw(out, FS, '.');
        raw(out, ESC, 'R', 0);
        out.setPrinterCharacterTable(model.codePage());
        raw(out, Tabs.stops(model.columns()));
    }

    private void body(EscPos out, List<Row> rows) throws IOException {
        Style current = Style.PLAIN;
        for (Row row : rows) {
            Style wanted = style(row);
            change(out, current, wanted);
            current = wanted;
            if (row instanceof Row.Line line) {
                raw(out, line(line));
                raw(out, LF);
            } else if (row instanceof Row.Drawn drawn) {
                draw(out, drawn.part());
            }
        }
        change(out, current, Style.PLAIN);
    }

    /** Stops are counted from the left margin, where only a line begins that is not moved. */
    private byte[] line(Row.Line line) {
        byte[] bytes = text.bytes(line.text());
        return line.style().align() == Align.LEFT ? Tabs.instead(bytes) : bytes;
    }

    /** Codes stand in the middle, whatever else a printer draws at the margin. */
    private static Style style(Row row) {
        if (row instanceof Row.Line line) {
            return line.style();
        }
        boolean specimen = row instanceof Row.Drawn drawn && drawn.part() instanceof Part.Specimen;
        return specimen ? Style.PLAIN : Style.CENTRED;
    }

    private static void change(EscPos out, Style from, Style to) throws IOException {
        if (from.bold() != to.bold()) {
            raw(out, ESC, 'E', to.bold() ? 1 : 0);
        }
        if (from.tall() != to.tall()) {
            raw(out, GS, '!', to.tall() ? 0x01 : 0);
        }
        if (from.align() != to.align()) {
            raw(out, ESC, 'a', align(to.align()));
        }
    }

    private static int align(Align side) {
        return switch (side) {
            case LEFT -> 0;
            case CENTRE -> 1;
            case RIGHT -> 2;
        };
    }

    private void draw(EscPos out, Part part) throws IOException {
        if (part instanceof Part.Ean13 code) {
            out.write(ean13(), code.digits());
            raw(out, LF);
        } else if (part instanceof Part.Qr code) {
            qr(out, code.content().getBytes(StandardCharsets.UTF_8));
        } else if (part instanceof Part.Specimen specimen) {
            specimen(out, specimen.page());
        } else if (part instanceof Part.Cut) {
            cut(out);
        }
    }

    private static BarCode ean13() {
        return new BarCode()
                .setSystem(BarCode.BarCodeSystem.JAN13_B)
                .setBarCodeSize(2, 80)
                .setHRIPosition(BarCode.BarCodeHRIPosition.BelowBarCode)
                .setJustification(
                        com.github.anastaciocintra.escpos.EscPosConst.Justification.Center);
    }

    private static void qr(EscPos out, byte[] content) throws IOException {
        raw(out, GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        raw(out, GS, '(', 'k', 3, 0, '1', 'C', QR_MODULE_DOTS);
        raw(out, GS, '(', 'k', 3, 0, '1', 'E', '1');
        int length = content.length + 3;
        raw(out, GS, '(', 'k', length & 0xFF, length >> 8, '1', 'P', '0');
        raw(out, content);
        raw(out, GS, '(', 'k', 3, 0, '1', 'Q', '0');
        raw(out, LF);
    }

    private void specimen(EscPos out, int page) throws IOException {
        raw(out, ESC, 't', page);
        raw(out, text.bytes(String.format(Locale.ROOT, "%3d  ", page)));
        raw(out, Part.Specimen.SIGNS.getBytes(TestPage.CP858));
        raw(out, text.bytes("   "));
        raw(out, Part.Specimen.SIGNS.getBytes(TestPage.CP1252));
        raw(out, LF);
        raw(out, ESC, 't', model.codePage());
    }

    private void cut(EscPos out) throws IOException {
        if (model.cutter()) {
            raw(out, GS, 'V', 'B', FEED_TO_BLADE);
        } else {
            raw(out, ESC, 'd', 4);
        }
    }

    private static void raw(EscPos out, byte[] bytes) throws IOException {
        out.write(bytes, 0, bytes.length);
    }

    private static void raw(EscPos out, int... bytes) throws IOException {
        for (int b : bytes) {
            out.write(b);
        }
    }
}
