package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A till as the database has it.
 *
 * @param held how many signed entries ahead of the head were seen
 */
record TillRow(
        UUID id,
        String name,
        UUID hub,
        Optional<UUID> place,
        Head head,
        int held,
        boolean revoked) {

    private static final String SELECT =
            "SELECT id, name, hub_id, place_id, epoch, sequence, hash, held, revoked_at"
                    + " FROM till WHERE id = ?";

    static Optional<TillRow> find(Database database, UUID till) {
        return database.first(SELECT, TillRow::read, till);
    }

    /** Waits for whoever has the row; it is ours until the transaction ends. */
    static Optional<TillRow> lock(Database database, UUID till) {
        int rows = database.change("UPDATE till SET locked = locked + 1 WHERE id = ?", till);
        return rows == 0 ? Optional.empty() : find(database, till);
    }

    private static TillRow read(Row row) throws SQLException {
        return new TillRow(
                row.id(),
                row.text(),
                row.id(),
                row.maybeId(),
                new Head(row.smallNumber(), row.number(), row.bytes()),
                row.smallNumber(),
                row.maybeNumber().isPresent());
    }

    static Optional<VerifyingKey> key(Database database, UUID till, int epoch) {
        return database.first(
                        "SELECT public_key FROM till_epoch WHERE till_id = ? AND epoch = ?",
                        Row::text,
                        till,
                        epoch)
                .map(VerifyingKey::parse);
    }

    /** Of all its epochs, the latest first. */
    static List<VerifyingKey> keys(Database database, UUID till) {
        return database.list(
                "SELECT public_key FROM till_epoch WHERE till_id = ? ORDER BY epoch DESC",
                row -> VerifyingKey.parse(row.text()),
                till);
    }

    static Optional<Bytes> storedHash(Database database, UUID till, int epoch, long sequence) {
        return database.first(
                "SELECT hash FROM journal_entry WHERE till_id = ? AND epoch = ? AND sequence = ?",
                Row::bytes,
                till,
                epoch,
                sequence);
    }
}
