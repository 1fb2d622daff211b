package it.sporta.server.persistence;

import it.sporta.kernel.Rome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When work that reads everything is due again. At night, when nobody sells, what was not done
 * since the night before; by day only what no night has seen for long, because the server is
 * switched off with the lights.
 */
public final class QuietHours {

    private static final int LAST = 4;
    private static final Duration A_NIGHT_AGO = Duration.ofHours(12);

    private final Clock clock;
    private final int first;
    private final Duration tooLongAgo;

    /**
     * @param first hour of the night in Rome, 0 to 4; the quiet ends with the hour of four
     * @param tooLongAgo so old may be what was done last, by day
     */
    public QuietHours(Clock clock, int first, Duration tooLongAgo) {
        this.clock = clock;
        this.first = first;
        this.tooLongAgo = tooLongAgo;
    }

    /** Whether nobody sells now. */
    public boolean areNow() {
        int hour = Rome.hour(clock);
        return hour >= first && hour <= LAST;
    }

    /**
     * @param last when it was done, or when the server began to wait for it
     */
    public boolean isDue(Instant last) {
        Duration since = Duration.between(last, clock.instant());
        return since.compareTo(areNow() ? A_NIGHT_AGO : tooLongAgo) > 0;
    }
}
