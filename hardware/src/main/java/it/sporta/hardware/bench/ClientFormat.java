package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.LineSettings.Flow;
import it.sporta.hardware.line.LineSettings.Parity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The line format the program at the other end has set, read out of Linux's {@code struct termios}.
 * Character size and the parity switch itself are useless on a pseudo-terminal, whose driver forces
 * eight bits without parity; stripping and parity checking of the input tell instead.
 */
final class ClientFormat {
    private static final int IFLAG = 0;
    private static final int CFLAG = 8;
    private static final int INPCK = 020;
    private static final int ISTRIP = 040;
    private static final int IXON = 02000;
    private static final int CSTOPB = 0100;
    private static final int PARODD = 01000;
    private static final int CLOCAL = 04000;
    private static final int CRTSCTS = 020000000000;
    private static final int SPEED = 010017;

    private ClientFormat() {}

    static LineSettings of(byte[] termios) {
        ByteBuffer fields = ByteBuffer.wrap(termios).order(ByteOrder.LITTLE_ENDIAN);
        int input = fields.getInt(IFLAG);
        int control = fields.getInt(CFLAG);
        return new LineSettings(
                baud(control & SPEED),
                (input & ISTRIP) != 0 ? 7 : 8,
                parity(input, control),
                (control & CSTOPB) != 0 ? 2 : 1,
                flow(input, control));
    }

    /** Clears the flag that says "no modem", without meaning here; false if it was clear. */
    static boolean takeMark(byte[] termios) {
        ByteBuffer fields = ByteBuffer.wrap(termios).order(ByteOrder.LITTLE_ENDIAN);
        int control = fields.getInt(CFLAG);
        fields.putInt(CFLAG, control & ~CLOCAL);
        return (control & CLOCAL) != 0;
    }

    private static Parity parity(int input, int control) {
        if ((input & INPCK) == 0) {
            return Parity.NONE;
        }
        return (control & PARODD) != 0 ? Parity.ODD : Parity.EVEN;
    }

    private static Flow flow(int input, int control) {
        if ((control & CRTSCTS) != 0) {
            return Flow.RTSCTS;
        }
        return (input & IXON) != 0 ? Flow.XONXOFF : Flow.NONE;
    }

    /** Speeds no twin uses count as 300: wrong, whatever they are. */
    private static int baud(int code) {
        return switch (code) {
            case 011 -> 1_200;
            case 013 -> 2_400;
            case 014 -> 4_800;
            case 015 -> 9_600;
            case 016 -> 19_200;
            case 017 -> 38_400;
            case 010001 -> 57_600;
            case 010002 -> 115_200;
            default -> 300;
        };
    }
}
