package it.sporta.hardware.scale;

import it.sporta.hardware.scale.Reading.State;

/** What one frame of a scale that only weighs says, before anything is sold by it. */
public sealed interface Indication {
    /**
     * A stable weight.
     *
     * @param grams 0 or more
     * @param net whether a tare of the scale's own was taken off
     */
    record Load(long grams, boolean net) implements Indication {
        public Load {
            if (grams < 0) {
                throw new IllegalArgumentException("a load is not negative: " + grams);
            }
        }
    }

    /** No weight, and why. */
    record Trouble(State state) implements Indication {}

    /** Bytes no scale of this protocol sends. */
    record Garbage() implements Indication {}
}
