package it.sporta.hardware.slip;

import java.util.Optional;

/**
 * Tells a printer's answers apart byte by byte, after Epson's table of status identification. Bytes
 * of answers nobody here asks for are swallowed whole.
 */
final class SignalSorter {
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int BLOCK = 0x37;
    private static final int IDENTITY = 0x5F;

    private final int[] automatic = new int[4];
    private int automaticCount;
    private boolean inBlock;

    Optional<Signal> accept(int octet) {
        if (octet == XON || octet == XOFF) {
            return Optional.empty();
        }
        if (inBlock) {
            inBlock = octet != 0;
            return Optional.empty();
        }
        // The three bytes after the first of an automatic status look like queued answers.
        if (automaticCount > 0 && isQueued(octet)) {
            return automatic(octet);
        }
        automaticCount = 0;
        return first(octet);
    }

    private Optional<Signal> first(int octet) {
        if (octet == BLOCK || octet == IDENTITY) {
            inBlock = true;
        } else if ((octet & 0x93) == 0x12) {
            return Optional.of(new Signal.RealTime(octet));
        } else if ((octet & 0x93) == 0x10) {
            automatic(octet);
        } else if (isQueued(octet)) {
            return Optional.of(new Signal.Queued(octet));
        }
        return Optional.empty();
    }

    private Optional<Signal> automatic(int octet) {
        automatic[automaticCount++] = octet;
        if (automaticCount < automatic.length) {
            return Optional.empty();
        }
        automaticCount = 0;
        return Optional.of(new Signal.Automatic(automatic[0], automatic[1], automatic[2]));
    }

    private static boolean isQueued(int octet) {
        return (octet & 0x90) == 0;
    }

    void reset() {
        automaticCount = 0;
        inBlock = false;
    }
}
