package it.sporta.server.selling;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.Money;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What was paid of what had been prepared. Each is paid once; money that comes a second time, or
 * for what nobody asked for, is a sale like any other and waits for a person.
 */
@ApplicationScoped
public class PreparedPayments {

    private static final String INSERT =
            "INSERT INTO prepared_payment (ticket_id, prepared_id, hub_id, till_id, number_at_till,"
                    + " cents, business_on, paid_at, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ODD =
            "SELECT ticket_id, hub_id, till_id, number_at_till, cents, business_on, paid_at,"
                    + " standing, prepared_id FROM prepared_payment"
                    + " WHERE standing <> 'PAID' AND seen_at IS NULL ORDER BY paid_at, ticket_id";

    private Database database;
    private PreparedTickets tickets;
    private Consumer<PreparedPaid> news;
    private Clock clock;

    protected PreparedPayments() {}

    @Inject
    public PreparedPayments(
            Database database, PreparedTickets tickets, Event<PreparedPaid> news, Clock clock) {
        this(database, tickets, (Consumer<PreparedPaid>) news::fire, clock);
    }

    public PreparedPayments(
            Database database, PreparedTickets tickets, Consumer<PreparedPaid> news, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.news = news;
        this.clock = clock;
    }

    public void on(@Observes @Priority(Arrivals.LAST) Arrivals arrivals) {
        for (Arrived<TicketPaid> arrived : arrivals.of(TicketPaid.class)) {
            arrived.fact().prepared().ifPresent(prepared -> pay(prepared, arrived));
        }
    }

    private void pay(UUID prepared, Arrived<TicketPaid> by) {
        Optional<PreparedTicket> paid = tickets.pay(prepared, by.fact().ticket().id());
        note(prepared, by, standing(prepared, paid, by.fact().ticket().total()));
        paid.ifPresent(ticket -> news.accept(new PreparedPaid(ticket, by)));
    }

    private Standing standing(UUID prepared, Optional<PreparedTicket> paid, Money total) {
        if (paid.isPresent()) {
            return paid.get().total().equals(total) ? Standing.PAID : Standing.DIFFERENT;
        }
        return tickets.find(prepared)
                .map(
                        other ->
                                other.state() == PreparedState.WITHDRAWN
                                        ? Standing.WITHDRAWN
                                        : Standing.AGAIN)
                .orElse(Standing.UNKNOWN);
    }

    private void note(UUID prepared, Arrived<TicketPaid> by, Standing standing) {
        TicketPaid fact = by.fact();
        database.change(
                INSERT,
                fact.ticket().id().value(),
                prepared,
                fact.hub(),
                by.origin().till(),
                fact.number(),
                fact.ticket().total().cents(),
                fact.businessDate(),
                by.origin().at(),
                standing);
    }

    /** What waits for a person, the oldest first. */
    @Transactional
    public List<OddPayment> odd() {
        return database.list(ODD, this::read);
    }

    /**
     * A person looked, and says what was done.
     *
     * @param note at most 400 characters
     * @return false when somebody had said so already
     */
    @Transactional
    public boolean seen(UUID ticket, UUID by, String note) {
        return database.change(
                        "UPDATE prepared_payment SET seen_at = ?, seen_by = ?, note = ?"
                                + " WHERE ticket_id = ? AND seen_at IS NULL",
                        clock.instant(),
                        by,
                        note,
                        ticket)
                == 1;
    }

    private OddPayment read(Row row) throws SQLException {
        return new OddPayment(
                row.id(),
                row.id(),
                row.id(),
                row.number(),
                Money.cents(row.number()),
                row.day(),
                row.instant(),
                row.one(Standing.class),
                tickets.find(row.id()));
    }
}
