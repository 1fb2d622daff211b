package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Stamp;
import java.nio.ByteBuffer;
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

    private static final String COLUMNS =
            "DEVICE_ID, EPOCH, SEQ, BOOT_ID, WALL_UTC_MS, UTC_OFFSET_MIN, MONOTONIC_NS, TYPE,"
                    + " SUBJECT_ID, PREV_HASH, CONTENT, HASH, SIG";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement sameEpoch;
    private final PreparedStatement laterEpochs;
    private final PreparedStatement lastOfType;

    Table(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(insertion());
        sameEpoch =
                connection.prepareStatement(
                        "SELECT "
                                + COLUMNS
                                + " FROM JOURNAL WHERE DEVICE_ID = ? AND EPOCH = ? AND SEQ > ?"
                                + " ORDER BY SEQ FETCH FIRST ? ROWS ONLY");
        laterEpochs =
                connection.prepareStatement(
                        "SELECT MIN(EPOCH) FROM JOURNAL WHERE DEVICE_ID = ? AND EPOCH > ?");
        lastOfType =
                connection.prepareStatement(
                        "SELECT "
                                + COLUMNS
                                + " FROM JOURNAL WHERE TYPE = ?"
                                + " ORDER BY EPOCH DESC, SEQ DESC FETCH FIRST ROW ONLY");
    }

    String insertion() {
        return "INSERT INTO JOURNAL (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE JOURNAL (
                      DEVICE_ID      CHAR(16) FOR BIT DATA NOT NULL,
                      EPOCH          INTEGER  NOT NULL,
                      SEQ            BIGINT   NOT NULL,
                      BOOT_ID        CHAR(16) FOR BIT DATA NOT NULL,
                      WALL_UTC_MS    BIGINT   NOT NULL,
                      UTC_OFFSET_MIN SMALLINT NOT NULL,
                      MONOTONIC_NS   BIGINT   NOT NULL,
                      TYPE           SMALLINT NOT NULL,
                      SUBJECT_ID     CHAR(16) FOR BIT DATA,
                      PREV_HASH      CHAR(32) FOR BIT DATA NOT NULL,
                      CONTENT        BLOB(1M) NOT NULL,
                      HASH           CHAR(32) FOR BIT DATA NOT NULL,
                      SIG            CHAR(64) FOR BIT DATA NOT NULL,
                      PRIMARY KEY (DEVICE_ID, EPOCH, SEQ)
                    )\
                    """);
            // Descending, because Derby reads an index in one direction only.
            statement.execute(
                    "CREATE INDEX JOURNAL_BY_TYPE ON JOURNAL (TYPE, EPOCH DESC, SEQ DESC)");
        }
    }

    /** Adds and commits: on return the row is durable. */
    void add(Entry entry) throws SQLException {
        insert.setBytes(1, bytes(entry.till()));
        insert.setInt(2, entry.epoch());
        insert.setLong(3, entry.sequence());
        insert.setBytes(4, bytes(entry.stamp().boot()));
        insert.setLong(5, entry.stamp().wallMillis());
        insert.setInt(6, entry.stamp().utcOffsetMinutes());
        insert.setLong(7, entry.stamp().monotonicNanos());
        insert.setInt(8, entry.type());
        insert.setBytes(9, entry.subject().map(Table::bytes).orElse(null));
        insert.setBytes(10, entry.previousHash().toArray());
        insert.setBytes(11, entry.content().toArray());
        insert.setBytes(12, entry.hash().toArray());
        insert.setBytes(13, entry.signature().toArray());
        insert.executeUpdate();
        connection.commit();
    }

    /** In order of epoch and sequence, only what comes after {@code head}; at most so many. */
    List<Entry> after(UUID till, Head head, int limit) throws SQLException {
        List<Entry> found = sameEpoch(till, head.epoch(), head.sequence(), limit);
        int epoch = head.epoch();
        while (found.isEmpty()) {
            Optional<Integer> next = epochAfter(till, epoch);
            if (next.isEmpty()) {
                break;
            }
            epoch = next.get();
            found = sameEpoch(till, epoch, 0, limit);
        }
        connection.commit();
        return found;
    }

    private List<Entry> sameEpoch(UUID till, int epoch, long sequence, int limit)
            throws SQLException {
        sameEpoch.setBytes(1, bytes(till));
        sameEpoch.setInt(2, epoch);
        sameEpoch.setLong(3, sequence);
        sameEpoch.setInt(4, limit);
        try (ResultSet rows = sameEpoch.executeQuery()) {
            List<Entry> found = new ArrayList<>();
            while (rows.next()) {
                found.add(entry(rows));
            }
            return found;
        }
    }

    private Optional<Integer> epochAfter(UUID till, int epoch) throws SQLException {
        laterEpochs.setBytes(1, bytes(till));
        laterEpochs.setInt(2, epoch);
        try (ResultSet rows = laterEpochs.executeQuery()) {
            rows.next();
            int next = rows.getInt(1);
            return rows.wasNull() ? Optional.empty() : Optional.of(next);
        }
    }

    Optional<Entry> last(int type) throws SQLException {
        lastOfType.setInt(1, type);
        try (ResultSet rows = lastOfType.executeQuery()) {
            return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
        } finally {
            connection.commit();
        }
    }

    /** Whether there is an entry of this kind about this subject. */
    boolean has(int type, UUID subject) throws SQLException {
        try (PreparedStatement about =
                connection.prepareStatement(
                        "SELECT SEQ FROM JOURNAL WHERE TYPE = ? AND SUBJECT_ID = ?"
                                + " FETCH FIRST ROW ONLY")) {
            about.setInt(1, type);
            about.setBytes(2, bytes(subject));
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
            others.setBytes(1, bytes(till));
            others.setBytes(2, bytes(till));
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

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                id(row.getBytes(1)),
                row.getInt(2),
                row.getLong(3),
                new Stamp(id(row.getBytes(4)), row.getLong(5), row.getInt(6), row.getLong(7)),
                row.getInt(8),
                Optional.ofNullable(row.getBytes(9)).map(Table::id),
                Bytes.of(row.getBytes(10)),
                Bytes.of(row.getBytes(11)),
                Bytes.of(row.getBytes(12)),
                Bytes.of(row.getBytes(13)));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
