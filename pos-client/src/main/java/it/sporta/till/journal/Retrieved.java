package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
    private boolean exists;

    Retrieved(Connection connection) throws SQLException {
        this.connection = connection;
        try (ResultSet tables = connection.getMetaData().getTables(null, null, NAME, null)) {
            exists = tables.next();
        }
        connection.commit();
    }

    boolean isEmpty() {
        return !exists;
    }

    /** All of them or none; on return they are durable. */
    void add(List<Entry> entries) throws SQLException {
        if (!exists) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(Rows.creation(NAME));
                statement.execute(Rows.indexByType(NAME));
            }
            exists = true;
        }
        try (PreparedStatement insert = connection.prepareStatement(Rows.insertion(NAME))) {
            for (Entry entry : entries) {
                Rows.put(entry, insert);
                insert.executeUpdate();
            }
        }
        connection.commit();
    }

    List<Entry> inEpoch(UUID till, int epoch, long sequence, int limit) throws SQLException {
        if (!exists) {
            return List.of();
        }
        try (PreparedStatement stretch = connection.prepareStatement(Rows.stretch(NAME))) {
            stretch.setBytes(1, Rows.bytes(till));
            stretch.setInt(2, epoch);
            stretch.setLong(3, sequence);
            stretch.setInt(4, limit);
            try (ResultSet rows = stretch.executeQuery()) {
                List<Entry> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(Rows.entry(rows));
                }
                return found;
            }
        } finally {
            connection.commit();
        }
    }

    /** The sequence at which what came back of an epoch begins; empty when nothing did. */
    Optional<Long> first(UUID till, int epoch) throws SQLException {
        return number("SELECT MIN(SEQ)", "EPOCH = ?", till, epoch);
    }

    /** The sequence at which it ends. */
    Optional<Long> last(UUID till, int epoch) throws SQLException {
        return number("SELECT MAX(SEQ)", "EPOCH = ?", till, epoch);
    }

    Optional<Long> epochAfter(UUID till, int epoch) throws SQLException {
        return number("SELECT MIN(EPOCH)", "EPOCH > ?", till, epoch);
    }

    private Optional<Long> number(String what, String where, UUID till, int epoch)
            throws SQLException {
        if (!exists) {
            return Optional.empty();
        }
        String sql = what + " FROM " + NAME + " WHERE DEVICE_ID = ? AND " + where;
        try (PreparedStatement asked = connection.prepareStatement(sql)) {
            asked.setBytes(1, Rows.bytes(till));
            asked.setInt(2, epoch);
            try (ResultSet rows = asked.executeQuery()) {
                rows.next();
                long found = rows.getLong(1);
                return rows.wasNull() ? Optional.empty() : Optional.of(found);
            }
        } finally {
            connection.commit();
        }
    }

    Optional<Entry> last(int type) throws SQLException {
        if (!exists) {
            return Optional.empty();
        }
        try (PreparedStatement last = connection.prepareStatement(Rows.lastOfType(NAME))) {
            last.setInt(1, type);
            try (ResultSet rows = last.executeQuery()) {
                return rows.next() ? Optional.of(Rows.entry(rows)) : Optional.empty();
            }
        } finally {
            connection.commit();
        }
    }

    boolean has(int type, UUID subject) throws SQLException {
        if (!exists) {
            return false;
        }
        try (PreparedStatement about = connection.prepareStatement(Rows.about(NAME))) {
            about.setInt(1, type);
            about.setBytes(2, Rows.bytes(subject));
            try (ResultSet rows = about.executeQuery()) {
                return rows.next();
            }
        } finally {
            connection.commit();
        }
    }
}
