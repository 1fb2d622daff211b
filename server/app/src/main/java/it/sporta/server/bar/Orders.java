package it.sporta.server.bar;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Ordered;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.Days;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What guests ordered, as the tills tell it. */
@ApplicationScoped
public class Orders {

    private static final String MINE = " WHERE ticket_id = ? AND till_id = ?";

    private Database database;

    protected Orders() {}

    @Inject
    public Orders(Database database) {
        this.database = database;
    }

    public void on(@Observes @Priority(Arrivals.LAST) Arrivals arrivals) {
        arrivals.of(TableFact.TableOpened.class).forEach(this::opened);
        arrivals.of(TableFact.OrderSent.class).forEach(this::sent);
        arrivals.of(TableFact.TableLeft.class)
                .forEach(left -> end(left.fact().ticket(), left.origin(), "LEFT", Money.ZERO));
        arrivals.of(Fact.TicketPaid.class).stream()
                .filter(paid -> paid.fact().supply() == SupplyMode.SERVED)
                .forEach(
                        paid ->
                                end(
                                        paid.fact().ticket().id(),
                                        paid.origin(),
                                        "PAID",
                                        paid.fact().ticket().total()));
    }

    private void opened(Arrived<TableFact.TableOpened> arrived) {
        TableFact.TableOpened table = arrived.fact();
        database.insertUnlessThere(
                "INSERT INTO bar_sitting (ticket_id, hub_id, till_id, name, business_on, opened_at,"
                        + " state) VALUES (?, ?, ?, ?, ?, ?, 'OPEN')",
                table.ticket().value(),
                table.hub(),
                arrived.origin().till(),
                table.name(),
                table.businessDate(),
                arrived.origin().at());
    }

    private void sent(Arrived<TableFact.OrderSent> arrived) {
        TableFact.OrderSent order = arrived.fact();
        if (!isOf(order.ticket(), arrived.origin())) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (Ordered line : order.lines()) {
            rows.add(
                    new Object[] {
                        order.ticket().value(),
                        order.round(),
                        line.line(),
                        line.product().value(),
                        line.name(),
                        line.pieces(),
                        arrived.origin().at()
                    });
        }
        database.changeAll(
                "INSERT INTO bar_order (ticket_id, round, line, product_id, name, pieces, sent_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private boolean isOf(TicketId ticket, Origin origin) {
        return database.first(
                        "SELECT ticket_id FROM bar_sitting" + MINE,
                        Row::id,
                        ticket.value(),
                        origin.till())
                .isPresent();
    }

    private void end(TicketId ticket, Origin origin, String state, Money total) {
        database.change(
                "UPDATE bar_sitting SET state = ?, cents = ?" + MINE,
                state,
                total.cents(),
                ticket.value(),
                origin.till());
    }

    /** Of one day, and those open from before; the latest first. */
    @Transactional
    public List<Guests> of(UUID hub, LocalDate day) {
        return database.list(
                "SELECT ticket_id, name, opened_at, state, cents FROM bar_sitting WHERE hub_id = ?"
                        + " AND (business_on = ? OR state = 'OPEN')"
                        + " ORDER BY opened_at DESC, ticket_id",
                this::guests,
                hub,
                day);
    }

    /** Those who paid at a table of a hub in these days, the latest first. */
    @Transactional
    public List<Guests> served(UUID hub, Days days) {
        return database.list(
                "SELECT ticket_id, name, opened_at, state, cents FROM bar_sitting WHERE hub_id = ?"
                        + " AND business_on BETWEEN ? AND ? AND state = 'PAID'"
                        + " ORDER BY opened_at DESC, ticket_id",
                this::guests,
                hub,
                days.first(),
                days.last());
    }

    /** How many tables nobody paid or left since before that day. */
    public long forgotten(UUID hub, LocalDate day) {
        return database.first(
                        "SELECT COUNT(*) FROM bar_sitting WHERE hub_id = ? AND business_on < ?"
                                + " AND state = 'OPEN'",
                        Row::number,
                        hub,
                        day)
                .orElse(0L);
    }

    private Guests guests(Row row) throws SQLException {
        UUID ticket = row.id();
        return new Guests(
                ticket,
                row.text(),
                row.instant(),
                row.one(Guests.State.class),
                row.maybeNumber().map(Money::cents),
                database.list(
                        "SELECT name, SUM(pieces) FROM bar_order WHERE ticket_id = ?"
                                + " GROUP BY name HAVING SUM(pieces) <> 0 ORDER BY name",
                        line -> new Guests.Dish(line.text(), line.number()),
                        ticket));
    }
}
