package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Verdict;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** What was refused and nobody has looked at: an alarm until somebody does. */
@ApplicationScoped
public class RefusedEntries {

    private Database database;
    private Clock clock;

    protected RefusedEntries() {}

    @Inject
    public RefusedEntries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The youngest first. */
    public List<RefusedEntry> open() {
        return database.list(
                "SELECT digest, till_id, epoch, sequence, verdict, reason, refused_at, times"
                        + " FROM refused_entry WHERE seen_at IS NULL ORDER BY refused_at DESC",
                RefusedEntries::read);
    }

    /** A person has looked; the bytes stay. */
    @Transactional
    public void seen(Bytes digest) {
        database.change(
                "UPDATE refused_entry SET seen_at = ? WHERE digest = ?", clock.instant(), digest);
    }

    private static RefusedEntry read(Row row) throws SQLException {
        return new RefusedEntry(
                row.bytes(),
                row.id(),
                row.smallNumber(),
                row.number(),
                row.one(Verdict.class),
                row.text(),
                row.instant(),
                row.smallNumber());
    }
}
