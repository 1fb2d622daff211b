package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A scale: grams are put on its plate by hand, a program asks over the cable. */
public final class ScaleTwin extends CabledTwin {
    /** The language a scale speaks. Answers go to the cable. */
    interface Speech {
        void received(int octet);

        /** Time goes by: for scales that speak without being asked. */
        default void meanwhile() {}

        /** The scale has been switched on. */
        default void poweredOn() {}

        ScaleDisplay display();
    }

    private static final byte NOISE = 0x7F;

    private final Pan pan;
    private final Speech speech;
    private final AtomicInteger toGarble = new AtomicInteger();
    private volatile ScaleDisplay shown;

    private ScaleTwin(Path path, LineSettings settings, ScaleModel model, Tongue tongue) {
        super(path, settings);
        this.pan = new Pan(model);
        this.speech = tongue.on(pan, this::say);
        this.shown = speech.display();
    }

    /** A language given a plate to speak of and a cable to speak into. */
    interface Tongue {
        Speech on(Pan pan, Consumer<byte[]> answers);
    }

    /** A scale that speaks this language, over the line its makers usually set. */
    public static ScaleTwin speaking(ScaleLanguage language, Path path, ScaleModel model) {
        return switchedOn(new ScaleTwin(path, language.line(), model, language.tongue()));
    }

    /**
     * A scale that computes prices and tests the till's checksums at power-on and every 50
     * weighings.
     */
    public static ScaleTwin dialog06(Path path, ScaleModel model, ChecksumTest test) {
        return switchedOn(
                new ScaleTwin(
                        path,
                        ScaleLanguage.DIALOG06.line(),
                        model,
                        (pan, answers) -> new Dialog06Speech(pan, Optional.of(test), answers)));
    }

    private static ScaleTwin switchedOn(ScaleTwin twin) {
        twin.speech.poweredOn();
        twin.start();
        return twin;
    }

    /** Replaces the load; it may be negative, when the plate was tared away. */
    public void put(long grams) {
        pan.put(grams);
        changed();
    }

    /** Clears the plate. */
    public void clear() {
        put(0);
    }

    /** Somebody leans on it, until told otherwise. */
    public void shake(boolean moving) {
        pan.shake(moving);
        changed();
    }

    /** Disturbs its next so many answers: a character in the middle becomes another. */
    public void garble(int answers) {
        toGarble.set(answers);
    }

    /** The load as put, not rounded. */
    public long load() {
        return pan.load();
    }

    public ScaleDisplay display() {
        return speech.display();
    }

    /** Its electricity comes over the same cable. */
    @Override
    public void plug() {
        if (!isPlugged()) {
            speech.poweredOn();
        }
        super.plug();
    }

    private void say(byte[] words) {
        if (toGarble.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            words[words.length / 2] = NOISE;
        }
        send(words);
        if (!speech.display().equals(shown)) {
            shown = speech.display();
            changed();
        }
    }

    @Override
    void meanwhile() {
        speech.meanwhile();
    }

    @Override
    void received(int octet) {
        speech.received(octet);
    }
}
