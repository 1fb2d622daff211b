package it.sporta.till.journal;

import it.sporta.kernel.journal.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** Which sequences of a chain nobody has, told in stretches, the first one first. */
final class Missing {

    private final NavigableMap<Integer, Long> ends;
    private final List<String> stretches = new ArrayList<>();
    private int epoch;
    private long sequence;

    /**
     * @param from the last that is there for certain
     * @param ends of each epoch, as far as they are known
     */
    Missing(Head from, NavigableMap<Integer, Long> ends) {
        this.epoch = from.epoch();
        this.sequence = from.sequence();
        this.ends = ends;
    }

    /** This one is there; none before the one that was told before. */
    void has(Head found) {
        while (epoch < found.epoch()) {
            endEpoch();
        }
        upTo(found.sequence() - 1);
        sequence = Math.max(sequence, found.sequence());
    }

    private void endEpoch() {
        upTo(ends.getOrDefault(epoch, sequence));
        epoch++;
        sequence = 0;
    }

    private void upTo(long last) {
        if (last > sequence) {
            String first = epoch + "-" + (sequence + 1);
            stretches.add(last == sequence + 1 ? first : first + "…" + epoch + "-" + last);
        }
    }

    /** Nothing more is there. */
    List<String> stretches() {
        while (!ends.isEmpty() && epoch <= ends.lastKey()) {
            endEpoch();
        }
        return stretches;
    }
}
