package it.sporta.server.sync;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Understands the next stored entries of a till and tells the facts to whoever listens. How far was
 * read moves in the same transaction, so a fact is told once; the row that says so is locked first,
 * so several nodes share the tills and never read one twice.
 */
@ApplicationScoped
public class Interpretation {

    private static final String CLAIM =
            "UPDATE journal_position SET claimed = claimed + 1 WHERE till_id = ?";
    private static final String NEXT =
            "SELECT bytes FROM journal_entry WHERE till_id = ? AND epoch = ? AND sequence > ?"
                    + " ORDER BY sequence FETCH FIRST ";

    private Database database;
    private Consumer<Arrivals> listeners;
    private Clock clock;

    protected Interpretation() {}

    @Inject
    public Interpretation(Database database, Event<Arrivals> event, Clock clock) {
        this(database, event::fire, clock);
    }

    public Interpretation(Database database, Consumer<Arrivals> listeners, Clock clock) {
        this.database = database;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** How far a till was read. */
    private record Position(int epoch, long sequence) {}

    /**
     * @param most entries in this transaction
     * @return whether more was stored before this began; whoever stores after it asks again
     */
    boolean read(UUID till, int most) {
        if (database.change(CLAIM, till) == 0) {
            return false;
        }
        TillRow row = TillRow.find(database, till).orElseThrow();
        List<Entry> entries = next(till, position(till), most);
        if (entries.isEmpty()) {
            return false;
        }
        tell(row.place(), entries);
        Entry last = entries.get(entries.size() - 1);
        move(last);
        return isBefore(last.head(), row.head());
    }

    private static boolean isBefore(Head one, Head other) {
        return one.epoch() < other.epoch()
                || one.epoch() == other.epoch() && one.sequence() < other.sequence();
    }

    private void tell(Optional<UUID> place, List<Entry> entries) {
        List<Arrived<?>> facts = new ArrayList<>();
        for (Entry entry : entries) {
            understand(entry)
                    .ifPresent(fact -> facts.add(new Arrived<>(fact, origin(entry, place))));
        }
        if (!facts.isEmpty()) {
            listeners.accept(new Arrivals(facts));
        }
    }

    private Optional<Fact> understand(Entry entry) {
        try {
            Optional<Fact> fact = entry.fact();
            if (fact.isEmpty()) {
                aside(entry, "unknown-type", "type " + entry.type());
            }
            return fact;
        } catch (IllegalArgumentException unreadable) {
            aside(entry, "unreadable", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private static Origin origin(Entry entry, Optional<UUID> place) {
        Instant at = Instant.ofEpochMilli(entry.stamp().wallMillis());
        return new Origin(entry.till(), entry.epoch(), entry.sequence(), at, place);
    }

    /** The next entry could not be posted: it goes to a person, and the till's others go on. */
    void setAside(UUID till, String detail) {
        database.change(CLAIM, till);
        for (Entry entry : next(till, position(till), 1)) {
            aside(entry, "not-posted", detail);
            move(entry);
        }
    }

    private void aside(Entry entry, String reason, String detail) {
        database.insertUnlessThere(
                "INSERT INTO entry_aside (till_id, epoch, sequence, type, reason, detail, aside_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.till(),
                entry.epoch(),
                entry.sequence(),
                entry.type(),
                reason,
                detail.substring(0, Math.min(200, detail.length())),
                clock.instant());
    }

    private Position position(UUID till) {
        return database.first(
                        "SELECT epoch, sequence FROM journal_position WHERE till_id = ?",
                        row -> new Position(row.smallNumber(), row.number()),
                        till)
                .orElseThrow();
    }

    private List<Entry> next(UUID till, Position from, int most) {
        List<Entry> here = entries(till, from, most);
        return here.isEmpty()
                ? nextEpoch(till, from.epoch())
                        .map(epoch -> entries(till, new Position(epoch, 0), most))
                        .orElse(List.of())
                : here;
    }

    private List<Entry> entries(UUID till, Position from, int most) {
        return database.list(
                NEXT + most + " ROWS ONLY",
                row -> EntryBytes.read(row.bytes().toArray()),
                till,
                from.epoch(),
                from.sequence());
    }

    private Optional<Integer> nextEpoch(UUID till, int epoch) {
        return database.first(
                        "SELECT MIN(epoch) FROM journal_entry WHERE till_id = ? AND epoch > ?",
                        Row::maybeNumber,
                        till,
                        epoch)
                .flatMap(found -> found)
                .map(Long::intValue);
    }

    private void move(Entry last) {
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
        Map<UUID, Position> read = new HashMap<>();
        database.list(
                "SELECT till_id, epoch, sequence FROM journal_position",
                row -> read.put(row.id(), new Position(row.smallNumber(), row.number())));
        return database
                .list(
                        "SELECT id, epoch, sequence FROM till",
                        row -> Map.entry(row.id(), new Position(row.smallNumber(), row.number())))
                .stream()
                .filter(till -> read.containsKey(till.getKey()))
                .filter(till -> !till.getValue().equals(read.get(till.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
