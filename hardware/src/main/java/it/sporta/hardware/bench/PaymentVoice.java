package it.sporta.hardware.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a payment terminal says things: in frames, whole or disturbed, singly or all together. */
final class PaymentVoice {
    /** The cable, or the network. */
    interface Mouth {
        void say(byte[] words);

        void hangUp();
    }

    private static final byte[] NOISE = {0x00, 0x55, 0x06, 0x7E, 0x15};
    private static final int DISTURBED = 45;
    private static final int HALF = 40;

    private final PaymentCheck check;
    private final Mouth mouth;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private PaymentFault fault = PaymentFault.NONE;
    private byte[] said = new byte[0];

    PaymentVoice(PaymentCheck check, Mouth mouth) {
        this.check = check;
        this.mouth = mouth;
    }

    void suffer(PaymentFault how) {
        fault = how;
    }

    void forget() {
        held.reset();
    }

    void refuse() {
        mouth.say(new byte[] {0x15, 0x03, (byte) check.of("\u0015")});
    }

    void confirm() {
        hold(new byte[] {0x06, 0x03, (byte) check.of("\u0006")});
    }

    void progress(String text) {
        String shown = String.format("\u0001%-20s\u0004", text);
        hold(shown.getBytes(StandardCharsets.US_ASCII));
    }

    void message(String payload) {
        said = framed(payload);
        hold(said);
    }

    /** The one message that faults of the wire are for. */
    void result(String payload) {
        said = framed(payload);
        switch (fault) {
            case BAD_CHECK_ONCE, BAD_CHECK_ALWAYS -> hold(disturbed(said));
            case DROPS_IN_RESULT -> {
                flush();
                mouth.say(Arrays.copyOf(said, HALF));
                mouth.hangUp();
            }
            default -> hold(said);
        }
    }

    /** The till did not understand. */
    void again() {
        if (said.length > 0) {
            transmit(fault == PaymentFault.BAD_CHECK_ALWAYS ? disturbed(said) : said);
        }
    }

    void flush() {
        transmit(held.toByteArray());
        held.reset();
    }

    void hangUp() {
        mouth.hangUp();
    }

    private byte[] framed(String payload) {
        String frame = "\u0002" + payload + "\u0003" + (char) check.of(payload);
        return frame.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] disturbed(byte[] frame) {
        byte[] copy = frame.clone();
        copy[DISTURBED] ^= 0x04;
        return copy;
    }

    /** Said at once, unless all is to come together. */
    private void hold(byte[] words) {
        if (fault == PaymentFault.JOINS) {
            held.writeBytes(held.size() == 0 ? NOISE : new byte[0]);
            held.writeBytes(words);
        } else {
            transmit(words);
        }
    }

    private void transmit(byte[] words) {
        if (fault == PaymentFault.SPLITS) {
            for (byte word : words) {
                mouth.say(new byte[] {word});
            }
        } else if (words.length > 0) {
            mouth.say(words);
        }
    }
}
