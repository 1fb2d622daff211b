package it.sporta.server.sync;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The desk where entries lie that a person must look at. */
@ApplicationScoped
public class SetAside {

    private Database database;
    private Clock clock;

    protected SetAside() {}

    @Inject
    public SetAside(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<AsideEntry> open() {
        return database.list(
                "SELECT a.till_id, t.name, a.epoch, a.sequence, a.type, a.reason, a.detail,"
                        + " a.aside_at FROM entry_aside a JOIN till t ON t.id = a.till_id"
                        + " WHERE a.settled_at IS NULL ORDER BY a.aside_at, a.epoch, a.sequence",
                SetAside::read);
    }

    /** A person has dealt with it. The entry stays in the journal. */
    @Transactional
    public void settle(UUID till, int epoch, long sequence, UUID person) {
        database.change(
                "UPDATE entry_aside SET settled_at = ?, settled_by = ?"
                        + " WHERE till_id = ? AND epoch = ? AND sequence = ?",
                clock.instant(),
                person,
                till,
                epoch,
                sequence);
    }

    private static AsideEntry read(Row row) throws SQLException {
        return new AsideEntry(
                row.id(),
                row.text(),
                row.smallNumber(),
                row.number(),
                row.smallNumber(),
                row.text(),
                row.text(),
                row.instant());
    }
}
