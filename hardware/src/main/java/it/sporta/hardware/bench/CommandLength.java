package it.sporta.hardware.bench;

import java.util.List;

/** How long the ESC/POS command is that starts a list of bytes; 0 while that cannot be told yet. */
final class CommandLength {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    private CommandLength() {}

    static int of(List<Integer> bytes) {
        int first = bytes.get(0);
        if (first != DLE && first != ESC && first != FS && first != GS) {
            return 1;
        }
        if (bytes.size() < 2) {
            return 0;
        }
        int second = bytes.get(1);
        return switch (first) {
            case DLE -> realTime(bytes, second);
            case ESC -> escape(bytes, second);
            case FS -> second == '.' || second == '&' ? 2 : 3;
            default -> group(bytes, second);
        };
    }

    private static int realTime(List<Integer> bytes, int second) {
        if (second == 0x04 || second == 0x05) {
            return 3;
        }
        if (second != 0x14) {
            return 2;
        }
        return bytes.size() < 3 ? 0 : bytes.get(2) == 8 ? 10 : 5;
    }

    private static int escape(List<Integer> bytes, int second) {
        return switch (second) {
            case '@', '2', '<' -> 2;
            case 'p' -> 5;
            case 'D' -> stops(bytes);
            case '$', '\\', 'c' -> 4;
            case '*' -> bytes.size() < 5 ? 0 : 5 + word(bytes, 3) * (bytes.get(2) >= 32 ? 3 : 1);
            default -> 3;
        };
    }

    /** Up to 32 of them and a zero. */
    private static int stops(List<Integer> bytes) {
        int end = bytes.subList(2, bytes.size()).indexOf(0);
        return end < 0 ? 0 : 2 + end + 1;
    }

    private static int group(List<Integer> bytes, int second) {
        return switch (second) {
            case 0x0C -> 2;
            case '(' -> bytes.size() < 5 ? 0 : 5 + word(bytes, 3);
            case 'v' -> bytes.size() < 8 ? 0 : 8 + word(bytes, 4) * word(bytes, 6);
            case 'V' -> bytes.size() < 3 ? 0 : bytes.get(2) >= 65 && bytes.get(2) <= 104 ? 4 : 3;
            case 'k' -> barcode(bytes);
            case 'L', 'W', 'P', '$', '\\' -> 4;
            default -> 3;
        };
    }

    /** The old form ends with a zero, the newer one counts. */
    private static int barcode(List<Integer> bytes) {
        if (bytes.size() < 4) {
            return 0;
        }
        if (bytes.get(2) > 6) {
            return 4 + bytes.get(3);
        }
        int end = bytes.subList(3, bytes.size()).indexOf(0);
        return end < 0 ? 0 : 3 + end + 1;
    }

    private static int word(List<Integer> bytes, int at) {
        return bytes.get(at) + 256 * bytes.get(at + 1);
    }
}
