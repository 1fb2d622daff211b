package it.sporta.hardware.bench;

import it.sporta.hardware.bench.PaperItem.Barcode;
import it.sporta.hardware.bench.PaperItem.Picture;
import it.sporta.hardware.bench.PaperItem.QrCode;
import it.sporta.hardware.bench.PaperItem.Side;
import it.sporta.hardware.bench.PaperItem.Span;
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
    }

    private static final int ITALY = 6;

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
    private String qr = "";
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
    }

    private void mode(int bits) {
        bold = (bits & 0x08) != 0;
        underline = (bits & 0x80) != 0;
        size = ((bits & 0x20) != 0 ? 0x10 : 0) | ((bits & 0x10) != 0 ? 0x01 : 0);
    }

    private void group(List<Integer> command, int second) {
        switch (second) {
            case '!' -> size = command.get(2);
            case 'V' -> cut();
            case 'k' -> roll.draw(barcode(command));
            case '(' -> functions(command);
            case 'v' -> roll.draw(picture(command));
            case 'r' -> machine.answerQueued(command.get(2));
            case 'a' -> machine.automaticStatus(command.get(2) != 0);
            default -> settingWithoutTrace();
        }
    }

    /** Bar code height, width and digits, margins: nothing of them is seen on this paper. */
    private void settingWithoutTrace() {}

    private static Barcode barcode(List<Integer> command) {
        boolean counted = command.get(2) > 6;
        List<Integer> data =
                counted
                        ? command.subList(4, command.size())
                        : command.subList(3, command.size() - 1);
        return new Barcode(command.get(2), text(data));
    }

    private static Picture picture(List<Integer> command) {
        int bytes = command.get(4) + 256 * command.get(5);
        return new Picture(bytes * 8, command.get(6) + 256 * command.get(7));
    }

    /** {@code GS ( k}: two-dimensional codes; cn 49 is QR, function 80 stores and 81 prints. */
    private void functions(List<Integer> command) {
        boolean isQr = command.get(2) == 'k' && command.size() > 6 && command.get(5) == '1';
        if (isQr && command.get(6) == 'P') {
            qr = text(command.subList(8, command.size()));
        } else if (isQr && command.get(6) == 'Q') {
            roll.draw(new QrCode(qr));
        }
    }

    private static String text(List<Integer> bytes) {
        byte[] octets = new byte[bytes.size()];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = bytes.get(i).byteValue();
        }
        return new String(octets, StandardCharsets.UTF_8);
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
