package it.sporta.kernel.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * Which sequences of a chain nobody has, told in stretches, the first one first: {@code 1-4…1-6},
 * and {@code 1-8} where it is one alone.
 *
 * <p>Not more than the ends say: an epoch whose end nobody knows lacks only what lies before
 * something that is there.
 */
public final class Missing {

    private final NavigableMap<Integer, Long> ends;
    private final List<String> stretches = new ArrayList<>();
    private int epoch;
    private long sequence;

    /**
     * @param epoch of the last entry that is there for certain
     * @param sequence of that entry; 0 where none of the epoch is certain
     * @param ends the last sequence of each epoch, as far as they are known
     */
    public Missing(int epoch, long sequence, NavigableMap<Integer, Long> ends) {
        this.epoch = epoch;
        this.sequence = sequence;
        this.ends = ends;
    }

    /**
     * This one is there.
     *
     * @throws IllegalArgumentException when its epoch lies before that of one told earlier
     */
    public void has(int epoch, long sequence) {
        ends.subMap(this.epoch, epoch).forEach(this::upTo);
        upTo(epoch, sequence - 1);
        this.sequence = Math.max(this.sequence, sequence);
    }

    /** Nothing more is there. */
    public List<String> stretches() {
        ends.tailMap(epoch).forEach(this::upTo);
        return List.copyOf(stretches);
    }

    private void upTo(int epoch, long last) {
        if (epoch > this.epoch) {
            this.epoch = epoch;
            sequence = 0;
        }
        if (last > sequence) {
            String first = epoch + "-" + (sequence + 1);
            stretches.add(last == sequence + 1 ? first : first + "…" + epoch + "-" + last);
            sequence = last;
        }
    }
}
