package it.sporta.hardware.payment;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which bytes of a frame its check character covers: the specification says any, and terminals
 * differ. The four give four different characters for the same frame.
 */
public enum Coverage {
    STX_PAYLOAD_ETX(Frame.STX ^ Frame.ETX),
    PAYLOAD_ETX(Frame.ETX),
    PAYLOAD(0),
    STX_PAYLOAD(Frame.STX);

    private static final int BASE = 0x7F;

    private final int around;

    Coverage(int around) {
        this.around = around;
    }

    /**
     * The check character.
     *
     * @param sum the exclusive or of the payload
     */
    int check(int sum) {
        return BASE ^ sum ^ around;
    }

    /** Another one to try; all come round. */
    Coverage next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The one that makes this check of that sum. */
    static Optional<Coverage> of(int sum, int check) {
        return Arrays.stream(values()).filter(each -> each.check(sum) == check).findAny();
    }
}
