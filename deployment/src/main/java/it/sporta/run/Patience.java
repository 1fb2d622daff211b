package it.sporta.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How often somebody who fell is helped up, and after which pause: 1, 2, 4, 8 s. The fifth fall in
 * a row is the last; whoever stood for a minute in between has fallen for the first time.
 */
final class Patience {

    private static final int FALLS = 5;
    private static final Duration STOOD = Duration.ofMinutes(1);

    private final Duration first;
    private int falls;

    /**
     * @param first the pause after the first fall, 1 s in earnest
     */
    Patience(Duration first) {
        this.first = first;
    }

    /**
     * The pause before the next start.
     *
     * @param stood how long it had been ready when it fell
     * @return empty when it is to be left down
     */
    Optional<Duration> afterFall(Duration stood) {
        falls = stood.compareTo(STOOD) >= 0 ? 1 : falls + 1;
        return falls < FALLS ? Optional.of(first.multipliedBy(1L << falls - 1)) : Optional.empty();
    }
}
