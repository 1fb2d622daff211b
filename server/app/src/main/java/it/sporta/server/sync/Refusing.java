package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Verdict;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Ids;
import it.sporta.server.persistence.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes down what was not taken, once however often it comes. What a till of the house signed may
 * be a sale, and is kept as it came; what nobody signed may be anybody's, so its measure is enough.
 * Both have an end: a till that sends rubbish, or the whole Internet, must not fill the disk.
 */
final class Refusing {

    /**
     * Of each till's signed entries, so much that nobody has dealt with; half of it for its sales
     * alone. How many they are does not matter: a till that sells for days beside its chain must
     * lose none of them.
     */
    static final long BYTES_OF_EACH = 32L << 20;

    /** The reason of the one row that tells of a till's entries for which there was no room. */
    static final String NO_ROOM = "no-room";

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

    /**
     * @return false when a till of the house signed it and there is no room: it must offer it again
     */
    boolean keep(Entry entry, Judgement why) {
        byte[] bytes = EntryBytes.write(entry);
        if (why.signed()) {
            return keepWhole(entry, bytes, why);
        }
        measure(entry.till(), bytes, why.reason());
        return true;
    }

    private boolean keepWhole(Entry entry, byte[] bytes, Judgement why) {
        Bytes digest = digest(entry.till(), bytes);
        int known =
                database.change(
                        "UPDATE refused_entry SET times = times + 1 WHERE digest = ?", digest);
        if (known > 0) {
            judgeAnew(digest, why);
            return true;
        }
        boolean room = hasRoom(entry, bytes.length);
        Bytes notice = digest(entry.till(), NO_ROOM.getBytes(StandardCharsets.US_ASCII));
        if (room) {
            write(digest, entry, bytes, why);
            database.change("DELETE FROM refused_unsigned WHERE digest = ?", notice);
        } else if (!again(notice)) {
            insert(notice, entry.till(), NO_ROOM, bytes.length);
        }
        return room;
    }

    /**
     * What nobody could say yes to may be a sale beside the chain once its till has joined again:
     * it waits for a person, also when one saw it before. Never the other way: a till that is
     * revoked later takes back nothing.
     */
    private void judgeAnew(Bytes digest, Judgement why) {
        if (why.verdict() != Verdict.REJECTED) {
            database.change(
                    "UPDATE refused_entry SET seen_at = NULL, seen_by = NULL, seen_how = NULL"
                            + " WHERE digest = ? AND verdict = ? AND seen_how = ?",
                    digest,
                    Verdict.REJECTED,
                    Settled.How.SEEN);
            database.change(
                    "UPDATE refused_entry SET verdict = ?, reason = ? WHERE digest = ?",
                    why.verdict(),
                    why.reason(),
                    digest);
        }
    }

    private void write(Bytes digest, Entry entry, byte[] bytes, Judgement why) {
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

    private boolean hasRoom(Entry entry, int length) {
        boolean sale = entry.type() == FactType.TICKET_PAID.code();
        long most = sale ? BYTES_OF_EACH : BYTES_OF_EACH / 2;
        return database.first(
                        "SELECT COALESCE(SUM(length_bytes), 0) FROM refused_entry"
                                + " WHERE till_id = ? AND seen_at IS NULL",
                        row -> row.number() + length <= most,
                        entry.till())
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
        return database.first(
                        "SELECT COUNT(*) FROM refused_unsigned WHERE reason <> ?",
                        Row::number,
                        NO_ROOM)
                .orElse(0L);
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
        return Bytes.sha256(Ids.bytes(till), bytes);
    }
}
