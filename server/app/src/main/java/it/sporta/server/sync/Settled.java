package it.sporta.server.sync;

import it.sporta.server.persistence.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a person dealt with an entry that nobody could take.
 *
 * @param person empty where nobody's name was kept
 * @param note in the person's own words; empty where none was asked for
 */
public record Settled(How how, Optional<UUID> person, Instant at, String note) {

    /** What came of it. */
    public enum How {
        /** Posted after all, at a further try. */
        TAKEN,
        /** Not posted: somebody put it right in another way. */
        CLOSED,
        /** Posted by a coordinator's yes, though the journal did not take it. */
        POSTED,
        /** Not posted: somebody looked at it. */
        SEEN
    }

    /** Four columns: how, who, when, why; empty while it waits. */
    static Optional<Settled> read(Row row) throws SQLException {
        Optional<How> how = row.maybeText().map(How::valueOf);
        Optional<UUID> person = row.maybeId();
        Optional<Instant> at = row.maybeInstant();
        String note = row.maybeText().orElse("");
        return how.map(known -> new Settled(known, person, at.orElseThrow(), note));
    }
}
