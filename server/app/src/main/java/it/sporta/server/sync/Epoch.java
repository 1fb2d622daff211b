package it.sporta.server.sync;

import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An epoch of a till's chain as the database has it.
 *
 * @param key empty when the row has gone bad
 * @param root what it grew from
 * @param before where the chain ended when it began; empty for the first and where nobody noted it
 */
record Epoch(Optional<VerifyingKey> key, Head root, Optional<EntryPlace> before) {

    /** Of that till, the first one first. */
    static List<Epoch> all(Database database, UUID till) {
        return database.list(
                "SELECT epoch, public_key, root, grew_epoch, grew_sequence FROM till_epoch"
                        + " WHERE till_id = ? ORDER BY epoch",
                row -> read(till, row),
                till);
    }

    private static Epoch read(UUID till, Row row) throws SQLException {
        int number = row.smallNumber();
        Optional<VerifyingKey> key = key(row.text());
        Head root = new Head(number, 0, row.bytes());
        Optional<Long> epoch = row.maybeNumber();
        Optional<Long> sequence = row.maybeNumber();
        return new Epoch(
                key,
                root,
                epoch.map(known -> new EntryPlace(till, known.intValue(), sequence.orElse(0L))));
    }

    private static Optional<VerifyingKey> key(String text) {
        try {
            return Optional.of(VerifyingKey.parse(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
