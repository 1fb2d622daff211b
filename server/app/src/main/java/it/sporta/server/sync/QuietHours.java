package it.sporta.server.sync;

import it.sporta.kernel.Rome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a chain is due to be walked again. At night, when nobody sells, each that was not walked
 * since the night before; by day only those that no night has seen for long, because the server is
 * switched off with the lights.
 */
final class QuietHours {

    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final Duration A_NIGHT_AGO = Duration.ofHours(12);
    private static final Duration TOO_LONG_AGO = Duration.ofHours(26);

    private final Clock clock;

    QuietHours(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param last when it was walked, or when the server began to wait for it
     */
    boolean isDue(Instant last) {
        int hour = Rome.hour(clock);
        boolean quiet = hour >= FIRST && hour <= LAST;
        Duration since = Duration.between(last, clock.instant());
        return since.compareTo(quiet ? A_NIGHT_AGO : TOO_LONG_AGO) > 0;
    }
}
