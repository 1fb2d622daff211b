package it.sporta.till.journal;

import java.util.concurrent.TimeUnit;

/**
 * What failed is tried again after a pause: two seconds at first, each time twice as long, ten
 * minutes at most. One thread tries; any thread may ask whether it failed.
 */
final class Patience {

    private static final long FIRST_MILLIS = 2_000;
    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(10);

    private volatile long pauseMillis;
    private long since;

    boolean isOver() {
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        return pauseMillis == 0 || waited >= pauseMillis;
    }

    void failed() {
        pauseMillis = hasFailed() ? Math.min(LONGEST_MILLIS, 2 * pauseMillis) : FIRST_MILLIS;
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
