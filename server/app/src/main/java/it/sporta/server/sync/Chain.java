package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a locked till, and what was taken on since it was locked. */
final class Chain implements Known {

    private final Database database;
    private final TillRow till;
    private final Map<Integer, Optional<VerifyingKey>> keys = new HashMap<>();
    private final Map<String, Bytes> taken = new HashMap<>();
    private Head head;

    Chain(Database database, TillRow till) {
        this.database = database;
        this.till = till;
        this.head = till.head();
    }

    @Override
    public Head head() {
        return head;
    }

    /**
     * The entry was accepted: what comes next is judged after it. An epoch that nobody granted goes
     * on with the key of the one before.
     */
    void take(Entry entry) {
        if (key(entry.epoch()).isEmpty()) {
            keys.put(entry.epoch(), key(head.epoch()));
        }
        head = entry.head();
        taken.put(place(entry.epoch(), entry.sequence()), entry.hash());
    }

    @Override
    public Optional<VerifyingKey> key(int epoch) {
        return keys.computeIfAbsent(epoch, e -> TillRow.key(database, till.id(), e));
    }

    @Override
    public List<VerifyingKey> keys() {
        return TillRow.keys(database, till.id());
    }

    @Override
    public Optional<Bytes> root(int epoch) {
        return database.first(
                "SELECT root FROM till_epoch WHERE till_id = ? AND epoch = ?",
                Row::bytes,
                till.id(),
                epoch);
    }

    @Override
    public Optional<Bytes> stored(int epoch, long sequence) {
        Bytes now = taken.get(place(epoch, sequence));
        if (now != null) {
            return Optional.of(now);
        }
        boolean ahead = epoch == till.head().epoch() && sequence > till.head().sequence();
        return ahead || epoch > till.head().epoch()
                ? Optional.empty()
                : TillRow.storedHash(database, till.id(), epoch, sequence);
    }

    @Override
    public Optional<Bytes> held(int epoch, long sequence) {
        return till.held() == 0
                ? Optional.empty()
                : database.first(
                        "SELECT hash FROM entry_held WHERE till_id = ? AND epoch = ?"
                                + " AND sequence = ?",
                        Row::bytes,
                        till.id(),
                        epoch,
                        sequence);
    }

    private static String place(int epoch, long sequence) {
        return epoch + "/" + sequence;
    }
}
