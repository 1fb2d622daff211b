package it.sporta.server.sync;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One walk along a till's chain, from its first entry to the end that was known when it began. An
 * epoch hangs on its root, and what came before it must end where it ended when the epoch began:
 * else somebody took the last entries away.
 */
final class ChainWalk {

    private final UUID till;
    private final Head end;
    private final Map<Integer, Long> ends = new HashMap<>();
    private Epoch epoch;
    private Head last;
    private long whole;
    private boolean arrived;
    private Optional<EntryPlace> broken = Optional.empty();

    ChainWalk(UUID till, Head end) {
        this.till = till;
        this.end = end;
    }

    void begin(Epoch next) {
        if (!goesOn()) {
            return;
        }
        broken = next.before().filter(before -> !endsAt(before)).map(this::afterEnd);
        epoch = next;
        last = next.root();
    }

    private boolean endsAt(EntryPlace before) {
        return ends.getOrDefault(before.epoch(), 0L) == before.sequence();
    }

    private EntryPlace afterEnd(EntryPlace before) {
        long last = ends.getOrDefault(before.epoch(), 0L);
        return new EntryPlace(till, before.epoch(), Math.min(last, before.sequence()) + 1);
    }

    void through(List<StoredEntry> page) {
        for (StoredEntry stored : page) {
            Optional<Entry> entry = stored.entry().filter(this::isNext);
            if (entry.isEmpty()) {
                broken = Optional.of(stored.place());
                return;
            }
            whole++;
            last = entry.get().head();
            ends.put(last.epoch(), last.sequence());
            if (last.equals(end)) {
                arrived = true;
                return;
            }
        }
    }

    /** A key that went bad signs nothing. */
    private boolean isNext(Entry entry) {
        return entry.follows(last) && epoch.key().filter(entry::signatureIsRight).isPresent();
    }

    boolean goesOn() {
        return broken.isEmpty() && !arrived;
    }

    /** The last place that is whole. */
    EntryPlace place() {
        return new EntryPlace(till, last.epoch(), last.sequence());
    }

    ChainCheck.Finding finding() {
        boolean complete = arrived || end.sequence() == 0;
        Optional<EntryPlace> missing = complete ? Optional.empty() : Optional.of(afterEnd(place()));
        return new ChainCheck.Finding(
                whole, broken.or(() -> missing).map(at -> at.epoch() + "/" + at.sequence()));
    }
}
