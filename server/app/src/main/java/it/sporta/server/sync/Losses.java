package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Missing;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What never arrived. A till whose disk fails begins a new epoch and says how far the one before
 * had gone; whatever lies between that and what the server holds, and was not kept beside the chain
 * either, is missing until a till finds it again or a person has looked.
 */
@ApplicationScoped
public class Losses {

    private static final String UNSEEN =
            "SELECT e.till_id, t.name, e.epoch, e.grew_epoch, e.grew_sequence, j.bytes"
                    + " FROM till_epoch e JOIN till t ON t.id = e.till_id"
                    + " JOIN journal_entry j ON j.till_id = e.till_id AND j.epoch = e.epoch"
                    + " AND j.sequence = 1"
                    + " WHERE e.grew_epoch IS NOT NULL AND e.loss_seen_at IS NULL"
                    + " ORDER BY t.name, e.epoch";

    private Database database;
    private Clock clock;

    protected Losses() {}

    @Inject
    public Losses(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An epoch, what the server held when it began, and its first entry. */
    private record Begun(UUID till, String name, int epoch, EntryPlace held, Bytes first) {

        static Begun read(Row row) throws SQLException {
            UUID till = row.id();
            String name = row.text();
            int epoch = row.smallNumber();
            EntryPlace held = new EntryPlace(till, row.smallNumber(), row.number());
            return new Begun(till, name, epoch, held, row.bytes());
        }

        /** How far the till says it had gone; empty when it began for another reason. */
        Optional<Head> said() {
            try {
                return EntryBytes.read(first.toArray())
                        .fact()
                        .filter(Fact.Recovered.class::isInstance)
                        .map(fact -> ((Fact.Recovered) fact).last());
            } catch (RuntimeException | StackOverflowError unreadable) {
                return Optional.empty();
            }
        }
    }

    /** Those that nobody has looked at, by till and epoch. */
    public List<Loss> unseen() {
        return database.list(UNSEEN, Begun::read).stream()
                .map(this::loss)
                .filter(loss -> !loss.places().isEmpty())
                .toList();
    }

    /** A person has looked: at what is missing before that epoch of that till. */
    @Transactional
    public void seen(UUID till, int epoch, UUID person) {
        database.change(
                "UPDATE till_epoch SET loss_seen_at = ?, loss_seen_by = ?"
                        + " WHERE till_id = ? AND epoch = ? AND loss_seen_at IS NULL",
                clock.instant(),
                person,
                till,
                epoch);
    }

    private Loss loss(Begun begun) {
        List<String> places =
                begun.said().map(last -> missing(begun.held(), last)).orElse(List.of());
        return new Loss(begun.till(), begun.name(), begun.epoch(), places);
    }

    private List<String> missing(EntryPlace held, Head last) {
        if (last.epoch() < held.epoch()) {
            return List.of();
        }
        long from = last.epoch() == held.epoch() ? held.sequence() : 0;
        var ends = new TreeMap<>(Map.of(last.epoch(), last.sequence()));
        Missing missing = new Missing(last.epoch(), from, ends);
        beside(held.till(), last, from).forEach(there -> missing.has(last.epoch(), there));
        return missing.stretches();
    }

    /** Kept beside the chain after {@code from}, whatever somebody decided about them. */
    private List<Long> beside(UUID till, Head last, long from) {
        return database.list(
                "SELECT DISTINCT sequence FROM refused_entry"
                        + " WHERE till_id = ? AND epoch = ? AND sequence > ? AND sequence <= ?"
                        + " ORDER BY sequence",
                Row::number,
                till,
                last.epoch(),
                from,
                last.sequence());
    }
}
