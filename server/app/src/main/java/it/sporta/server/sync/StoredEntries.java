package it.sporta.server.sync;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journals as they were taken, till by till. */
final class StoredEntries {

    private static final String AFTER =
            " FROM journal_entry WHERE till_id = ? AND epoch = ? AND sequence > ?"
                    + " ORDER BY sequence FETCH FIRST ";

    private final Database database;

    StoredEntries(Database database) {
        this.database = database;
    }

    /** What follows, also into the next epoch. */
    List<StoredEntry> after(EntryPlace place, int most) {
        List<StoredEntry> here = inEpoch(place, most);
        return here.isEmpty()
                ? nextEpoch(place).map(root -> inEpoch(root, most)).orElse(List.of())
                : here;
    }

    List<StoredEntry> inEpoch(EntryPlace after, int most) {
        UUID till = after.till();
        int epoch = after.epoch();
        return database.list(
                "SELECT sequence, bytes" + AFTER + most + " ROWS ONLY",
                row -> new StoredEntry(new EntryPlace(till, epoch, row.number()), row.bytes()),
                till,
                epoch,
                after.sequence());
    }

    /** Where the next entry stands, whatever became of its bytes. */
    Optional<EntryPlace> placeAfter(EntryPlace place) {
        return nextInEpoch(place).or(() -> nextEpoch(place).flatMap(this::nextInEpoch));
    }

    private Optional<EntryPlace> nextInEpoch(EntryPlace place) {
        return database.first(
                "SELECT sequence" + AFTER + "1 ROWS ONLY",
                row -> new EntryPlace(place.till(), place.epoch(), row.number()),
                place.till(),
                place.epoch(),
                place.sequence());
    }

    /** The place before the first entry of the next epoch. */
    private Optional<EntryPlace> nextEpoch(EntryPlace place) {
        return database.first(
                        "SELECT MIN(epoch) FROM journal_entry WHERE till_id = ? AND epoch > ?",
                        Row::maybeNumber,
                        place.till(),
                        place.epoch())
                .flatMap(found -> found)
                .map(epoch -> new EntryPlace(place.till(), epoch.intValue(), 0));
    }

    Optional<StoredEntry> find(EntryPlace place) {
        return database.first(
                "SELECT bytes FROM journal_entry WHERE till_id = ? AND epoch = ? AND sequence = ?",
                row -> new StoredEntry(place, row.bytes()),
                place.till(),
                place.epoch(),
                place.sequence());
    }
}
