package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.SqlTrouble;
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
 * The desk where entries lie that a person must look at. Each is settled once, whoever else presses
 * at the same moment, and what was decided is never changed.
 */
@ApplicationScoped
public class SetAside {

    /** As many as a person looks at, or has tried again, in one go. */
    static final int SHOWN = 100;

    private static final String SELECT =
            "SELECT a.till_id, t.name, a.epoch, a.sequence, a.reason, a.detail, a.aside_at,"
                    + " a.tries, a.tried_at, a.settled_how, a.settled_by, a.settled_at, a.note,"
                    + " j.bytes FROM entry_aside a JOIN till t ON t.id = a.till_id"
                    + " LEFT JOIN journal_entry j ON j.till_id = a.till_id AND j.epoch = a.epoch"
                    + " AND j.sequence = a.sequence ";
    private static final String THIS = " WHERE till_id = ? AND epoch = ? AND sequence = ?";
    private static final String LIMIT = " FETCH FIRST " + SHOWN + " ROWS ONLY";

    private Database database;
    private Transactions transactions;
    private Interpretation interpretation;
    private Clock clock;

    protected SetAside() {}

    @Inject
    public SetAside(
            Database database,
            Transactions transactions,
            Interpretation interpretation,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.interpretation = interpretation;
        this.clock = clock;
    }

    /** The oldest first; of many, those to begin with. */
    public List<AsideEntry> open() {
        return database.list(
                SELECT
                        + "WHERE a.settled_at IS NULL"
                        + " ORDER BY a.aside_at, t.name, a.epoch, a.sequence"
                        + LIMIT,
                SetAside::read);
    }

    /** How many wait. */
    public long waiting() {
        return database.first(
                        "SELECT COUNT(*) FROM entry_aside WHERE settled_at IS NULL", Row::number)
                .orElse(0L);
    }

    /** What was decided, the youngest first. */
    public List<AsideEntry> settled() {
        return database.list(
                SELECT + "WHERE a.settled_at IS NOT NULL ORDER BY a.settled_at DESC" + LIMIT,
                SetAside::read);
    }

    public Optional<AsideEntry> find(EntryPlace place) {
        return database.first(
                SELECT + "WHERE a.till_id = ? AND a.epoch = ? AND a.sequence = ?",
                SetAside::read,
                place.till(),
                place.epoch(),
                place.sequence());
    }

    /**
     * Has the entry told once more, in a transaction of its own. It arrives late, behind entries
     * that its till made after it.
     */
    public Outcome retry(EntryPlace place, UUID person) {
        try {
            return transactions.run(() -> take(place, person));
        } catch (StillUnclear unclear) {
            return waits(place, Optional.of(unclear.why().reason()), unclear.why().detail());
        } catch (Throwable trouble) { // the container throws checked ones past the compiler
            boolean itself = Blame.of(trouble) == Blame.ENTRY;
            Optional<String> reason = Optional.of("not-posted").filter(any -> itself);
            return waits(place, reason, SqlTrouble.nameOf(trouble));
        }
    }

    /** The same for all that are shown, each by itself; answers how many were posted. */
    public long retryAll(UUID person) {
        return open().stream()
                .map(entry -> retry(entry.place(), person))
                .filter(Outcome.POSTED::equals)
                .count();
    }

    private Outcome take(EntryPlace place, UUID person) {
        boolean ours =
                interpretation.claim(place.till())
                        && settle(place, Settled.How.TAKEN, person, "") == 1;
        if (!ours) {
            return Outcome.DONE_BEFORE;
        }
        interpretation.tellAside(place);
        return Outcome.POSTED;
    }

    private Outcome waits(EntryPlace place, Optional<String> reason, String detail) {
        return transactions.run(
                () -> {
                    database.change(
                            "UPDATE entry_aside SET tries = tries + 1, tried_at = ?, detail = ?,"
                                    + " reason = ?"
                                    + THIS
                                    + " AND settled_at IS NULL",
                            clock.instant(),
                            Interpretation.shortened(detail),
                            reason.orElseGet(() -> find(place).orElseThrow().reason()),
                            place.till(),
                            place.epoch(),
                            place.sequence());
                    return Outcome.WAITS;
                });
    }

    /**
     * A person put it right in another way. The entry stays in the journal.
     *
     * @param note what was done and why
     * @return false when somebody settled it before
     */
    public boolean close(EntryPlace place, UUID person, String note) {
        return transactions.run(() -> settle(place, Settled.How.CLOSED, person, note)) == 1;
    }

    private int settle(EntryPlace place, Settled.How how, UUID person, String note) {
        return database.change(
                "UPDATE entry_aside SET settled_at = ?, settled_by = ?, settled_how = ?, note = ?"
                        + THIS
                        + " AND settled_at IS NULL",
                clock.instant(),
                person,
                how,
                note,
                place.till(),
                place.epoch(),
                place.sequence());
    }

    private static AsideEntry read(Row row) throws SQLException {
        UUID till = row.id();
        String name = row.text();
        EntryPlace place = new EntryPlace(till, row.smallNumber(), row.number());
        String reason = row.text();
        String detail = row.text();
        Instant since = row.instant();
        int tries = row.smallNumber();
        Optional<Instant> tried = row.maybeInstant();
        Optional<Settled> settled = Settled.read(row);
        Optional<Bytes> bytes = row.maybeBytes();
        return new AsideEntry(
                place,
                name,
                reason,
                detail,
                since,
                tries,
                tried,
                settled,
                bytes.flatMap(found -> new StoredEntry(place, found).entry()));
    }
}
