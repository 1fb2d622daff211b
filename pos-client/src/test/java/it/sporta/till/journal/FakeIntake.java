package it.sporta.till.journal;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.journal.VerifyingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The chain of one till as a server keeps it, and the rules by which it takes an entry. */
final class FakeIntake {

    private final Hub hub;
    private final List<Entry> stored = new ArrayList<>();
    private final List<Entry> forks = new ArrayList<>();
    private final Map<Integer, VerifyingKey> keys = new TreeMap<>();
    private Head head;
    private boolean room = true;
    private int turnedAway;
    private boolean kept;

    FakeIntake(Hub hub) {
        this.hub = hub;
        this.head = hub.grant(1).root();
    }

    void knows(int epoch, VerifyingKey key) {
        keys.put(epoch, key);
    }

    /** The last that was granted or begun; 0 when none was. */
    int lastEpoch() {
        return keys.keySet().stream().mapToInt(epoch -> epoch).max().orElse(0);
    }

    /** Of the epoch it speaks of, or, when it began that by itself, of the one before. */
    Stream<VerifyingKey> keysFor(Head theirs) {
        return Stream.of(theirs.epoch(), head.epoch()).filter(keys::containsKey).map(keys::get);
    }

    /** For what does not belong in the chain. */
    void hasRoom(boolean yes) {
        room = yes;
    }

    /** How often it had none. */
    int turnedAway() {
        return turnedAway;
    }

    List<Entry> stored() {
        return List.copyOf(stored);
    }

    /** What came in the place of something else, kept apart. */
    List<Entry> forks() {
        return List.copyOf(forks);
    }

    Head head() {
        return head;
    }

    /** Its backup was put back. */
    void forgetAfter(int entries) {
        stored.subList(Math.min(entries, stored.size()), stored.size()).clear();
        head = stored.isEmpty() ? hub.grant(1).root() : stored.get(stored.size() - 1).head();
    }

    /** One after the other, up to the first that does not belong in the chain. */
    Acknowledgement take(List<Entry> entries) {
        kept = true;
        Verdict verdict = Verdict.ACCEPTED;
        for (int i = 0; i < entries.size() && verdict.isStored(); i++) {
            verdict = take(entries.get(i));
        }
        return new Acknowledgement(verdict, Optional.of(head), kept);
    }

    private void keep(Entry entry) {
        kept = room || forks.contains(entry);
        if (room) {
            forks.add(entry);
        } else {
            turnedAway++;
        }
    }

    private Verdict fork(Entry entry) {
        keep(entry);
        return Verdict.FORK;
    }

    /** The rules, in their order. */
    private Verdict take(Entry entry) {
        boolean signed =
                Stream.of(entry.epoch(), beginsEpoch(entry) ? head.epoch() : entry.epoch())
                        .filter(keys::containsKey)
                        .anyMatch(epoch -> entry.signatureIsRight(keys.get(epoch)));
        if (!entry.hashIsRight() || !signed) {
            return Verdict.REJECTED;
        }
        for (Entry known : stored) {
            if (known.epoch() == entry.epoch() && known.sequence() == entry.sequence()) {
                return known.hash().equals(entry.hash()) ? Verdict.DUPLICATE : fork(entry);
            }
        }
        if (entry.epoch() < head.epoch()) {
            keep(entry);
            return Verdict.STALE_EPOCH;
        }
        if (entry.epoch() > head.epoch()) {
            return begins(entry) ? store(entry) : Verdict.REJECTED;
        }
        if (entry.sequence() > head.sequence() + 1) {
            return Verdict.GAP;
        }
        return entry.follows(head) ? store(entry) : fork(entry);
    }

    private boolean begins(Entry entry) {
        boolean enrols =
                entry.sequence() == 1
                        && entry.previousHash().equals(hub.grant(entry.epoch()).hash());
        if (beginsEpoch(entry) && !enrols) {
            keys.putIfAbsent(entry.epoch(), keys.get(head.epoch()));
        }
        return enrols || beginsEpoch(entry);
    }

    private boolean beginsEpoch(Entry entry) {
        return entry.epoch() == head.epoch() + 1
                && entry.sequence() == 1
                && entry.fact().filter(Fact.Recovered.class::isInstance).isPresent();
    }

    private Verdict store(Entry entry) {
        stored.add(entry);
        head = entry.head();
        return Verdict.ACCEPTED;
    }
}
