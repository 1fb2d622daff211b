package it.sporta.server.sync;

import it.sporta.server.persistence.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far each till was read. Whoever tells facts of a till claims its row first, so several nodes,
 * and people at the desk, never tell the same one twice.
 */
final class Positions {

    private final Database database;

    Positions(Database database) {
        this.database = database;
    }

    /** Waits for whoever has it; ours until the transaction ends. False for an unknown till. */
    boolean claim(UUID till) {
        return database.change(
                        "UPDATE journal_position SET claimed = claimed + 1 WHERE till_id = ?", till)
                > 0;
    }

    /** The last entry that was read. */
    EntryPlace of(UUID till) {
        return database.first(
                        "SELECT epoch, sequence FROM journal_position WHERE till_id = ?",
                        row -> new EntryPlace(till, row.smallNumber(), row.number()),
                        till)
                .orElseThrow();
    }

    void move(EntryPlace last) {
        database.change(
                "UPDATE journal_position SET epoch = ?, sequence = ? WHERE till_id = ?",
                last.epoch(),
                last.sequence(),
                last.till());
    }

    /**
     * Tills of which something is stored and not yet read. Two statements, not a join: a join that
     * waits for a till that is being read would keep the intake from the till's own row.
     */
    List<UUID> waiting() {
        Map<UUID, EntryPlace> read = all("SELECT till_id, epoch, sequence FROM journal_position");
        return all("SELECT id, epoch, sequence FROM till").values().stream()
                .filter(stored -> read.containsKey(stored.till()))
                .filter(stored -> !stored.equals(read.get(stored.till())))
                .map(EntryPlace::till)
                .toList();
    }

    private Map<UUID, EntryPlace> all(String sql) {
        Map<UUID, EntryPlace> places = new HashMap<>();
        database.list(sql, row -> new EntryPlace(row.id(), row.smallNumber(), row.number()))
                .forEach(place -> places.put(place.till(), place));
        return places;
    }
}
