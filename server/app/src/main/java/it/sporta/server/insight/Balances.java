package it.sporta.server.insight;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.insight.MassBalance.Era;
import it.sporta.server.insight.MassBalance.Flow;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the mass balance of one article, and the movements behind each of its figures. */
@ApplicationScoped
public class Balances {

    /** The latest; nobody reads more of them on one page. */
    public static final int MOST_LINES = 500;

    private static final String PLACES =
            " FROM movement m JOIN place f ON f.id = m.from_place"
                    + " JOIN place t ON t.id = m.to_place WHERE m.product_id = ?";
    private static final String FLOWS =
            "SELECT CASE WHEN m.business_on < ? THEN 'BEFORE' WHEN m.business_on > ? THEN 'AFTER'"
                    + " ELSE 'WITHIN' END, f.hub_id, f.kind, t.hub_id, t.kind, m.thousandths"
                    + PLACES;
    private static final String LINES =
            "SELECT m.source_id, m.lot_id, l.label, f.hub_id, f.kind, f.name, t.hub_id, t.kind,"
                    + " t.name, m.thousandths, m.unit, m.reason, m.business_on, m.moved_at"
                    + PLACES.replace(" WHERE", " LEFT JOIN lot l ON l.id = m.lot_id WHERE")
                    + " AND m.business_on BETWEEN ? AND ?"
                    + " ORDER BY m.moved_at DESC, m.source_id, m.line, m.part";

    private Database database;

    protected Balances() {}

    @Inject
    public Balances(Database database) {
        this.database = database;
    }

    /**
     * @param hubs whose goods are looked at
     * @param from first day, included
     * @param to last day, included
     */
    public MassBalance of(ProductId product, Set<UUID> hubs, LocalDate from, LocalDate to) {
        List<Flow> flows =
                database.list(
                        "SELECT era, from_hub, from_kind, to_hub, to_kind, SUM(thousandths) FROM ("
                                + FLOWS
                                + ") flow (era, from_hub, from_kind, to_hub, to_kind, thousandths)"
                                + " GROUP BY era, from_hub, from_kind, to_hub, to_kind",
                        Balances::flow,
                        from,
                        to,
                        product.value());
        return MassBalance.of(flows, hubs, onHand(product, hubs));
    }

    private static Flow flow(Row row) throws SQLException {
        return new Flow(
                Era.valueOf(row.text().strip()),
                row.id(),
                row.one(PlaceKind.class),
                row.id(),
                row.one(PlaceKind.class),
                row.number());
    }

    private long onHand(ProductId product, Set<UUID> hubs) {
        record At(UUID hub, long thousandths) {}
        return database
                .list(
                        "SELECT hub_id, SUM(thousandths) FROM balance WHERE product_id = ?"
                                + " GROUP BY hub_id",
                        row -> new At(row.id(), row.number()),
                        product.value())
                .stream()
                .filter(at -> hubs.contains(at.hub()))
                .mapToLong(At::thousandths)
                .sum();
    }

    /** A movement behind a figure. */
    public record Line(
            UUID document,
            Optional<UUID> lot,
            Optional<String> label,
            UUID fromHub,
            PlaceKind from,
            String fromName,
            UUID toHub,
            PlaceKind to,
            String toName,
            Quantity quantity,
            Reason reason,
            LocalDate day,
            Instant at) {

        private Flow flow() {
            return new Flow(Era.WITHIN, fromHub, from, toHub, to, quantity.thousandths());
        }
    }

    /**
     * Those that make up one way of the balance, the latest first, at most {@value #MOST_LINES}.
     */
    public List<Line> lines(
            ProductId product,
            Set<UUID> hubs,
            LocalDate from,
            LocalDate to,
            Direction direction,
            PlaceKind other) {
        return database.list(LINES, Balances::line, product.value(), from, to).stream()
                .filter(line -> line.flow().on(hubs, direction, other) != 0)
                .limit(MOST_LINES)
                .toList();
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.id(),
                row.maybeId(),
                row.maybeText(),
                row.id(),
                row.one(PlaceKind.class),
                row.text(),
                row.id(),
                row.one(PlaceKind.class),
                row.text(),
                new Quantity(row.number(), row.one(Unit.class)),
                row.one(Reason.class),
                row.day(),
                row.instant());
    }
}
