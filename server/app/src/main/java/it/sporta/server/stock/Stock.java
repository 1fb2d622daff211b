package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.news.StockForTills;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is where, for whoever looks. Reads balances, never sums the ledger. */
@ApplicationScoped
public class Stock implements StockForTills {

    /** A lot is to be sold soon when its date is at most so many days away, or past. */
    public static final int SOON_DAYS = 3;

    private static final String LOTS =
            "SELECT b.hub_id, p.id, p.kind, p.name, l.id, l.label, l.product_id, l.owner_id,"
                    + " b.thousandths, l.unit, l.date_kind, l.expires_on, l.received_on, l.origin,"
                    + " l.producer_id, l.cost_cents"
                    + " FROM balance b JOIN lot l ON l.id = b.lot_id"
                    + " JOIN place p ON p.id = b.place_id WHERE b.thousandths <> 0 AND ";
    private static final String BY_EXPIRY =
            " ORDER BY CASE WHEN l.expires_on IS NULL THEN 1 ELSE 0 END, l.expires_on,"
                    + " l.received_on, l.id, p.turn";
    private static final String MOVEMENTS =
            "SELECT m.source_id, m.line, f.kind, f.name, t.kind, t.name, m.thousandths, m.unit,"
                    + " m.cost_cents, m.reason, m.business_on, m.moved_at, m.till_id"
                    + " FROM movement m JOIN place f ON f.id = m.from_place"
                    + " JOIN place t ON t.id = m.to_place WHERE m.lot_id = ?"
                    + " ORDER BY m.moved_at, m.posted_at, m.source_id, m.line, m.part";

    private Database database;

    protected Stock() {}

    @Inject
    public Stock(Database database) {
        this.database = database;
    }

    /** What expires first stands first; what has no date, last. */
    public List<LotStock> of(UUID hub) {
        return database.list(LOTS + "b.hub_id = ?" + BY_EXPIRY, Stock::lotStock, hub);
    }

    public List<LotStock> ofProduct(UUID hub, ProductId product) {
        return database.list(
                LOTS + "b.hub_id = ? AND b.product_id = ?" + BY_EXPIRY,
                Stock::lotStock,
                hub,
                product.value());
    }

    public List<LotStock> ofLot(UUID lot) {
        return database.list(LOTS + "b.lot_id = ?" + BY_EXPIRY, Stock::lotStock, lot);
    }

    /** At every hub, with a date up to and with that day; also what is past it. */
    public List<LotStock> expiring(LocalDate until) {
        return database.list(
                LOTS + "b.thousandths > 0 AND l.expires_on <= ?" + BY_EXPIRY,
                Stock::lotStock,
                until);
    }

    public List<LotStock> expiring(UUID hub, LocalDate until) {
        return expiring(until).stream().filter(one -> one.hub().equals(hub)).toList();
    }

    @Override
    public Map<ProductId, Long> onHand(UUID hub) {
        Map<ProductId, Long> all = new HashMap<>();
        database.list(
                "SELECT product_id, SUM(thousandths) FROM balance WHERE hub_id = ?"
                        + " GROUP BY product_id",
                row -> all.put(new ProductId(row.id()), row.number()),
                hub);
        return all;
    }

    /** Every movement of a lot, in the order in which the goods moved. */
    public List<MovementRow> movements(UUID lot) {
        return database.list(MOVEMENTS, Stock::movement, lot);
    }

    private static LotStock lotStock(Row row) throws SQLException {
        return new LotStock(
                row.id(),
                row.id(),
                row.one(PlaceKind.class),
                row.text(),
                row.id(),
                row.text(),
                new ProductId(row.id()),
                row.id(),
                new Quantity(row.number(), row.one(Unit.class)),
                row.one(DateKind.class),
                row.maybeDay(),
                row.day(),
                row.text(),
                row.maybeId(),
                row.number());
    }

    private static MovementRow movement(Row row) throws SQLException {
        return new MovementRow(
                row.id(),
                row.smallNumber(),
                row.one(PlaceKind.class),
                row.text(),
                row.one(PlaceKind.class),
                row.text(),
                new Quantity(row.number(), row.one(Unit.class)),
                row.number(),
                row.one(Reason.class),
                row.day(),
                row.instant(),
                row.maybeId());
    }
}
