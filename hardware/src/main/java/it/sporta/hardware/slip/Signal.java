package it.sporta.hardware.slip;

/** Something the printer said, sorted out of its stream of bytes. */
sealed interface Signal {
    /** Answer to {@code DLE EOT n}, at once and even when offline. */
    record RealTime(int bits) implements Signal {}

    /** Answer to {@code GS r n}, only after all that was sent before has been processed. */
    record Queued(int bits) implements Signal {}

    /** Four bytes at every change, once switched on by {@code GS a}. */
    record Automatic(int printer, int error, int paper) implements Signal {}
}
