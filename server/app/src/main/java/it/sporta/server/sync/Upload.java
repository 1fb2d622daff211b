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

/** Entries of one upload, judged one after the other up to the first that is not stored. */
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
        Upload upload = new Upload(database, till);
        upload.walk(entries);
        return upload;
    }

    private void walk(List<Entry> entries) {
        for (Entry entry : entries) {
            last = judge(entry);
            if (last.verdict() == Verdict.ACCEPTED) {
                take(entry);
            } else if (!last.verdict().isStored()) {
                refused = Optional.of(entry);
                return;
            }
        }
    }

    private Judgement judge(Entry entry) {
        return entry.till().equals(till)
                ? Verdicts.judge(chain, entry)
                : Judgement.unsigned("other-place");
    }

    private void take(Entry entry) {
        boolean begins = entry.epoch() > chain.head().epoch();
        chain.take(entry);
        if (begins) {
            begun.put(entry.epoch(), chain.key(entry.epoch()).orElseThrow());
        }
        accepted.add(entry);
    }

    List<Entry> accepted() {
        return accepted;
    }

    /**
     * Epochs that the till began in this upload without the server, with the key that signs them.
     */
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
