package it.sporta.server.selling;

import it.sporta.kernel.journal.CardFact.CardSettled;
import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.journal.CardFact.Word;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Cards of which somebody at a till had to say what became of them. Who stands there may go on
 * without a coordinator; what that person said waits here to be held against the terminal.
 */
@ApplicationScoped
public class SettledCards {

    /** Of those that wait for nobody the latest are enough. */
    private static final int SHOWN = 30;

    private static final String INSERT =
            "INSERT INTO card_settled (till_id, epoch, sequence, ticket_id, hub_id, operator_id,"
                    + " cents, doubt, ending, word, business_on, settled_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT c.till_id, c.epoch, c.sequence, c.ticket_id, c.cents, c.doubt, c.ending,"
                    + " c.word, c.hub_id, c.business_on, c.operator_id, c.settled_at, s.id,"
                    + " c.seen_at FROM card_settled c LEFT JOIN sale s ON s.id = c.ticket_id";
    private static final String WAITS = "c.word = 'PERSON' AND c.seen_at IS NULL";

    /** What was said charged and is told again, sold or reversed at last, is the same charge. */
    private static final String STANDS =
            "NOT (c.ending = 'CHARGED' AND EXISTS (SELECT 1 FROM card_settled l WHERE l.ticket_id"
                    + " = c.ticket_id AND l.till_id = c.till_id AND (l.epoch > c.epoch OR"
                    + " (l.epoch = c.epoch AND l.sequence > c.sequence))))";

    private static final String IN_ORDER = " ORDER BY c.settled_at, c.till_id, c.epoch, c.sequence";
    private static final String LATEST =
            " ORDER BY c.settled_at DESC, c.till_id, c.epoch DESC, c.sequence DESC"
                    + " FETCH FIRST "
                    + SHOWN
                    + " ROWS ONLY";

    private Database database;
    private Clock clock;

    protected SettledCards() {}

    @Inject
    public SettledCards(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void on(@Observes @Priority(Arrivals.FIRST) Arrivals arrivals) {
        database.changeAll(
                INSERT, arrivals.of(CardSettled.class).stream().map(SettledCards::row).toList());
    }

    private static Object[] row(Arrived<CardSettled> arrived) {
        CardSettled fact = arrived.fact();
        Origin origin = arrived.origin();
        return new Object[] {
            origin.till(),
            origin.epoch(),
            origin.sequence(),
            fact.ticket().value(),
            fact.hub(),
            fact.operator(),
            fact.amount().cents(),
            fact.doubt(),
            fact.ending(),
            fact.word(),
            fact.businessDate(),
            origin.at()
        };
    }

    /** What waits for a person, the oldest first. */
    @Transactional
    public List<SettledCard> waiting() {
        return database.list(
                SELECT + " WHERE " + WAITS + " AND " + STANDS + IN_ORDER, SettledCards::read);
    }

    /** The latest of those that wait for nobody: the terminal said it, or somebody has looked. */
    @Transactional
    public List<SettledCard> settled() {
        return database.list(
                SELECT + " WHERE NOT (" + WAITS + ") AND " + STANDS + LATEST, SettledCards::read);
    }

    /** All of one ticket, as they happened. */
    @Transactional
    public List<SettledCard> of(UUID ticket) {
        return database.list(
                SELECT + " WHERE c.ticket_id = ?" + IN_ORDER, SettledCards::read, ticket);
    }

    /**
     * Somebody held it against the terminal.
     *
     * @return false when somebody had said so already
     */
    @Transactional
    public boolean seen(UUID till, int epoch, long sequence, UUID by) {
        return database.change(
                        "UPDATE card_settled SET seen_at = ?, seen_by = ? WHERE till_id = ?"
                                + " AND epoch = ? AND sequence = ? AND seen_at IS NULL",
                        clock.instant(),
                        by,
                        till,
                        epoch,
                        sequence)
                == 1;
    }

    private static SettledCard read(Row row) throws SQLException {
        UUID till = row.id();
        int epoch = row.smallNumber();
        long sequence = row.number();
        CardSettled fact =
                new CardSettled(
                        new TicketId(row.id()),
                        Money.cents(row.number()),
                        row.one(Doubt.class),
                        row.one(Ending.class),
                        row.one(Word.class),
                        row.id(),
                        row.day(),
                        row.id());
        Instant at = row.instant();
        boolean sold = row.maybeId().isPresent();
        Optional<Instant> seen = row.maybeInstant();
        return new SettledCard(till, epoch, sequence, fact, at, sold, seen);
    }
}
