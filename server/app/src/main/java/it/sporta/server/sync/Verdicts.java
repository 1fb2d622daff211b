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

    /** Every rule. */
    static Judgement judge(Known known, Entry entry) {
        if (!entry.hashIsRight()) {
            return Judgement.rejected("hash");
        }
        return signatureIsRight(known, entry)
                ? inChain(known, entry)
                : Judgement.rejected("signature");
    }

    /**
     * An epoch that the till began without the server is signed with the device's present key; so
     * is one that was granted when the grant was lost on its way.
     */
    static boolean signatureIsRight(Known known, Entry entry) {
        if (known.key(entry.epoch()).filter(entry::signatureIsRight).isPresent()) {
            return true;
        }
        return recovers(known.head(), entry)
                && known.key(known.head().epoch()).filter(entry::signatureIsRight).isPresent();
    }

    /** The rules behind hash and signature, for entries that a later signature vouches for. */
    static Judgement inChain(Known known, Entry entry) {
        Optional<Bytes> stored = known.stored(entry.epoch(), entry.sequence());
        if (stored.isPresent()) {
            return stored.get().equals(entry.hash())
                    ? Judgement.DUPLICATE
                    : Judgement.fork("other-entry");
        }
        int epoch = known.head().epoch();
        if (entry.epoch() < epoch) {
            return new Judgement(Verdict.STALE_EPOCH, "old-epoch");
        }
        return entry.epoch() > epoch ? newEpoch(known, entry) : nextInEpoch(known, entry);
    }

    private static Judgement newEpoch(Known known, Entry entry) {
        boolean begins = enrols(known, entry) || recovers(known.head(), entry);
        return begins ? Judgement.ACCEPTED : Judgement.rejected("epoch-not-begun");
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
            return new Judgement(Verdict.GAP, "missing-before");
        }
        boolean first = entry.sequence() == 1;
        return first && !isBeginning(entry)
                ? Judgement.rejected("epoch-not-begun")
                : Judgement.ACCEPTED;
    }

    private static boolean enrols(Known known, Entry entry) {
        return entry.sequence() == 1
                && entry.type() == FactType.ENROLLED.code()
                && known.root(entry.epoch()).filter(entry.previousHash()::equals).isPresent();
    }

    static boolean recovers(Head head, Entry entry) {
        return entry.sequence() == 1
                && entry.type() == FactType.RECOVERED.code()
                && entry.epoch() == head.epoch() + 1;
    }

    private static boolean isBeginning(Entry entry) {
        return entry.type() == FactType.ENROLLED.code()
                || entry.type() == FactType.RECOVERED.code();
    }
}
