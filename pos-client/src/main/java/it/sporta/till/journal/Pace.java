package it.sporta.till.journal;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** When to speak to the server again, and how long its silence has lasted. */
final class Pace {

    private static final long USUAL_HEARTBEAT_MILLIS = 2_000;
    private static final long SILENT_MILLIS = 4_500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final RandomGenerator chance;
    private final long heartbeatMillis;
    private volatile long lastContact = System.nanoTime();
    private long lastFeed;
    private int failures;

    Pace(RandomGenerator chance) {
        this(chance, USUAL_HEARTBEAT_MILLIS);
    }

    Pace(RandomGenerator chance, long heartbeatMillis) {
        this.chance = chance;
        this.heartbeatMillis = heartbeatMillis;
        this.lastFeed = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(heartbeatMillis);
    }

    /** With what the server could not take or give: a first pause of one heartbeat. */
    Patience patience() {
        return new Patience(heartbeatMillis);
    }

    void asked() {
        lastFeed = System.nanoTime();
    }

    /** In milliseconds; 0 when it is time. */
    long untilFeed() {
        long since = (System.nanoTime() - lastFeed) / 1_000_000;
        return Math.max(0, heartbeatMillis - since);
    }

    void heard() {
        lastContact = System.nanoTime();
    }

    boolean isSilent() {
        return System.nanoTime() - lastContact > SILENT_MILLIS * 1_000_000;
    }

    void succeeded() {
        failures = 0;
    }

    boolean isFailing() {
        return failures > 0;
    }

    /**
     * Longer after each failure, and never two tills in step.
     *
     * @return how long to wait, in milliseconds
     */
    long failed() {
        failures = Math.min(failures + 1, 10);
        long longest = Math.min(LONGEST_PAUSE_MILLIS, 250L << failures);
        return longest / 2 + chance.nextLong(longest / 2);
    }
}
