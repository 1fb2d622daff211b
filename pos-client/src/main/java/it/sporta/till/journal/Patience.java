package it.sporta.till.journal;

import java.util.concurrent.TimeUnit;

/**
 * What failed is tried again after a pause: each time twice as long, ten minutes at most. One
 * thread tries; any thread may ask whether it failed.
 */
final class Patience {

    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private final long firstMillis;
    private volatile long pauseMillis;
    private long since;

    Patience(long firstMillis) {
        this.firstMillis = firstMillis;
    }

    boolean isOver() {
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        return pauseMillis == 0 || waited >= pauseMillis;
    }

    void failed() {
        pauseMillis = hasFailed() ? Math.min(LONGEST_MILLIS, 2 * pauseMillis) : firstMillis;
        since = System.nanoTime();
    }

    void succeeded() {
        pauseMillis = 0;
    }

    /** Whether the last try failed. */
    boolean hasFailed() {
        return pauseMillis > 0;
    }
}
