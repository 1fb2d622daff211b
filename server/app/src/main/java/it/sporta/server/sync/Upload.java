package it.sporta.server.sync;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Entries of one upload, judged one after the other up to the first that is not stored. Each hash
 * covers the one before, so the signature of the last vouches for those before it in its epoch; if
 * that one is wrong, every signature is checked to find the first that is.
 */
final class Upload {

    private final UUID till;
    private final Chain chain;
    private final List<Entry> accepted = new ArrayList<>();
    private final Map<Integer, VerifyingKey> begun = new TreeMap<>();
    private Judgement last = Judgement.DUPLICATE;
    private Optional<Entry> refused = Optional.empty();

    private Upload(Database database, TillRow till) {
        this.till = till.id();
        this.chain = new Chain(database, till);
    }

    static Upload judge(Database database, TillRow till, List<Entry> entries) {
        Upload trusting = new Upload(database, till);
        trusting.walk(entries, false);
        if (trusting.isVouchedFor()) {
            return trusting;
        }
        Upload careful = new Upload(database, till);
        careful.walk(entries, true);
        return careful;
    }

    private void walk(List<Entry> entries, boolean everySignature) {
        for (Entry entry : entries) {
            last = judge(entry, everySignature);
            if (last.verdict() == Verdict.ACCEPTED) {
                take(entry);
            } else if (!last.verdict().isStored()) {
                refused = Optional.of(entry);
                return;
            }
        }
    }

    private Judgement judge(Entry entry, boolean everySignature) {
        if (!entry.till().equals(till)) {
            return Judgement.rejected("other-place");
        }
        boolean beginsEpoch = entry.epoch() > chain.head().epoch();
        if (everySignature || beginsEpoch) {
            return Verdicts.judge(chain, entry);
        }
        if (!entry.hashIsRight()) {
            return Judgement.rejected("hash");
        }
        Judgement judgement = Verdicts.inChain(chain, entry);
        boolean mustKnow = !judgement.verdict().isStored();
        return mustKnow && !Verdicts.signatureIsRight(chain, entry)
                ? Judgement.rejected("signature")
                : judgement;
    }

    private void take(Entry entry) {
        if (entry.epoch() > chain.head().epoch()) {
            begun.put(entry.epoch(), chain.keyOf(entry).orElseThrow());
        }
        chain.take(entry);
        accepted.add(entry);
    }

    private boolean isVouchedFor() {
        for (int i = 0; i < accepted.size(); i++) {
            Entry entry = accepted.get(i);
            boolean lastOfEpoch =
                    i + 1 == accepted.size() || accepted.get(i + 1).epoch() != entry.epoch();
            if (lastOfEpoch && chain.key(entry.epoch()).filter(entry::signatureIsRight).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    List<Entry> accepted() {
        return accepted;
    }

    /** Epochs that began in this upload, with the key that signs them. */
    Map<Integer, VerifyingKey> begun() {
        return begun;
    }

    Judgement last() {
        return last;
    }

    Optional<Entry> refused() {
        return refused;
    }

    Head head() {
        return chain.head();
    }
}
