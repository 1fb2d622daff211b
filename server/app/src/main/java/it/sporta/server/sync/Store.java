package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes what the intake decided. */
final class Store {

    static final String INSERT =
            "INSERT INTO journal_entry (till_id, epoch, sequence, hash, received_at, bytes)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    /** Anybody can send rubbish: of each sender's, so much is kept for a person to look at. */
    private static final int KEPT_OF_EACH = 500;

    private static final String REFUSE =
            "INSERT INTO refused_entry (digest, till_id, epoch, sequence, verdict, reason,"
                    + " refused_at, times, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)";

    private final Database database;
    private final Instant now;

    Store(Database database, Instant now) {
        this.database = database;
        this.now = now;
    }

    void store(TillRow till, Upload upload) {
        List<Entry> accepted = upload.accepted();
        database.changeAll(INSERT, accepted.stream().map(this::row).toList());
        upload.begun().forEach((epoch, key) -> begin(till.id(), accepted, epoch, key.toString()));
        if (!accepted.isEmpty()) {
            moveHead(till, upload.head());
        }
        upload.refused()
                .ifPresent(
                        entry -> {
                            if (upload.last().verdict() == Verdict.GAP) {
                                hold(entry);
                            } else {
                                refuse(till.id(), entry, upload.last());
                            }
                        });
    }

    private Object[] row(Entry entry) {
        return new Object[] {
            entry.till(),
            entry.epoch(),
            entry.sequence(),
            entry.hash(),
            now,
            EntryBytes.write(entry)
        };
    }

    private void begin(UUID till, List<Entry> accepted, int epoch, String key) {
        Bytes root =
                accepted.stream()
                        .filter(entry -> entry.epoch() == epoch)
                        .findFirst()
                        .orElseThrow()
                        .previousHash();
        int known =
                database.change(
                        "UPDATE till_epoch SET public_key = ?, root = ?"
                                + " WHERE till_id = ? AND epoch = ?",
                        key,
                        root,
                        till,
                        epoch);
        if (known == 0) {
            database.change(
                    "INSERT INTO till_epoch (till_id, epoch, public_key, root, begun_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    till,
                    epoch,
                    key,
                    root,
                    now);
        }
    }

    private void moveHead(TillRow till, Head head) {
        int held = till.held() == 0 ? 0 : forgetHeld(till, head);
        database.change(
                "UPDATE till SET epoch = ?, sequence = ?, hash = ?, held = ? WHERE id = ?",
                head.epoch(),
                head.sequence(),
                head.hash(),
                held,
                till.id());
    }

    private int forgetHeld(TillRow till, Head head) {
        database.change(
                "DELETE FROM entry_held WHERE till_id = ?"
                        + " AND (epoch < ? OR epoch = ? AND sequence <= ?)",
                till.id(),
                head.epoch(),
                head.epoch(),
                head.sequence());
        return database.first(
                        "SELECT COUNT(*) FROM entry_held WHERE till_id = ?",
                        Row::smallNumber,
                        till.id())
                .orElse(0);
    }

    /** The till will send it again; its hash tells then whether it is still the same. */
    private void hold(Entry entry) {
        boolean fresh =
                database.insertUnlessThere(
                        "INSERT INTO entry_held (till_id, epoch, sequence, hash)"
                                + " VALUES (?, ?, ?, ?)",
                        entry.till(),
                        entry.epoch(),
                        entry.sequence(),
                        entry.hash());
        if (fresh) {
            database.change("UPDATE till SET held = held + 1 WHERE id = ?", entry.till());
        }
    }

    void refuse(UUID till, Entry entry, Judgement why) {
        refuse(till, entry.epoch(), entry.sequence(), EntryBytes.write(entry), why);
    }

    void refuse(UUID till, int epoch, long sequence, byte[] bytes, Judgement why) {
        Bytes digest = digest(till, bytes);
        int known =
                database.change(
                        "UPDATE refused_entry SET times = times + 1 WHERE digest = ?", digest);
        if (known == 0 && kept(till) < KEPT_OF_EACH) {
            database.insertUnlessThere(
                    REFUSE, digest, till, epoch, sequence, why.verdict(), why.reason(), now, bytes);
        }
    }

    /** Tills that do not exist count as one sender. */
    private long kept(UUID till) {
        boolean known = TillRow.find(database, till).isPresent();
        return known ? count("till_id = ?", till) : count("reason = ?", "unknown-till");
    }

    private long count(String which, Object value) {
        return database.first(
                        "SELECT COUNT(*) FROM refused_entry WHERE " + which, Row::number, value)
                .orElse(0L);
    }

    private static Bytes digest(UUID till, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(it.sporta.server.persistence.Ids.bytes(till));
            return Bytes.of(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
