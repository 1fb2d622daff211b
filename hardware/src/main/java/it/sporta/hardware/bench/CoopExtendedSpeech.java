package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** The extended string of Coop Bilanciai indicators, after the D70A and DD700 manuals. */
final class CoopExtendedSpeech extends StreamSpeech {
    CoopExtendedSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    @Override
    String frame() {
        boolean sound = !pan.isOverloaded() && !pan.isBelowZero();
        int plate = pan.shown() == 0 ? 0x8 : 0;
        int state = (pan.isMoving() ? 0 : 0x2) | (pan.isOverloaded() ? 0x4 : 0);
        int approved = 0x1;
        return String.format(
                "$%s %9s kg %X%X%X%X\r\n",
                kilograms(9), "0.000", plate, state, sound ? 0 : 0x4, approved);
    }
}
