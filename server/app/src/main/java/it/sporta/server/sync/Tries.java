package it.sporta.server.sync;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often in a row the next entry of a till could not be taken for no fault of its own. So often
 * it is tried again, each time after a longer pause, all in all some five minutes; then the till's
 * others go on and a person decides.
 */
final class Tries {

    static final int MOST = 8;

    private static final int FIRST_SECONDS = 5;
    private static final int LONGEST_SECONDS = 60;

    private final Map<UUID, Integer> failed = new ConcurrentHashMap<>();

    /** Answers whether it was the last. */
    boolean another(UUID till) {
        return failed.merge(till, 1, Integer::sum) >= MOST;
    }

    void forget(UUID till) {
        failed.remove(till);
    }

    long pauseMillis(UUID till) {
        int seconds = FIRST_SECONDS << Math.min(failed.getOrDefault(till, 0), MOST);
        return Math.min(seconds, LONGEST_SECONDS) * 1_000L;
    }
}
