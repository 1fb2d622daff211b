package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** The CB string of Coop Bilanciai indicators, after the DD700 manual. */
final class CoopShortSpeech extends StreamSpeech {
    CoopShortSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    @Override
    String frame() {
        String digits = String.format("%05d", Math.abs(pan.shown()) % 100_000);
        return "$" + word("0", "1", "3", "3") + digits + "\r";
    }
}
