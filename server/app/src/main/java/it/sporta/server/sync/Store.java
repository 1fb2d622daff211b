package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes what the intake decided. */
final class Store {

    static final String INSERT =
            "INSERT INTO journal_entry (till_id, epoch, sequence, hash, received_at, bytes)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    /**
     * Of each till, so many hashes of entries that came too early; what is more is not compared.
     */
    static final int MOST_HELD = 1_000;

    private final Database database;
    private final Instant now;

    Store(Database database, Instant now) {
        this.database = database;
        this.now = now;
    }

    /**
     * @return false when what was refused could not be kept
     */
    boolean store(TillRow till, Upload upload) {
        List<Entry> accepted = upload.accepted();
        database.changeAll(INSERT, accepted.stream().map(this::row).toList());
        upload.begun().forEach((epoch, key) -> begin(till, accepted, epoch, key.toString()));
        if (!accepted.isEmpty()) {
            moveHead(till, upload.head());
        }
        return upload.refused().map(entry -> refuse(till, entry, upload.last())).orElse(true);
    }

    private boolean refuse(TillRow till, Entry entry, Judgement why) {
        if (why.verdict() == Verdict.GAP) {
            if (till.held() < MOST_HELD) {
                hold(entry);
            }
            return true;
        }
        return new Refusing(database, now).keep(entry, why);
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

    /** A granted epoch keeps its key, whatever its chain grows from. */
    private void begin(TillRow row, List<Entry> accepted, int epoch, String key) {
        UUID till = row.id();
        int first = 0;
        while (accepted.get(first).epoch() != epoch) {
            first++;
        }
        Bytes root = accepted.get(first).previousHash();
        Head before = first == 0 ? row.head() : accepted.get(first - 1).head();
        int granted =
                database.change(
                        "UPDATE till_epoch SET root = ?, grew_epoch = ?, grew_sequence = ?"
                                + " WHERE till_id = ? AND epoch = ?",
                        root,
                        before.epoch(),
                        before.sequence(),
                        till,
                        epoch);
        if (granted == 0) {
            database.change(
                    "INSERT INTO till_epoch (till_id, epoch, public_key, root, begun_at,"
                            + " grew_epoch, grew_sequence) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    till,
                    epoch,
                    key,
                    root,
                    now,
                    before.epoch(),
                    before.sequence());
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
}
