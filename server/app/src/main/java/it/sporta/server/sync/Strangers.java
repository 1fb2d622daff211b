package it.sporta.server.sync;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was sent by nobody of the house: counted, and an alarm until a person has seen it. */
@ApplicationScoped
public class Strangers {

    private static final String UNSEEN =
            "SELECT t.name, r.reason, COUNT(*), SUM(r.times), SUM(r.length_bytes),"
                    + " MIN(r.first_at), MAX(r.last_at) FROM refused_unsigned r"
                    + " LEFT JOIN till t ON t.id = r.till_id WHERE r.seen_at IS NULL"
                    + " AND r.reason <> '"
                    + Refusing.NO_ROOM
                    + "'"
                    + " GROUP BY t.name, r.reason ORDER BY 7 DESC";

    private Database database;
    private Clock clock;

    protected Strangers() {}

    @Inject
    public Strangers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One for each till that was named and each reason; whoever named none of ours, together. */
    public List<Stranger> unseen() {
        return database.list(UNSEEN, Strangers::read);
    }

    /**
     * A person has looked.
     *
     * @param until what came later was not on the page and stays
     */
    @Transactional
    public void seen(Instant until, UUID person) {
        database.change(
                "UPDATE refused_unsigned SET seen_at = ?, seen_by = ?"
                        + " WHERE seen_at IS NULL AND last_at <= ? AND reason <> ?",
                clock.instant(),
                person,
                until,
                Refusing.NO_ROOM);
    }

    private static Stranger read(Row row) throws SQLException {
        return new Stranger(
                row.maybeText(),
                row.text(),
                row.number(),
                row.number(),
                row.number(),
                row.instant(),
                row.instant());
    }
}
