package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the journal. They are added and read; nothing here or elsewhere changes one. */
class Table implements AutoCloseable {

    private static final String NAME = "JOURNAL";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement sameEpoch;
    private final PreparedStatement laterEpochs;
    private final PreparedStatement lastOfType;
    private final Retrieved retrieved;

    Table(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(Rows.insertion(NAME));
        sameEpoch = connection.prepareStatement(Rows.stretch(NAME));
        laterEpochs =
                connection.prepareStatement(
                        "SELECT MIN(EPOCH) FROM JOURNAL WHERE DEVICE_ID = ? AND EPOCH > ?");
        lastOfType = connection.prepareStatement(Rows.lastOfType(NAME));
        retrieved = new Retrieved(connection);
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Rows.creation(NAME));
            statement.execute(Rows.indexByType(NAME));
        }
    }

    /** What the server gave back lies beside, in the same database. */
    Retrieved retrieved() {
        return retrieved;
    }

    /** Adds and commits: on return the row is durable. */
    void add(Entry entry) throws SQLException {
        Rows.put(entry, insert);
        insert.executeUpdate();
        connection.commit();
    }

    /** In order of epoch and sequence, only what comes after {@code head}; at most so many. */
    List<Entry> after(UUID till, Head head, int limit) throws SQLException {
        List<Entry> found = inEpoch(till, head.epoch(), head.sequence(), limit);
        int epoch = head.epoch();
        while (found.isEmpty()) {
            Optional<Integer> next = epochAfter(till, epoch);
            if (next.isEmpty()) {
                break;
            }
            epoch = next.get();
            found = inEpoch(till, epoch, 0, limit);
        }
        return found;
    }

    /** The same, and never beyond the end of that epoch. */
    List<Entry> inEpoch(UUID till, int epoch, long sequence, int limit) throws SQLException {
        sameEpoch.setBytes(1, Rows.bytes(till));
        sameEpoch.setInt(2, epoch);
        sameEpoch.setLong(3, sequence);
        sameEpoch.setInt(4, limit);
        try (ResultSet rows = sameEpoch.executeQuery()) {
            List<Entry> found = new ArrayList<>();
            while (rows.next()) {
                found.add(Rows.entry(rows));
            }
            return found;
        } finally {
            connection.commit();
        }
    }

    Optional<Integer> epochAfter(UUID till, int epoch) throws SQLException {
        laterEpochs.setBytes(1, Rows.bytes(till));
        laterEpochs.setInt(2, epoch);
        try (ResultSet rows = laterEpochs.executeQuery()) {
            rows.next();
            int next = rows.getInt(1);
            return rows.wasNull() ? Optional.empty() : Optional.of(next);
        } finally {
            connection.commit();
        }
    }

    /** The last sequence of an epoch; 0 when there is none. */
    long length(UUID till, int epoch) throws SQLException {
        try (PreparedStatement longest =
                connection.prepareStatement(
                        "SELECT MAX(SEQ) FROM JOURNAL WHERE DEVICE_ID = ? AND EPOCH = ?")) {
            longest.setBytes(1, Rows.bytes(till));
            longest.setInt(2, epoch);
            try (ResultSet rows = longest.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } finally {
            connection.commit();
        }
    }

    Optional<Entry> last(int type) throws SQLException {
        lastOfType.setInt(1, type);
        try (ResultSet rows = lastOfType.executeQuery()) {
            return rows.next() ? Optional.of(Rows.entry(rows)) : Optional.empty();
        } finally {
            connection.commit();
        }
    }

    /** Whether there is an entry of this kind about this subject. */
    boolean has(int type, UUID subject) throws SQLException {
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

    boolean hasRowsOfOthers(UUID till) throws SQLException {
        try (PreparedStatement others =
                connection.prepareStatement(
                        "SELECT DEVICE_ID FROM JOURNAL WHERE DEVICE_ID < ? OR DEVICE_ID > ?"
                                + " FETCH FIRST ROW ONLY")) {
            others.setBytes(1, Rows.bytes(till));
            others.setBytes(2, Rows.bytes(till));
            try (ResultSet rows = others.executeQuery()) {
                return rows.next();
            }
        } finally {
            connection.commit();
        }
    }

    /** On a full disk the database opens for reading only, and says nothing. */
    boolean isReadOnly() throws SQLException {
        return connection.isReadOnly();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
