package it.sporta.hardware.scale.toledo8217;

/** A whole answer of the scale. */
sealed interface Answer {
    /** A stable weight; {@code net} when the scale subtracted a tare of its own. */
    record Weight(long grams, boolean net) implements Answer {}

    /** The status byte, sent instead of a weight. */
    record Status(boolean moving, boolean overload, boolean belowZero, boolean zero)
            implements Answer {}

    /** Bytes no scale of this protocol sends. */
    record Garbage() implements Answer {}
}
