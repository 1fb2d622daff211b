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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Prepared tickets on disk. */
@Dependent
public class PreparedRows {

    private static final String COLUMNS =
            "SELECT p.id, p.hub_id, p.code, p.title, p.who, p.channel, p.supply,"
                    + " p.due_on, p.state, p.ticket_id, p.delivered_on FROM prepared p WHERE ";
    private static final String LINES =
            "SELECT l.prepared_id, l.product_id, l.name, l.thousandths, l.unit, l.price_cents,"
                    + " l.vat_class FROM prepared_line l JOIN prepared p ON p.id = l.prepared_id"
                    + " WHERE ";
    private static final String ONE = "p.id = ?";
    private static final String OPEN_SINCE = "p.hub_id = ? AND p.revision > ? AND p.state = 'OPEN'";

    private final Database database;

    @Inject
    public PreparedRows(Database database) {
        this.database = database;
    }

    Optional<PreparedTicket> find(UUID id) {
        return select(ONE, "", id).stream().findFirst();
    }

    /** The oldest first. */
    List<PreparedTicket> openSince(UUID hub, long revision) {
        return select(OPEN_SINCE, " ORDER BY p.revision, p.id", hub, revision);
    }

    /** Of all hubs, the oldest first. */
    List<PreparedTicket> open() {
        return select("p.state = 'OPEN'", " ORDER BY p.prepared_at, p.id");
    }

    List<UUID> settledSince(UUID hub, long revision) {
        return database.list(
                "SELECT id FROM prepared WHERE hub_id = ? AND revision > ? AND state <> 'OPEN'",
                Row::id,
                hub,
                revision);
    }

    private List<PreparedTicket> select(String which, String order, Object... values) {
        Map<UUID, List<PreparedLine>> lines = new HashMap<>();
        database.list(
                LINES + which + " ORDER BY l.prepared_id, l.line",
                row -> lines.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(line(row)),
                values);
        return database.list(COLUMNS + which + order, row -> ticket(row, lines), values);
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

    private static PreparedTicket ticket(Row row, Map<UUID, List<PreparedLine>> lines)
            throws SQLException {
        UUID id = row.id();
        return new PreparedTicket(
                id,
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.one(Channel.class),
                row.one(SupplyMode.class),
                lines.get(id),
                row.maybeDay(),
                row.one(PreparedState.class),
                row.maybeId().map(TicketId::new),
                row.maybeDay());
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
                ticket.day(),
                ticket.state(),
                now,
                revision,
                ticket.delivered());
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
