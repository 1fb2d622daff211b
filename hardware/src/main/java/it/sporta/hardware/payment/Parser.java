package it.sporta.hardware.payment;

import it.sporta.hardware.payment.Frame.Application;
import it.sporta.hardware.payment.Frame.Confirmation;
import it.sporta.hardware.payment.Frame.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to frames, however they come: singly, in pieces, several together, with noise between. The
 * check character is the one behind the end, whatever its value: it may look like any control
 * character.
 */
final class Parser {
    private static final int LONGEST_MESSAGE = 2_048;
    private static final int LONGEST_PROGRESS = 40;

    private enum At {
        NOWHERE,
        MESSAGE,
        MESSAGE_CHECK,
        PROGRESS,
        CONFIRMATION_END,
        CONFIRMATION_CHECK
    }

    private final StringBuilder text = new StringBuilder();
    private At at = At.NOWHERE;
    private int word;

    List<Frame> accept(byte[] piece, int count) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accept(piece[i] & 0xFF).ifPresent(frames::add);
        }
        return frames;
    }

    private Optional<Frame> accept(int octet) {
        switch (at) {
            case MESSAGE -> message(octet);
            case CONFIRMATION_END -> confirmationEnd(octet);
            case MESSAGE_CHECK -> {
                at = At.NOWHERE;
                return Optional.of(application(octet));
            }
            case CONFIRMATION_CHECK -> {
                at = At.NOWHERE;
                return Optional.of(new Confirmation(word == Frame.ACK, octet));
            }
            case PROGRESS -> {
                return progress(octet);
            }
            default -> begin(octet);
        }
        return Optional.empty();
    }

    private void begin(int octet) {
        text.setLength(0);
        word = octet;
        at =
                switch (octet) {
                    case Frame.STX -> At.MESSAGE;
                    case Frame.SOH -> At.PROGRESS;
                    case Frame.ACK, Frame.NAK -> At.CONFIRMATION_END;
                    default -> At.NOWHERE;
                };
    }

    private void message(int octet) {
        if (octet == Frame.ETX) {
            at = At.MESSAGE_CHECK;
        } else if (octet < ' ' || text.length() == LONGEST_MESSAGE) {
            begin(octet); // broken off
        } else {
            text.append((char) octet);
        }
    }

    private void confirmationEnd(int octet) {
        if (octet == Frame.ETX) {
            at = At.CONFIRMATION_CHECK;
        } else {
            begin(octet);
        }
    }

    private Optional<Frame> progress(int octet) {
        if (octet == Frame.EOT) {
            at = At.NOWHERE;
            return Optional.of(new Progress(text.toString().strip()));
        }
        if (octet < ' ' || text.length() == LONGEST_PROGRESS) {
            begin(octet);
        } else {
            text.append((char) octet);
        }
        return Optional.empty();
    }

    private Application application(int check) {
        int sum = text.chars().reduce(0, (a, b) -> a ^ b);
        String payload = CardNumber.dropped(text.toString());
        text.setLength(0);
        return new Application(payload, sum, check);
    }
}
