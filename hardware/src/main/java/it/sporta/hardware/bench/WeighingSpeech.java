package it.sporta.hardware.bench;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What the languages of scales that only weigh have in common. */
abstract class WeighingSpeech implements ScaleTwin.Speech {
    final Pan pan;
    private final Consumer<byte[]> answers;

    WeighingSpeech(Pan pan, Consumer<byte[]> answers) {
        this.pan = pan;
        this.answers = answers;
    }

    final void say(String words) {
        answers.accept(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Shown grams in kilograms, right-aligned. */
    final String kilograms(int width) {
        long grams = Math.abs(pan.shown());
        String sign = pan.shown() < 0 ? "-" : "";
        String digits = String.format("%s%d.%03d", sign, grams / 1000, grams % 1000);
        return " ".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** One of four words for how the plate stands. */
    final String word(String still, String moving, String over, String under) {
        if (pan.isOverloaded()) {
            return over;
        }
        if (pan.isBelowZero()) {
            return under;
        }
        return pan.isMoving() ? moving : still;
    }

    @Override
    public ScaleDisplay display() {
        return new ScaleDisplay(
                pan.shown(), 0, 0, 0, pan.isMoving(), pan.isOverloaded(), pan.isBelowZero());
    }
}
