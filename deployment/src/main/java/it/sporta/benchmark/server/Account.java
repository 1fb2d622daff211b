package it.sporta.benchmark.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a till knows it sold, in the order of its chain: what the server's books must say. */
final class Account {

    /** Joining and opening the shift come before the first sale. */
    private static final long OPENING = 2;

    private final UUID till;
    private final TreeMap<Long, Sums> bySequence =
            new TreeMap<>(Map.of(0L, Sums.NONE, OPENING, Sums.NONE));

    Account(UUID till) {
        this.till = till;
    }

    /** So many sales, with their amounts and quantities added up. */
    record Sums(long sales, long cents, long thousandths) {

        static final Sums NONE = new Sums(0, 0, 0);

        private Sums plus(Sold sold) {
            return new Sums(
                    sales + 1,
                    cents + sold.paid().ticket().total().cents(),
                    thousandths + sold.thousandths());
        }
    }

    UUID till() {
        return till;
    }

    void add(List<Sold> sold) {
        for (Sold one : sold) {
            bySequence.put(one.entry().sequence(), bySequence.lastEntry().getValue().plus(one));
        }
    }

    /** All sales up to and including an entry. */
    Sums upTo(long sequence) {
        return bySequence.floorEntry(sequence).getValue();
    }

    Sums all() {
        return bySequence.lastEntry().getValue();
    }

    long lastSequence() {
        return bySequence.lastKey();
    }
}
