package it.sporta.server.sync;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Verdict;
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

/** What was signed and refused, and nobody has looked at: an alarm until somebody does. */
@ApplicationScoped
public class RefusedEntries {

    static final int SHOWN = 100;

    private static final String SELECT =
            "SELECT r.digest, r.till_id, r.epoch, r.sequence, t.name, r.verdict, r.reason,"
                    + " r.refused_at, r.times, r.seen_how, r.seen_by, r.seen_at, r.note, r.bytes"
                    + " FROM refused_entry r JOIN till t ON t.id = r.till_id WHERE ";
    private static final String LIMIT = " FETCH FIRST " + SHOWN + " ROWS ONLY";
    private static final String SETTLE =
            "UPDATE refused_entry SET seen_at = ?, seen_by = ?, seen_how = ?, note = ?"
                    + " WHERE digest = ? AND ";

    private Database database;
    private Transactions transactions;
    private Interpretation interpretation;
    private Clock clock;

    protected RefusedEntries() {}

    @Inject
    public RefusedEntries(
            Database database,
            Transactions transactions,
            Interpretation interpretation,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.interpretation = interpretation;
        this.clock = clock;
    }

    /** The youngest first. */
    public List<RefusedEntry> open() {
        return database.list(
                SELECT + "r.seen_at IS NULL ORDER BY r.refused_at DESC" + LIMIT,
                RefusedEntries::read);
    }

    /** How many nobody has looked at. */
    public long waiting() {
        return database.first(
                        "SELECT COUNT(*) FROM refused_entry WHERE seen_at IS NULL", Row::number)
                .orElse(0L);
    }

    /** The tills that hold back more until somebody has dealt with what is there. */
    public List<String> withoutRoom() {
        return database.list(
                "SELECT t.name FROM refused_unsigned r JOIN till t ON t.id = r.till_id"
                        + " WHERE r.reason = ? AND EXISTS (SELECT 1 FROM refused_entry e"
                        + " WHERE e.till_id = r.till_id AND e.seen_at IS NULL) ORDER BY t.name",
                Row::text,
                Refusing.NO_ROOM);
    }

    /** What somebody has looked at, the last first. */
    public List<RefusedEntry> settled() {
        return database.list(
                SELECT + "r.seen_at IS NOT NULL ORDER BY r.seen_at DESC" + LIMIT,
                RefusedEntries::read);
    }

    public Optional<RefusedEntry> find(Bytes digest) {
        return database.first(SELECT + "r.digest = ?", RefusedEntries::read, digest);
    }

    /** A person has looked; the bytes stay. */
    public void seen(Bytes digest, UUID person) {
        transactions.run(() -> settle(digest, Settled.How.SEEN, person, "", "seen_at IS NULL"));
    }

    /**
     * Posts a sale that stands beside the chain, by a coordinator's yes. It must be a ticket of the
     * till's own hub, signed by a key of the till, whose id no sale has: goods and money moved
     * once, whichever branch of the chain tells of it. The journal stays as it is.
     *
     * @param note why it is right
     * @throws Refused {@code refused.unknown}, {@code refused.not-safe} when it is not such a
     *     ticket, {@code refused.already-sold} when it stands in the sales, {@code
     *     refused.not-posted} when somebody could not take it
     */
    public Outcome post(Bytes digest, UUID person, String note) {
        try {
            return transactions.run(() -> take(digest, person, note));
        } catch (Refused | StillUnclear no) {
            throw no instanceof Refused refused ? refused : new Refused("refused.not-safe");
        } catch (RuntimeException trouble) {
            if (Blame.isDuplicateKey(trouble)) {
                throw new Refused("refused.already-sold");
            }
            throw Blame.of(trouble) == Blame.ENTRY ? new Refused("refused.not-posted") : trouble;
        }
    }

    private Outcome take(Bytes digest, UUID person, String note) {
        RefusedEntry refused = find(digest).orElseThrow(() -> new Refused("refused.unknown"));
        interpretation.claim(refused.till());
        String notYet = "(seen_how IS NULL OR seen_how <> 'POSTED')";
        if (settle(digest, Settled.How.POSTED, person, note, notYet) == 0) {
            return Outcome.DONE_BEFORE;
        }
        if (!refused.mayBePosted() || !isTicket(refused)) {
            throw new Refused("refused.not-safe");
        }
        interpretation.tellRefused(refused.entry().orElseThrow());
        return Outcome.POSTED;
    }

    private boolean isTicket(RefusedEntry refused) {
        return refused.entry()
                .filter(Entry::hashIsRight)
                .filter(this::isSigned)
                .flatMap(Entry::fact)
                .filter(Fact.TicketPaid.class::isInstance)
                .isPresent();
    }

    private boolean isSigned(Entry entry) {
        return TillRow.keys(database, entry.till()).stream().anyMatch(entry::signatureIsRight);
    }

    private int settle(Bytes digest, Settled.How how, UUID person, String note, String unless) {
        return database.change(SETTLE + unless, clock.instant(), person, how, note, digest);
    }

    private static RefusedEntry read(Row row) throws SQLException {
        Bytes digest = row.bytes();
        EntryPlace place = new EntryPlace(row.id(), row.smallNumber(), row.number());
        String till = row.text();
        Verdict verdict = row.one(Verdict.class);
        String reason = row.text();
        Instant since = row.instant();
        int times = row.smallNumber();
        Optional<Settled> settled = Settled.read(row);
        return new RefusedEntry(
                digest, place, till, verdict, reason, since, times, settled, entry(row.bytes()));
    }

    private static Optional<Entry> entry(Bytes bytes) {
        try {
            return Optional.of(EntryBytes.read(bytes.toArray()));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
