package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import java.util.Optional;

/**
 * What becomes of an entry, rule after rule in this order: who signed it; is it there already; does
 * something else stand in its place; is its epoch over; may its epoch begin; is something missing
 * before it. Nothing but the chain decides: no clock, no content.
 */
final class Verdicts {

    private Verdicts() {}

    static Judgement judge(Known known, Entry entry) {
        if (!entry.hashIsRight()) {
            return Judgement.unsigned("hash");
        }
        if (isSignedOf(entry.epoch(), known, entry)) {
            return inChain(known, entry);
        }
        return known.keys().stream().anyMatch(entry::signatureIsRight)
                ? byAnotherKey(known, entry)
                : Judgement.unsigned("signature");
    }

    private static boolean isSignedOf(int epoch, Known known, Entry entry) {
        return known.key(epoch).filter(entry::signatureIsRight).isPresent();
    }

    /**
     * An epoch that the till began without the server is signed with the device's present key. For
     * an epoch that was granted only the granted key counts: whoever still signs with an earlier
     * one is the device that was replaced, or a copy of it.
     */
    private static Judgement byAnotherKey(Known known, Entry entry) {
        if (known.key(entry.epoch()).isPresent()) {
            return Judgement.signed(Verdict.STALE_EPOCH, "replaced-key");
        }
        return isSignedOf(known.head().epoch(), known, entry)
                ? inChain(known, entry)
                : Judgement.signed(Verdict.REJECTED, "epoch-not-begun");
    }

    private static Judgement inChain(Known known, Entry entry) {
        Optional<Bytes> stored = known.stored(entry.epoch(), entry.sequence());
        if (stored.isPresent()) {
            return stored.get().equals(entry.hash())
                    ? Judgement.DUPLICATE
                    : Judgement.fork("other-entry");
        }
        int epoch = known.head().epoch();
        if (entry.epoch() < epoch) {
            return Judgement.signed(Verdict.STALE_EPOCH, "old-epoch");
        }
        return entry.epoch() > epoch ? newEpoch(known, entry) : nextInEpoch(known, entry);
    }

    /** One that was granted grows from its grant, or, as one that was not, from the one before. */
    private static Judgement newEpoch(Known known, Entry entry) {
        boolean granted =
                known.root(entry.epoch()).filter(entry.previousHash()::equals).isPresent();
        return granted && isFirst(entry) || recovers(known.head(), entry)
                ? Judgement.ACCEPTED
                : Judgement.signed(Verdict.REJECTED, "epoch-not-begun");
    }

    private static Judgement nextInEpoch(Known known, Entry entry) {
        Head head = known.head();
        Optional<Bytes> held = known.held(entry.epoch(), entry.sequence());
        boolean next = entry.sequence() == head.sequence() + 1;
        if (next && !entry.previousHash().equals(head.hash())) {
            return Judgement.fork("other-history");
        }
        if (held.isPresent() && !held.get().equals(entry.hash())) {
            return Judgement.fork("two-entries-for-one-place");
        }
        if (!next) {
            return Judgement.signed(Verdict.GAP, "missing-before");
        }
        return entry.sequence() > 1 || isFirst(entry)
                ? Judgement.ACCEPTED
                : Judgement.signed(Verdict.REJECTED, "epoch-not-begun");
    }

    private static boolean recovers(Head head, Entry entry) {
        return entry.sequence() == 1
                && entry.type() == FactType.RECOVERED.code()
                && entry.epoch() == head.epoch() + 1;
    }

    private static boolean isFirst(Entry entry) {
        return entry.sequence() == 1
                && (entry.type() == FactType.ENROLLED.code()
                        || entry.type() == FactType.RECOVERED.code());
    }
}
