package it.sporta.server.sync;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes what tills send: bytes, head and answer in one transaction, the till's row first, so two
 * uploads of one till cannot interleave. Understands nothing of what it stores.
 */
@ApplicationScoped
public class JournalIntake {

    private static final String NEXT =
            "UPDATE till SET sequence = ?, hash = ? WHERE id = ? AND epoch = ? AND sequence = ?"
                    + " AND hash = ? AND held = 0 AND revoked_at IS NULL";

    private Database database;
    private Transactions transactions;
    private Clock clock;

    /** An epoch's key never changes; revoking is in the row. */
    private final Map<String, VerifyingKey> keys = new ConcurrentHashMap<>();

    protected JournalIntake() {}

    @Inject
    public JournalIntake(Database database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One entry, said to belong at that place.
     *
     * @param bytes as they came
     */
    public Acknowledgement accept(UUID till, int epoch, long sequence, byte[] bytes) {
        Entry entry;
        try {
            entry = EntryBytes.read(bytes);
        } catch (IllegalArgumentException malformed) {
            return refuse(till, bytes, "malformed");
        }
        boolean there =
                entry.till().equals(till) && entry.epoch() == epoch && entry.sequence() == sequence;
        if (!there) {
            return refuse(till, bytes, "other-place");
        }
        return transactions.run(
                () -> next(entry, bytes).orElseGet(() -> take(till, List.of(entry))));
    }

    /**
     * Several entries in their order. Answers for the first that was not stored, or for the last.
     *
     * @param bytes a batch as {@link EntryBytes#writeAll} writes it
     */
    public Acknowledgement acceptAll(UUID till, byte[] bytes) {
        List<Entry> entries;
        try {
            entries = EntryBytes.readAll(bytes);
        } catch (IllegalArgumentException malformed) {
            return refuse(till, bytes, "malformed");
        }
        if (entries.isEmpty() || entries.size() > 100) {
            return refuse(till, bytes, "batch-size");
        }
        return transactions.run(() -> take(till, entries));
    }

    /** The next entry of a till that is up to date: checked and moved in one statement. */
    private Optional<Acknowledgement> next(Entry entry, byte[] bytes) {
        if (entry.sequence() < 2 || !entry.hashIsRight()) {
            return Optional.empty();
        }
        String keyName = entry.till() + "/" + entry.epoch();
        VerifyingKey known = keys.get(keyName);
        Optional<VerifyingKey> key =
                known != null
                        ? Optional.of(known)
                        : TillRow.key(database, entry.till(), entry.epoch());
        if (key.filter(entry::signatureIsRight).isEmpty()) {
            return Optional.empty();
        }
        int moved =
                database.change(
                        NEXT,
                        entry.sequence(),
                        entry.hash(),
                        entry.till(),
                        entry.epoch(),
                        entry.sequence() - 1,
                        entry.previousHash());
        if (moved == 0) {
            return Optional.empty();
        }
        database.change(
                Store.INSERT,
                entry.till(),
                entry.epoch(),
                entry.sequence(),
                entry.hash(),
                clock.instant(),
                bytes);
        keys.putIfAbsent(keyName, key.get());
        return Optional.of(new Acknowledgement(Verdict.ACCEPTED, Optional.of(entry.head())));
    }

    private Acknowledgement take(UUID till, List<Entry> entries) {
        Optional<TillRow> row = TillRow.lock(database, till);
        if (row.filter(found -> !found.revoked()).isEmpty()) {
            boolean kept = turnAway(row, entries.get(0));
            return new Acknowledgement(Verdict.REJECTED, Optional.empty(), kept);
        }
        Upload upload = Upload.judge(database, row.get(), entries);
        boolean kept = new Store(database, clock.instant()).store(row.get(), upload);
        return new Acknowledgement(upload.last().verdict(), Optional.of(upload.head()), kept);
    }

    private boolean turnAway(Optional<TillRow> revoked, Entry entry) {
        boolean signed =
                revoked.isPresent()
                        && entry.till().equals(revoked.get().id())
                        && entry.hashIsRight()
                        && TillRow.keys(database, entry.till()).stream()
                                .anyMatch(entry::signatureIsRight);
        Judgement why =
                signed
                        ? Judgement.signed(Verdict.REJECTED, "revoked")
                        : Judgement.unsigned("unknown-till");
        return new Refusing(database, clock.instant()).keep(entry, why);
    }

    private Acknowledgement refuse(UUID till, byte[] bytes, String reason) {
        return transactions.run(
                () -> {
                    Optional<Head> head = TillRow.find(database, till).map(TillRow::head);
                    String why = head.isEmpty() ? "unknown-till" : reason;
                    new Refusing(database, clock.instant()).measure(till, bytes, why);
                    return new Acknowledgement(Verdict.REJECTED, head);
                });
    }
}
