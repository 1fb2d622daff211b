package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** Languages in which a scale says its weight again and again, and listens to nobody. */
abstract class StreamSpeech extends WeighingSpeech {
    private static final long CYCLE_NANOS = 300_000_000;

    private long next = System.nanoTime();

    StreamSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    abstract String frame();

    @Override
    public final void meanwhile() {
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + CYCLE_NANOS;
            say(frame());
        }
    }

    @Override
    public final void received(int octet) {}
}
