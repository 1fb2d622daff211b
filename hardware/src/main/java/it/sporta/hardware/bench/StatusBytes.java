package it.sporta.hardware.bench;

/** A printer's answers, after Epson's tables of status bytes. */
final class StatusBytes {
    record State(boolean paperEnd, boolean paperLow, boolean coverOpen, boolean drawerPinHigh) {
        boolean offline() {
            return paperEnd || coverOpen;
        }
    }

    private StatusBytes() {}

    /** The answer to {@code DLE EOT n}. */
    static byte[] realTime(int n, State state) {
        int bits =
                switch (n) {
                    case 1 -> bit(state.drawerPinHigh(), 0x04) | bit(state.offline(), 0x08);
                    case 2 -> bit(state.coverOpen(), 0x04) | bit(state.paperEnd(), 0x20);
                    case 4 ->
                            bit(state.paperLow() || state.paperEnd(), 0x0C)
                                    | bit(state.paperEnd(), 0x60);
                    default -> 0;
                };
        return new byte[] {(byte) (0x12 | bits)};
    }

    /** The answer to {@code GS r n}. */
    static byte[] queued(int n, State state) {
        int paper = bit(state.paperLow(), 0x03) | bit(state.paperEnd(), 0x0C);
        int drawer = bit(state.drawerPinHigh(), 0x01);
        return new byte[] {(byte) (n == 2 || n == '2' ? drawer : paper)};
    }

    /** The four bytes sent at every change after {@code GS a}. */
    static byte[] automatic(State state) {
        int printer =
                0x10
                        | bit(state.drawerPinHigh(), 0x04)
                        | bit(state.offline(), 0x08)
                        | bit(state.coverOpen(), 0x20);
        int paper = bit(state.paperLow(), 0x03) | bit(state.paperEnd(), 0x0C);
        return new byte[] {(byte) printer, 0, (byte) paper, 0};
    }

    private static int bit(boolean set, int mask) {
        return set ? mask : 0;
    }
}
