package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A scale: grams are put on its plate by hand, a program asks over the cable. */
public final class ScaleTwin extends CabledTwin {
    /** The language a scale speaks. Answers go to the cable. */
    interface Speech {
        void received(int octet);

        /** The scale has been switched on. */
        void poweredOn();

        ScaleDisplay display();
    }

    private final Pan pan;
    private final Speech speech;
    private volatile boolean mute;

    private ScaleTwin(Path path, LineSettings settings, ScaleModel model, Language language) {
        super(path, settings);
        this.pan = new Pan(model);
        this.speech = language.on(pan, this::say);
    }

    private interface Language {
        Speech on(Pan pan, Consumer<byte[]> answers);
    }

    /**
     * A scale that computes prices.
     *
     * @param secret with it the scale tests the till's checksums at power-on and every 50 weighings
     */
    public static ScaleTwin dialog06(
            Path path, LineSettings settings, ScaleModel model, Optional<ChecksumTest> secret) {
        return switchedOn(
                new ScaleTwin(
                        path,
                        settings,
                        model,
                        (pan, answers) -> new Dialog06Speech(pan, secret, answers)));
    }

    /** A scale that only weighs. */
    public static ScaleTwin toledo8217(Path path, LineSettings settings, ScaleModel model) {
        return switchedOn(new ScaleTwin(path, settings, model, Toledo8217Speech::new));
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

    /** Connected, but silent. */
    public void mute(boolean silent) {
        mute = silent;
        changed();
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
        if (!mute) {
            send(words);
            changed();
        }
    }

    @Override
    void received(int octet) {
        speech.received(octet);
    }
}
