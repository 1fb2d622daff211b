package it.sporta.server.sync;

import it.sporta.kernel.Shortened;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.HubsForTills;
import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Understands the next stored entries of a till and tells the facts to whoever listens. How far was
 * read moves in the same transaction, so a fact is told once. Every method works in the transaction
 * of its caller and claims the till first.
 */
@ApplicationScoped
public class Interpretation {

    private static final int LONGEST_DETAIL = 200;

    private Database database;
    private Consumer<Arrivals> listeners;
    private HubsForTills hubs;
    private Clock clock;
    private Positions positions;
    private StoredEntries stored;

    protected Interpretation() {}

    @Inject
    public Interpretation(
            Database database, Event<Arrivals> event, HubsForTills hubs, Clock clock) {
        this(database, event::fire, hubs, clock);
    }

    public Interpretation(
            Database database, Consumer<Arrivals> listeners, HubsForTills hubs, Clock clock) {
        this.database = database;
        this.listeners = listeners;
        this.hubs = hubs;
        this.clock = clock;
        this.positions = new Positions(database);
        this.stored = new StoredEntries(database);
    }

    /**
     * @param most entries in this transaction
     * @return whether more was stored before this began; whoever stores after it asks again
     */
    boolean read(UUID till, int most) {
        if (!positions.claim(till)) {
            return false;
        }
        TillRow row = TillRow.find(database, till).orElseThrow();
        List<StoredEntry> entries = stored.after(positions.of(till), most);
        if (entries.isEmpty()) {
            return false;
        }
        tell(row, entries);
        EntryPlace last = entries.get(entries.size() - 1).place();
        positions.move(last);
        return isBefore(last, row.head());
    }

    private static boolean isBefore(EntryPlace place, Head head) {
        return place.epoch() < head.epoch()
                || place.epoch() == head.epoch() && place.sequence() < head.sequence();
    }

    private void tell(TillRow till, List<StoredEntry> entries) {
        Understanding understanding = new Understanding(till, hubs);
        List<Arrived<?>> facts = new ArrayList<>();
        for (StoredEntry entry : entries) {
            Understood understood = understanding.of(entry);
            if (understood instanceof Understood.Clear clear) {
                facts.add(new Arrived<>(clear.fact(), clear.origin()));
            } else if (understood instanceof Understood.Unclear unclear) {
                aside(entry.place(), unclear);
            }
        }
        if (!facts.isEmpty()) {
            listeners.accept(new Arrivals(facts));
        }
    }

    /** How far a till was read. */
    EntryPlace position(UUID till) {
        return positions.of(till);
    }

    List<UUID> waiting() {
        return positions.waiting();
    }

    /**
     * The entry after that place could not be taken: it goes to a person, and the till's others go
     * on. Nothing happens when somebody read on meanwhile: it was taken after all. The bytes are
     * not touched; they may be what nobody can read.
     *
     * @return false when there is no entry that could be to blame
     */
    boolean setAside(EntryPlace after, String reason, String detail) {
        positions.claim(after.till());
        if (!positions.of(after.till()).equals(after)) {
            return true;
        }
        Optional<EntryPlace> next = stored.placeAfter(after);
        next.ifPresent(place -> aside(place, new Understood.Unclear(reason, detail, 0)));
        next.ifPresent(positions::move);
        return next.isPresent();
    }

    private void aside(EntryPlace place, Understood.Unclear why) {
        database.insertUnlessThere(
                "INSERT INTO entry_aside (till_id, epoch, sequence, type, reason, detail, aside_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                place.till(),
                place.epoch(),
                place.sequence(),
                why.type(),
                why.reason(),
                shortened(why.detail()),
                clock.instant());
    }

    static String shortened(String detail) {
        return Shortened.to(LONGEST_DETAIL, detail);
    }

    /** For the desk, before it settles anything of a till. False for an unknown till. */
    boolean claim(UUID till) {
        return positions.claim(till);
    }

    /**
     * Tells an entry that was set aside, late: those behind it have been told already.
     *
     * @throws StillUnclear when it cannot be told
     */
    void tellAside(EntryPlace place) {
        StoredEntry entry = stored.find(place).orElseThrow();
        tellLate(understanding(place.till()).of(entry));
    }

    /**
     * Tells an entry that the journal did not take.
     *
     * @throws StillUnclear when it cannot be told
     */
    void tellRefused(Entry entry) {
        tellLate(understanding(entry.till()).of(entry));
    }

    private Understanding understanding(UUID till) {
        return new Understanding(TillRow.find(database, till).orElseThrow(), hubs);
    }

    private void tellLate(Understood understood) {
        if (understood instanceof Understood.Unclear unclear) {
            throw new StillUnclear(unclear);
        }
        Understood.Clear clear = (Understood.Clear) understood;
        listeners.accept(new Arrivals(List.of(new Arrived<>(clear.fact(), clear.origin()))));
    }
}
