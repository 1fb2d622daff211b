package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** The string of 22 bytes of CAS indicators, after the CI-600D manual. */
final class CasIndicatorSpeech extends StreamSpeech {
    private static final char IDENTIFIER = 0x01;
    private static final int STABLE_LAMP = 0x40;
    private static final int GROSS_LAMP = 0x04;
    private static final int ZERO_LAMP = 0x01;

    CasIndicatorSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    @Override
    String frame() {
        int lamps = GROSS_LAMP;
        lamps |= pan.isMoving() ? 0 : STABLE_LAMP;
        lamps |= pan.shown() == 0 ? ZERO_LAMP : 0;
        String status = word("ST", "US", "OL", "ST");
        return status + ",GS," + IDENTIFIER + (char) lamps + "," + kilograms(8) + " kg\r\n";
    }
}
