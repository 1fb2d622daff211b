package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the journal itself, and the connection to its database. */
class Table extends Entries implements AutoCloseable {

    private static final String NAME = "JOURNAL";

    private final Connection connection;
    private final Retrieved retrieved;

    Table(Connection connection) throws SQLException {
        super(withoutAutoCommit(connection), NAME);
        this.connection = connection;
        retrieved = new Retrieved(connection);
    }

    private static Connection withoutAutoCommit(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }

    static void create(Connection connection) throws SQLException {
        create(connection, NAME);
    }

    /** What the server gave back lies beside, in the same database. */
    Retrieved retrieved() {
        return retrieved;
    }

    /** Adds and commits: on return the row is durable. */
    void add(Entry entry) throws SQLException {
        put(entry);
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

    /** The last sequence of an epoch; 0 when there is none. */
    long length(UUID till, int epoch) throws SQLException {
        return last(till, epoch).orElse(0L);
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
