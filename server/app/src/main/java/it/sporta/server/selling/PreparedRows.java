package it.sporta.server.selling;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Prepared tickets on disk. */
@Dependent
public class PreparedRows {

    /** Ticket and lines in one: between two statements it may be paid, or another prepared. */
    private static final String SELECT =
            "SELECT p.id, p.hub_id, p.code, p.title, p.who, p.channel, p.supply, p.due_on,"
                    + " p.state, p.ticket_id, p.delivered_on, l.product_id, l.name, l.thousandths,"
                    + " l.unit, l.price_cents, l.vat_class FROM prepared p"
                    + " JOIN prepared_line l ON l.prepared_id = p.id WHERE ";

    private static final String ONE = "p.id = ?";
    private static final String OPEN_SINCE = "p.hub_id = ? AND p.revision > ? AND p.state = 'OPEN'";

    private final Database database;

    @Inject
    public PreparedRows(Database database) {
        this.database = database;
    }

    Optional<PreparedTicket> find(UUID id) {
        return select(ONE, "p.id", id).stream().findFirst();
    }

    /** The oldest first. */
    List<PreparedTicket> openSince(UUID hub, long revision) {
        return select(OPEN_SINCE, "p.revision, p.id", hub, revision);
    }

    /** Of all hubs, the oldest first. */
    List<PreparedTicket> open() {
        return select("p.state = 'OPEN'", "p.prepared_at, p.id");
    }

    List<UUID> settledSince(UUID hub, long revision) {
        return database.list(
                "SELECT id FROM prepared WHERE hub_id = ? AND revision > ? AND state <> 'OPEN'",
                Row::id,
                hub,
                revision);
    }

    private List<PreparedTicket> select(String which, String order, Object... values) {
        Map<UUID, Function<List<PreparedLine>, PreparedTicket>> tickets = new LinkedHashMap<>();
        Map<UUID, List<PreparedLine>> lines = new HashMap<>();
        database.list(
                SELECT + which + " ORDER BY " + order + ", l.line",
                row -> {
                    UUID id = row.id();
                    tickets.put(id, ticket(id, row));
                    return lines.computeIfAbsent(id, absent -> new ArrayList<>()).add(line(row));
                },
                values);
        return tickets.entrySet().stream()
                .map(one -> one.getValue().apply(lines.get(one.getKey())))
                .toList();
    }

    private static PreparedLine line(Row row) throws SQLException {
        ProductId product = new ProductId(row.id());
        String text = row.text();
        long thousandths = row.number();
        Unit unit = row.one(Unit.class);
        return new PreparedLine(
                product,
                text,
                new Quantity(thousandths, unit),
                new UnitPrice(row.number(), unit),
                row.text());
    }

    private static Function<List<PreparedLine>, PreparedTicket> ticket(UUID id, Row row)
            throws SQLException {
        UUID hub = row.id();
        String code = row.text();
        String title = row.text();
        String who = row.text();
        Channel channel = row.one(Channel.class);
        SupplyMode supply = row.one(SupplyMode.class);
        Optional<LocalDate> due = row.maybeDay();
        PreparedState state = row.one(PreparedState.class);
        Optional<TicketId> paid = row.maybeId().map(TicketId::new);
        Optional<LocalDate> delivered = row.maybeDay();
        return lines ->
                new PreparedTicket(
                        id, hub, code, title, who, channel, supply, lines, due, state, paid,
                        delivered);
    }

    void insert(PreparedTicket ticket, Instant now, long revision) {
        database.change(
                "INSERT INTO prepared (id, hub_id, code, title, who, channel, supply, due_on,"
                        + " state, prepared_at, revision, delivered_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ticket.id(),
                ticket.hub(),
                ticket.code(),
                ticket.title(),
                ticket.who(),
                ticket.channel(),
                ticket.supply(),
                ticket.dueOn(),
                ticket.state(),
                now,
                revision,
                ticket.deliveredOn());
        List<Object[]> lines = new ArrayList<>();
        for (PreparedLine line : ticket.lines()) {
            lines.add(
                    new Object[] {
                        ticket.id(),
                        lines.size(),
                        line.product().value(),
                        line.text(),
                        line.quantity().thousandths(),
                        line.quantity().unit(),
                        line.price().cents(),
                        line.vatClass()
                    });
        }
        database.changeAll(
                "INSERT INTO prepared_line (prepared_id, line, product_id, name, thousandths,"
                        + " unit, price_cents, vat_class) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                lines);
    }

    void deliver(UUID id, LocalDate day, long revision) {
        database.change(
                "UPDATE prepared SET delivered_on = ?, revision = ?"
                        + " WHERE id = ? AND state = 'OPEN'",
                day,
                revision,
                id);
    }

    void settle(UUID id, PreparedState as, Optional<TicketId> by, Instant now, long revision) {
        database.change(
                "UPDATE prepared SET state = ?, ticket_id = ?, settled_at = ?, revision = ?"
                        + " WHERE id = ? AND state = 'OPEN'",
                as,
                by.map(TicketId::value),
                now,
                revision,
                id);
    }
}
