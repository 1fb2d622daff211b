package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Stamp;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How an entry lies in a row; the till's own entries and those fetched back lie alike. */
final class Rows {

    static final String COLUMNS =
            "DEVICE_ID, EPOCH, SEQ, BOOT_ID, WALL_UTC_MS, UTC_OFFSET_MIN, MONOTONIC_NS, TYPE,"
                    + " SUBJECT_ID, PREV_HASH, CONTENT, HASH, SIG";

    private Rows() {}

    static String creation(String table) {
        return "CREATE TABLE "
                + table
                + """
                 (
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
                """;
    }

    /** Descending, because Derby reads an index in one direction only. */
    static String indexByType(String table) {
        return "CREATE INDEX " + table + "_BY_TYPE ON " + table + " (TYPE, EPOCH DESC, SEQ DESC)";
    }

    static String insertion(String table) {
        return "INSERT INTO " + table + " (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    }

    /** Parameters: till, epoch, sequence, how many. */
    static String stretch(String table) {
        return "SELECT "
                + COLUMNS
                + " FROM "
                + table
                + " WHERE DEVICE_ID = ? AND EPOCH = ? AND SEQ > ?"
                + " ORDER BY SEQ FETCH FIRST ? ROWS ONLY";
    }

    /**
     * Parameters: till, epoch, sequence, type. One epoch at a time, because Derby finds no stretch
     * of an index in a choice of two.
     */
    static String count(String table) {
        return "SELECT COUNT(*) FROM "
                + table
                + " WHERE DEVICE_ID = ? AND EPOCH = ? AND SEQ > ? AND TYPE = ?";
    }

    /** Parameter: type. */
    static String lastOfType(String table) {
        return "SELECT "
                + COLUMNS
                + " FROM "
                + table
                + " WHERE TYPE = ? ORDER BY EPOCH DESC, SEQ DESC FETCH FIRST ROW ONLY";
    }

    /** Parameters: type, subject. */
    static String about(String table) {
        return "SELECT SEQ FROM "
                + table
                + " WHERE TYPE = ? AND SUBJECT_ID = ? FETCH FIRST ROW ONLY";
    }

    /** The parameters of {@link #insertion}. */
    static void put(Entry entry, PreparedStatement insert) throws SQLException {
        insert.setBytes(1, bytes(entry.till()));
        insert.setInt(2, entry.epoch());
        insert.setLong(3, entry.sequence());
        insert.setBytes(4, bytes(entry.stamp().boot()));
        insert.setLong(5, entry.stamp().wallMillis());
        insert.setInt(6, entry.stamp().utcOffsetMinutes());
        insert.setLong(7, entry.stamp().monotonicNanos());
        insert.setInt(8, entry.type());
        insert.setBytes(9, entry.subject().map(Rows::bytes).orElse(null));
        insert.setBytes(10, entry.previousHash().toArray());
        insert.setBytes(11, entry.content().toArray());
        insert.setBytes(12, entry.hash().toArray());
        insert.setBytes(13, entry.signature().toArray());
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                id(row.getBytes(1)),
                row.getInt(2),
                row.getLong(3),
                new Stamp(id(row.getBytes(4)), row.getLong(5), row.getInt(6), row.getLong(7)),
                row.getInt(8),
                Optional.ofNullable(row.getBytes(9)).map(Rows::id),
                Bytes.of(row.getBytes(10)),
                Bytes.of(row.getBytes(11)),
                Bytes.of(row.getBytes(12)),
                Bytes.of(row.getBytes(13)));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }
}
