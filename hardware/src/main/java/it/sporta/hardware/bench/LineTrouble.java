package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;

/** What can be wrong with a device's line, though its plug is in. */
public enum LineTrouble {
    NONE,
    /** The device is set to another speed than its manual says. */
    OTHER_SPEED,
    /** Its characters come one by one, now and then. */
    JITTER,
    /** Every so often a character of its answers becomes another. */
    NOISE,
    /** It hears and obeys, and nothing of what it says arrives. */
    DUMB,
    /** It takes nothing and says nothing: what is sent stays in the cable. */
    FROZEN;

    private static final int SLOW = 2_400;
    private static final int SLOWER = 1_200;

    /** How the device's end is set. */
    LineSettings of(LineSettings own) {
        return this == OTHER_SPEED
                ? new LineSettings(
                        own.baud() == SLOW ? SLOWER : SLOW,
                        own.dataBits(),
                        own.parity(),
                        own.stopBits(),
                        own.flow())
                : own;
    }

    boolean swallowsAnswers() {
        return this == DUMB || this == FROZEN;
    }
}
