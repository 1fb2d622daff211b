package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Entries of this till that its disk had lost and the server gave back. They are never sent again
 * and never continued: they only tell what happened. Most tills never need the table, so it is made
 * when the first entry comes back.
 */
final class Retrieved {

    private static final String NAME = "RETRIEVED";

    private final Connection connection;
    private Optional<Entries> entries = Optional.empty();

    Retrieved(Connection connection) throws SQLException {
        this.connection = connection;
        boolean exists;
        try (ResultSet tables = connection.getMetaData().getTables(null, null, NAME, null)) {
            exists = tables.next();
        }
        connection.commit();
        if (exists) {
            entries = Optional.of(new Entries(connection, NAME));
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All of them or none; on return they are durable. */
    void add(List<Entry> some) throws SQLException {
        if (entries.isEmpty()) {
            Entries.create(connection, NAME);
            entries = Optional.of(new Entries(connection, NAME));
        }
        for (Entry entry : some) {
            entries.get().put(entry);
        }
        connection.commit();
    }

    List<Entry> inEpoch(UUID till, int epoch, long sequence, int limit) throws SQLException {
        return isEmpty() ? List.of() : entries.get().inEpoch(till, epoch, sequence, limit);
    }

    /** The sequence at which what came back of an epoch begins; empty when nothing did. */
    Optional<Long> first(UUID till, int epoch) throws SQLException {
        return isEmpty() ? Optional.empty() : entries.get().first(till, epoch);
    }

    /** The sequence at which it ends. */
    Optional<Long> last(UUID till, int epoch) throws SQLException {
        return isEmpty() ? Optional.empty() : entries.get().last(till, epoch);
    }

    Optional<Integer> epochAfter(UUID till, int epoch) throws SQLException {
        return isEmpty() ? Optional.empty() : entries.get().epochAfter(till, epoch);
    }

    Optional<Entry> last(int type) throws SQLException {
        return isEmpty() ? Optional.empty() : entries.get().last(type);
    }

    boolean has(int type, UUID subject) throws SQLException {
        return !isEmpty() && entries.get().has(type, subject);
    }
}
