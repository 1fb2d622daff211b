package it.sporta.hardware.payment;

import java.nio.charset.StandardCharsets;

/** What a terminal says, taken off the wire. */
sealed interface Frame {
    int SOH = 0x01;
    int STX = 0x02;
    int ETX = 0x03;
    int EOT = 0x04;
    int ACK = 0x06;
    int NAK = 0x15;

    /**
     * A message, without the number of a card.
     *
     * @param sum the exclusive or of the payload as it came
     * @param check the character that came behind it
     */
    record Application(String payload, int sum, int check) implements Frame {
        char code() {
            return payload.length() < 10 ? 0 : payload.charAt(9);
        }

        /** Positions as in the specification: from 1, both included; empty where it is shorter. */
        String at(int from, int to) {
            return payload.length() < to ? "" : payload.substring(from - 1, to);
        }
    }

    /** The other side took our frame, or refused it. */
    record Confirmation(boolean taken, int check) implements Frame {
        /** Checked with any coverage: before the first answer nobody knows which. */
        boolean whole() {
            return Coverage.of(taken ? ACK : NAK, check).isPresent();
        }
    }

    /** What the terminal shows, for the eye only. */
    record Progress(String text) implements Frame {}

    static byte[] application(String payload, Coverage coverage) {
        int sum = payload.chars().reduce(0, (a, b) -> a ^ b);
        String frame = (char) STX + payload + (char) ETX + (char) coverage.check(sum);
        return frame.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] confirmation(boolean taken, Coverage coverage) {
        int word = taken ? ACK : NAK;
        return new byte[] {(byte) word, ETX, (byte) coverage.check(word)};
    }
}
