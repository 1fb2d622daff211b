package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Ids;
import it.sporta.server.persistence.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes down what was not taken, once however often it comes. What a till of the house signed may
 * be a sale, and is kept as it came; what nobody signed may be anybody's, so its measure is enough.
 * Both have an end: a till that sends rubbish, or the whole Internet, must not fill the disk.
 */
final class Refusing {

    /** Of each till's signed entries, so many and so much. */
    static final int KEPT_OF_EACH = 500;

    static final long BYTES_OF_EACH = 32L << 20;

    /** Of everything unsigned together; what is more is only counted. */
    static final int MEASURED = 200;

    /** Stands for all that is more. */
    private static final Bytes THE_REST = Bytes.of(new byte[32]);

    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final Instant now;

    Refusing(Database database, Instant now) {
        this.database = database;
        this.now = now;
    }

    void keep(Entry entry, Judgement why) {
        byte[] bytes = EntryBytes.write(entry);
        if (why.signed()) {
            keepWhole(entry, bytes, why);
        } else {
            measure(entry.till(), bytes, why.reason());
        }
    }

    private void keepWhole(Entry entry, byte[] bytes, Judgement why) {
        Bytes digest = digest(entry.till(), bytes);
        int known =
                database.change(
                        "UPDATE refused_entry SET times = times + 1 WHERE digest = ?", digest);
        if (known > 0) {
            return;
        }
        if (!hasRoom(entry.till(), bytes.length)) {
            measure(entry.till(), bytes, "too-many");
            return;
        }
        database.insertUnlessThere(
                "INSERT INTO refused_entry (digest, till_id, epoch, sequence, verdict, reason,"
                        + " refused_at, times, length_bytes, bytes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                digest,
                entry.till(),
                entry.epoch(),
                entry.sequence(),
                why.verdict(),
                why.reason(),
                now,
                (long) bytes.length,
                bytes);
    }

    private boolean hasRoom(UUID till, int length) {
        return database.first(
                        "SELECT COUNT(*), COALESCE(SUM(length_bytes), 0) FROM refused_entry"
                                + " WHERE till_id = ?",
                        row ->
                                row.number() < KEPT_OF_EACH
                                        && row.number() + length <= BYTES_OF_EACH,
                        till)
                .orElse(true);
    }

    /** Of bytes that no till of the house signed. */
    void measure(UUID till, byte[] bytes, String reason) {
        Bytes digest = digest(till, bytes);
        if (again(digest)) {
            return;
        }
        if (measured() >= MEASURED) {
            database.change("DELETE FROM refused_unsigned WHERE seen_at IS NOT NULL");
        }
        if (measured() < MEASURED) {
            insert(digest, till, reason, bytes.length);
        } else {
            countTheRest();
        }
    }

    /** Each is a stranger again, whatever was seen before. */
    private void countTheRest() {
        if (again(THE_REST)) {
            database.change(
                    "UPDATE refused_unsigned SET seen_at = NULL WHERE digest = ?", THE_REST);
        } else {
            insert(THE_REST, NOBODY, "too-many", 0);
        }
    }

    private boolean again(Bytes digest) {
        return database.change(
                        "UPDATE refused_unsigned SET times = times + 1, last_at = ?"
                                + " WHERE digest = ?",
                        now,
                        digest)
                > 0;
    }

    private long measured() {
        return database.first("SELECT COUNT(*) FROM refused_unsigned", Row::number).orElse(0L);
    }

    private void insert(Bytes digest, UUID till, String reason, long length) {
        database.insertUnlessThere(
                "INSERT INTO refused_unsigned (digest, till_id, reason, length_bytes, first_at,"
                        + " last_at, times) VALUES (?, ?, ?, ?, ?, ?, 1)",
                digest,
                till,
                reason,
                length,
                now,
                now);
    }

    private static Bytes digest(UUID till, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Ids.bytes(till));
            return Bytes.of(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
