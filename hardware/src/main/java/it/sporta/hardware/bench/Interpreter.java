package it.sporta.hardware.bench;

import it.sporta.hardware.bench.PaperItem.Barcode;
import it.sporta.hardware.bench.PaperItem.Picture;
import it.sporta.hardware.bench.PaperItem.QrCode;
import it.sporta.hardware.bench.PaperItem.Side;
import it.sporta.hardware.bench.PaperItem.Span;
import it.sporta.hardware.ink.Dots;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Executes whole ESC/POS commands on a roll of paper, after Epson's command reference. */
final class Interpreter {
    /** What the mechanism and the connectors do, beyond the paper. */
    interface Machine {
        void lineFed();

        void pulse();

        void answerQueued(int question);

        void automaticStatus(boolean on);

        /** Nothing but paper, and it never ends. */
        Machine NONE =
                new Machine() {
                    @Override
                    public void lineFed() {
                        // As much paper as is needed.
                    }

                    @Override
                    public void pulse() {
                        // No drawer hangs on it.
                    }

                    @Override
                    public void answerQueued(int question) {
                        // Nobody listens.
                    }

                    @Override
                    public void automaticStatus(boolean on) {
                        // Nobody listens.
                    }
                };
    }

    private static final int ITALY = 6;
    private static final int ROWS_OF_A_LINE = 30;
    private static final int USUAL_MODULE = 3;
    private static final int USUAL_BARS = 162;

    /** Every eight columns, until others are set. */
    private static final List<Integer> USUAL_STOPS =
            IntStream.rangeClosed(1, 32).map(i -> 8 * i).boxed().toList();

    private final PaperRoll roll;
    private final Machine machine;
    private Side side = Side.LEFT;
    private boolean bold;
    private boolean underline;
    private int size;
    private int page;
    private int country = ITALY;
    private int module = USUAL_MODULE;
    private int barsHigh = USUAL_BARS;
    private int qrModule = USUAL_MODULE;
    private int qrCorrection;
    private String qr = "";
    private int rows;
    private List<Integer> stops = USUAL_STOPS;

    Interpreter(PaperRoll roll, Machine machine) {
        this.roll = roll;
        this.machine = machine;
    }

    void execute(List<Integer> command) {
        int first = command.get(0);
        switch (first) {
            case 0x1B -> escape(command, command.get(1));
            case 0x1D -> group(command, command.get(1));
            case 0x0A -> feed(1);
            case 0x09 -> tab();
            default -> print(first);
        }
    }

    private void print(int octet) {
        if (octet >= 0x20 && octet != 0x7F) {
            char sign = CharacterTables.sign(octet, page, country);
            if (roll.put(sign, style(), side)) {
                machine.lineFed();
            }
        }
    }

    /** To the next stop; without one ahead it is ignored. */
    private void tab() {
        stops.stream()
                .filter(stop -> stop > roll.column() && roll.reaches(stop))
                .findFirst()
                .ifPresent(
                        stop -> {
                            while (roll.column() < stop) {
                                print(' ');
                            }
                        });
    }

    private Span style() {
        return new Span("", bold, underline, (size >> 4 & 7) + 1, (size & 7) + 1);
    }

    private void escape(List<Integer> command, int second) {
        switch (second) {
            case '@' -> reset();
            case 'E', 'G' -> bold = (command.get(2) & 1) == 1;
            case '-' -> underline = (command.get(2) & 3) != 0;
            case '!' -> mode(command.get(2));
            case 'a' -> side = Side.values()[command.get(2) % 48 % 3];
            case 't' -> page = command.get(2);
            case 'D' -> stops = command.subList(2, command.size() - 1);
            case 'R' -> country = command.get(2);
            case 'd' -> feed(command.get(2));
            case 'p' -> machine.pulse();
            default -> settingWithoutTrace();
        }
    }

    /** A printer from an Italian shop: after a reset its memory switches select the Italian set. */
    private void reset() {
        roll.forgetLine();
        side = Side.LEFT;
        bold = false;
        underline = false;
        size = 0;
        page = 0;
        country = ITALY;
        stops = USUAL_STOPS;
        module = USUAL_MODULE;
        barsHigh = USUAL_BARS;
        qrModule = USUAL_MODULE;
        qrCorrection = 0;
    }

    private void mode(int bits) {
        bold = (bits & 0x08) != 0;
        underline = (bits & 0x80) != 0;
        size = ((bits & 0x20) != 0 ? 0x10 : 0) | ((bits & 0x10) != 0 ? 0x01 : 0);
    }

    private void group(List<Integer> command, int second) {
        switch (second) {
            case '!' -> size = command.get(2);
            case 'V', 0x0C -> cut();
            case 'h' -> barsHigh = command.get(2);
            case 'w' -> module = command.get(2);
            case 'k' -> roll.draw(barcode(command));
            case '(' -> functions(command);
            case 'v' -> picture(command);
            case 'r' -> machine.answerQueued(command.get(2));
            case 'a' -> machine.automaticStatus(command.get(2) != 0);
            default -> settingWithoutTrace();
        }
    }

    /** Digits below a bar code, margins: nothing of them is seen on this paper. */
    private void settingWithoutTrace() {}

    private Barcode barcode(List<Integer> command) {
        boolean counted = command.get(2) > 6;
        List<Integer> data =
                counted
                        ? command.subList(4, command.size())
                        : command.subList(3, command.size() - 1);
        return new Barcode(command.get(2), text(data), module, barsHigh, side);
    }

    /** Its rows feed the paper by themselves. */
    private void picture(List<Integer> command) {
        int bytesWide = command.get(4) + 256 * command.get(5);
        Dots dots = Dots.ofRows(bytesWide, octets(command.subList(8, command.size())));
        roll.draw(new Picture(dots, side));
        rows += dots.height();
        for (; rows >= ROWS_OF_A_LINE; rows -= ROWS_OF_A_LINE) {
            machine.lineFed();
        }
    }

    /**
     * {@code GS ( k}: two-dimensional codes. Of QR, which is cn 49, function 67 sets the squares,
     * 69 the correction, 80 stores and 81 prints.
     */
    private void functions(List<Integer> command) {
        boolean isQr = command.get(2) == 'k' && command.size() > 7 && command.get(5) == '1';
        if (!isQr) {
            return;
        }
        switch (command.get(6)) {
            case 67 -> qrModule = command.get(7);
            case 69 -> qrCorrection = command.get(7) - '0';
            case 80 -> qr = text(command.subList(8, command.size()));
            case 81 -> roll.draw(new QrCode(qr, qrModule, "LMQH".charAt(qrCorrection & 3), side));
            default -> settingWithoutTrace();
        }
    }

    private static String text(List<Integer> bytes) {
        return new String(octets(bytes), StandardCharsets.UTF_8);
    }

    private static byte[] octets(List<Integer> bytes) {
        byte[] octets = new byte[bytes.size()];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = bytes.get(i).byteValue();
        }
        return octets;
    }

    private void feed(int lines) {
        for (int i = 0; i < lines; i++) {
            roll.endLine(side);
            machine.lineFed();
        }
    }

    private void cut() {
        if (roll.hasOpenLine()) {
            feed(1);
        }
        roll.cut();
    }
}
