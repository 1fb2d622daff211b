package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks a till's stored chain again from its first entry: every link, every hash, every signature.
 * What an intake once accepted may have been changed in the database since.
 */
@ApplicationScoped
public class ChainCheck {

    private static final int PAGE = 500;
    private static final String WALKED =
            "SELECT p.till_id, p.checked_at, (SELECT MIN(e.begun_at) FROM till_epoch e"
                    + " WHERE e.till_id = p.till_id) FROM journal_position p";

    private Database database;
    private Transactions transactions;
    private Clock clock;

    protected ChainCheck() {}

    @Inject
    public ChainCheck(Database database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param entries how many are whole
     * @param broken epoch and sequence of the first that is not
     */
    public record Finding(long entries, Optional<String> broken) {}

    /** When a chain was walked, or since when there is one. */
    private record Walked(UUID till, Instant last) {

        static Walked read(Row row) throws SQLException {
            UUID till = row.id();
            Optional<Instant> checked = row.maybeInstant();
            Optional<Instant> begun = row.maybeInstant();
            return new Walked(till, checked.or(() -> begun).orElse(Instant.EPOCH));
        }
    }

    /** An epoch, its key and what it grew from. */
    private record Epoch(int number, VerifyingKey key, Bytes root) {

        static Epoch read(Row row) throws SQLException {
            return new Epoch(row.smallNumber(), VerifyingKey.parse(row.text()), row.bytes());
        }
    }

    /** Tills whose chain should be walked now. */
    List<UUID> due() {
        QuietHours hours = new QuietHours(clock);
        return transactions.run(() -> database.list(WALKED, Walked::read)).stream()
                .filter(walked -> hours.isDue(walked.last()))
                .map(Walked::till)
                .toList();
    }

    /** Walks the whole chain and notes the result with the till. */
    public Finding check(UUID till) {
        return check(till, () -> {});
    }

    /**
     * @param rest between two pages: tills that sell want the processor, too. What it throws ends
     *     the walk, and nothing is noted.
     */
    Finding check(UUID till, Runnable rest) {
        Finding finding = walk(till, rest);
        transactions.run(
                () ->
                        database.change(
                                "UPDATE journal_position SET checked_at = ?, chain_whole = ?"
                                        + " WHERE till_id = ?",
                                clock.instant(),
                                finding.broken().isEmpty(),
                                till));
        return finding;
    }

    private Finding walk(UUID till, Runnable rest) {
        Head end = transactions.run(() -> TillRow.find(database, till)).orElseThrow().head();
        long whole = 0;
        Head last = end;
        for (Epoch epoch : transactions.run(() -> epochs(till))) {
            last = new Head(epoch.number(), 0, epoch.root());
            for (var page = page(till, last); !page.isEmpty(); page = page(till, last)) {
                for (StoredEntry stored : page) {
                    Optional<Entry> entry = wholeAfter(last, stored, epoch.key());
                    if (entry.isEmpty()) {
                        return new Finding(whole, Optional.of(name(stored.place())));
                    }
                    whole++;
                    last = entry.get().head();
                    if (last.equals(end)) {
                        return new Finding(whole, Optional.empty());
                    }
                }
                rest.run();
            }
        }
        return end.sequence() == 0
                ? new Finding(whole, Optional.empty())
                : new Finding(whole, Optional.of(last.epoch() + "/" + (last.sequence() + 1)));
    }

    private static Optional<Entry> wholeAfter(Head before, StoredEntry stored, VerifyingKey key) {
        return stored.entry().filter(entry -> entry.follows(before) && entry.signatureIsRight(key));
    }

    private static String name(EntryPlace place) {
        return place.epoch() + "/" + place.sequence();
    }

    private List<Epoch> epochs(UUID till) {
        return database.list(
                "SELECT epoch, public_key, root FROM till_epoch WHERE till_id = ? ORDER BY epoch",
                Epoch::read,
                till);
    }

    private List<StoredEntry> page(UUID till, Head after) {
        EntryPlace place = new EntryPlace(till, after.epoch(), after.sequence());
        return transactions.run(() -> new StoredEntries(database).inEpoch(place, PAGE));
    }
}
