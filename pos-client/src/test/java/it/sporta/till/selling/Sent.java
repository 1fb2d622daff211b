package it.sporta.till.selling;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.hardware.slip.Slip;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Collectors;

/** A wire that ends nowhere: what the shipped driver sends to a printer that never answers. */
final class Sent implements Line {

    /** All that a receipt makes a printer do beside writing. */
    private static final String COMMANDS =
            "\u001b@|\u001c\\.|\u001b[REadt](?s:.)|\u001d!(?s:.)|\u001dVB(?s:.)"
                    + "|\u001bD[^\u0000]*\u0000|\u001d\\(k\u0003\u0000(?s:.{3})"
                    + "|\u001d\\(k\u0004\u0000(?s:.{4})|\u001d\\(k(?s:.{2})1P0[^\u001d]*";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] bytes(Slip slip, PrinterModel model) {
        Sent wire = new Sent();
        new EscPosPrinter(wire, model.withoutStatus()).print(slip);
        return wire.bytes.toByteArray();
    }

    private static String characters(Slip slip, PrinterModel model) {
        return new String(bytes(slip, model), Charset.forName(model.charset()));
    }

    /** As people read it on 42 columns. */
    static String text(Slip slip) {
        return characters(slip, PrinterModel.GENERIC_42)
                .replaceAll(COMMANDS, "")
                .lines()
                .map(Sent::untabbed)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Stops are eight columns apart. */
    private static String untabbed(String line) {
        StringBuilder paper = new StringBuilder();
        for (String piece : line.split("(?<=\t)")) {
            paper.append(piece.replace("\t", ""));
            int gap = piece.endsWith("\t") ? 8 - paper.length() % 8 : 0;
            paper.append(" ".repeat(gap));
        }
        return paper.toString();
    }

    /** Each byte as one sign, line by line; a control byte as its picture in Unicode's block. */
    static String signs(Slip slip, PrinterModel model) {
        StringBuilder signs = new StringBuilder();
        for (char sign : characters(slip, model).toCharArray()) {
            boolean control = sign < ' ' && sign != '\n';
            signs.append(control ? (char) ('\u2400' + sign) : sign);
        }
        return signs.toString();
    }

    @Override
    public void open() {
        bytes.reset();
    }

    @Override
    public boolean isUp() {
        return true;
    }

    @Override
    public int read(byte[] into, Deadline deadline) {
        return 0;
    }

    @Override
    public void write(byte[] sent, Deadline deadline) {
        bytes.writeBytes(sent);
    }

    @Override
    public void discard() {
        bytes.reset();
    }

    @Override
    public LineSettings settings() {
        return LineSettings.parse("19200-8N1");
    }

    @Override
    public void close() {
        bytes.reset();
    }
}
