package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.LookBack;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Gives a till back what its disk has lost, as the till once sent it. Only the till that stands now
 * gets an answer: whoever holds the key of an epoch that is over reads nothing any more.
 */
@ApplicationScoped
public class LookingBack {

    private static final int MOST = 200;
    private static final int MOST_BYTES = 2 << 20;

    private Database database;
    private Transactions transactions;
    private ServerKey key;

    protected LookingBack() {}

    @Inject
    public LookingBack(Database database, Transactions transactions, ServerKey key) {
        this.database = database;
        this.transactions = transactions;
        this.key = key;
    }

    /**
     * What comes next, at most a page of it.
     *
     * @param vouched signed: the end of the page, or, when nothing comes next, of the epoch; empty
     *     when there is nothing of it
     * @param damaged the entry before which the page ends because its row went bad: nobody can give
     *     it back
     */
    record Page(List<Entry> entries, Optional<SignedHead> vouched, Optional<EntryPlace> damaged) {}

    /**
     * Empty for a till that is unknown, revoked or replaced, or when the signature is not its own.
     */
    Optional<Page> answer(LookBack request, Bytes signature) {
        return transactions.run(
                () ->
                        TillRow.find(database, request.till())
                                .filter(till -> !till.revoked())
                                .filter(till -> isItsOwn(till, request, signature))
                                .map(till -> page(request)));
    }

    /** A till that began an epoch by itself still signs with the key of the one before. */
    private boolean isItsOwn(TillRow till, LookBack request, Bytes signature) {
        int said = request.head().epoch();
        int present = till.head().epoch();
        return said >= present
                && IntStream.of(said, present)
                        .mapToObj(epoch -> TillRow.key(database, till.id(), epoch))
                        .flatMap(Optional::stream)
                        .anyMatch(own -> request.isSignedBy(own, signature));
    }

    private Page page(LookBack request) {
        List<Entry> entries = new ArrayList<>();
        Optional<EntryPlace> damaged = fill(entries, request);
        Optional<Head> end =
                entries.isEmpty()
                        ? end(request.till(), request.epoch())
                        : Optional.of(entries.get(entries.size() - 1).head());
        return new Page(
                entries,
                end.map(head -> SignedHead.of(request.till(), head, key.signing())),
                damaged);
    }

    /** Until it is full; answers the damaged one that ended it before, if any. */
    private Optional<EntryPlace> fill(List<Entry> page, LookBack request) {
        EntryPlace after = new EntryPlace(request.till(), request.epoch(), request.after());
        long bytes = 0;
        for (StoredEntry stored : new StoredEntries(database).inEpoch(after, MOST)) {
            Optional<Entry> entry = stored.entry();
            if (entry.isEmpty()) {
                return Optional.of(stored.place());
            }
            bytes += stored.bytes().length();
            if (!page.isEmpty() && bytes > MOST_BYTES) {
                break;
            }
            page.add(entry.get());
        }
        return Optional.empty();
    }

    private Optional<Head> end(UUID till, int epoch) {
        return database.first(
                "SELECT epoch, sequence, hash FROM journal_entry WHERE till_id = ? AND epoch = ?"
                        + " ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY",
                LookingBack::head,
                till,
                epoch);
    }

    private static Head head(Row row) throws SQLException {
        return new Head(row.smallNumber(), row.number(), row.bytes());
    }
}
