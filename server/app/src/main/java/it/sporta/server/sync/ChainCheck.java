package it.sporta.server.sync;

import it.sporta.kernel.journal.Head;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.QuietHours;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Steadily;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
    private static final int FIRST_HOUR = 2;
    private static final Duration TOO_LONG_AGO = Duration.ofHours(26);
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

    /** Tills whose chain should be walked now. */
    List<UUID> due() {
        QuietHours hours = new QuietHours(clock, FIRST_HOUR, TOO_LONG_AGO);
        return transactions.run(() -> database.list(WALKED, Walked::read)).stream()
                .filter(walked -> hours.isDue(walked.last()))
                .map(Walked::till)
                .toList();
    }

    /** One after the other; what goes wrong with one till is no reason to leave out the next. */
    void checkDue(Runnable rest) {
        for (UUID till : due()) {
            new Steadily(ChainCheck.class, "The chain of till " + till, () -> check(till, rest))
                    .run();
        }
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
        ChainWalk walk = new ChainWalk(till, end);
        for (Epoch epoch : transactions.run(() -> Epoch.all(database, till))) {
            walk.begin(epoch);
            while (walk.goesOn()) {
                List<StoredEntry> page = page(walk.place());
                if (page.isEmpty()) {
                    break;
                }
                walk.through(page);
                if (walk.goesOn()) {
                    rest.run();
                }
            }
        }
        return walk.finding();
    }

    private List<StoredEntry> page(EntryPlace after) {
        return transactions.run(() -> new StoredEntries(database).inEpoch(after, PAGE));
    }
}
