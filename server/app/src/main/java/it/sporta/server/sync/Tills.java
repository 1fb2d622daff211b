package it.sporta.server.sync;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Head;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tills of the house, for whoever looks after them. */
@ApplicationScoped
public class Tills {

    private static final String SELECT =
            "SELECT t.id, t.name, t.hub_id, t.epoch, t.sequence, t.hash, t.revoked_at,"
                    + " h.heard_at, h.epoch, h.sequence, h.state, p.checked_at, p.chain_whole"
                    + " FROM till t JOIN journal_position p ON p.till_id = t.id"
                    + " LEFT JOIN till_heard h ON h.till_id = t.id ORDER BY t.name";

    private Database database;
    private Clock clock;

    protected Tills() {}

    @Inject
    public Tills(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By name. */
    public List<TillStatus> all() {
        return database.list(SELECT, Tills::read);
    }

    /**
     * From now on nothing it signs is taken: stolen, lost, sold.
     *
     * @throws Refused {@code till.unknown}
     */
    @Transactional
    public void revoke(UUID till) {
        int known =
                database.change(
                        "UPDATE till SET revoked_at = ? WHERE id = ?", clock.instant(), till);
        if (known == 0) {
            throw new Refused("till.unknown");
        }
    }

    private static TillStatus read(Row row) throws SQLException {
        UUID id = row.id();
        String name = row.text();
        UUID hub = row.id();
        Head head = new Head(row.smallNumber(), row.number(), row.bytes());
        boolean revoked = row.maybeNumber().isPresent();
        var heard = row.maybeInstant();
        Optional<Long> epoch = row.maybeNumber();
        Optional<Long> sequence = row.maybeNumber();
        TillState state = row.maybeText().map(TillState::valueOf).orElse(TillState.NEVER_HEARD);
        var checked = row.maybeInstant();
        Optional<Boolean> whole = row.maybeTruth();
        return new TillStatus(
                id,
                name,
                hub,
                head,
                heard,
                unsent(head, epoch, sequence),
                state,
                revoked,
                checked,
                whole);
    }

    private static Optional<Long> unsent(Head head, Optional<Long> epoch, Optional<Long> said) {
        return epoch.filter(e -> e == head.epoch())
                .flatMap(e -> said)
                .map(sequence -> Math.max(0, sequence - head.sequence()));
    }
}
