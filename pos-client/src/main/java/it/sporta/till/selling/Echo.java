package it.sporta.till.selling;

import java.util.function.LongSupplier;

/**
 * The second half of a double press. When a line has gone, those below move up, and the same key of
 * the next line lies under the finger at once: a press so soon after was not meant for it.
 */
final class Echo {

    /** A double press takes up to half a second; two lines chosen with the eyes take longer. */
    private static final long NANOS = 500_000_000;

    private final LongSupplier clock;
    private volatile long moved;
    private volatile boolean everMoved;

    Echo(LongSupplier clock) {
        this.clock = clock;
    }

    void linesMoved() {
        moved = clock.getAsLong();
        everMoved = true;
    }

    boolean isOne() {
        return everMoved && clock.getAsLong() - moved < NANOS;
    }
}
