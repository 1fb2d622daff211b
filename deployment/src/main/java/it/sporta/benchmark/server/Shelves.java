package it.sporta.benchmark.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Knows from the hubs' stock when the last sale was interpreted: each sale takes from it, so no two
 * states of it are the same.
 */
final class Shelves {

    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final List<Stand> stands;
    private final Map<Shelf, Long> full = new LinkedHashMap<>();
    private final Map<Shelf, Stand> askers = new LinkedHashMap<>();

    /** Articles of a hub; several tills may sell from it. */
    private record Shelf(UUID hub, List<Article> articles) {

        static Shelf of(Stand stand) {
            return new Shelf(stand.till().hub(), stand.till().articles());
        }
    }

    /** While nothing has been sold. */
    Shelves(List<Stand> stands) throws IOException {
        this.stands = stands;
        for (Stand stand : stands) {
            if (askers.putIfAbsent(Shelf.of(stand), stand) == null) {
                full.put(Shelf.of(stand), stand.onHand());
            }
        }
    }

    /** Returns when all that was signed so far has left the shelves. */
    void awaitInterpreted() throws IOException, InterruptedException {
        awaitInterpreted(stands);
    }

    /** Returns when all that these tills signed so far has left their shelves. */
    void awaitInterpreted(List<Stand> of) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (Shelf shelf : of.stream().map(Shelf::of).distinct().toList()) {
            long expected = full.get(shelf) - sold(shelf);
            long found = askers.get(shelf).onHand();
            while (found != expected) {
                if (System.nanoTime() - begin > LIMIT_NANOS) {
                    throw new IllegalStateException(
                            "Not interpreted: " + found + " on hand instead of " + expected + ".");
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
                found = askers.get(shelf).onHand();
            }
        }
    }

    private long sold(Shelf shelf) {
        return stands.stream()
                .filter(stand -> Shelf.of(stand).equals(shelf))
                .mapToLong(stand -> stand.account().all().thousandths())
                .sum();
    }
}
