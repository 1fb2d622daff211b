package it.sporta.benchmark.server;

import it.sporta.kernel.product.ProductId;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Fills the shelves of the tills' hubs beyond what a benchmark can sell: one lot an article, with
 * the delivery that explains it, so that every sale finds its goods and moves a balance.
 */
final class Stockroom {

    /** Ten thousand tonnes of each. */
    private static final long THOUSANDTHS = 10_000_000_000L;

    private static final String LOT =
            "INSERT INTO lot (id, product_id, owner_id, label, origin, unit, date_kind,"
                    + " received_on, cost_cents, born_at)"
                    + " VALUES (?, ?, ?, 'BENCH', 'Milano', ?, 'NONE', ?, 100, ?)";
    private static final String DELIVERY =
            "INSERT INTO movement (source_id, line, part, hub_id, product_id, lot_id, from_place,"
                    + " to_place, thousandths, unit, grams, cost_cents, reason, stage,"
                    + " business_on, moved_at, posted_at)"
                    + " VALUES (?, 0, 0, ?, ?, ?, ?, ?, ?, ?, 0, 0, 'DELIVERY', 'RECEIVING',"
                    + " ?, ?, ?)";
    private static final String BALANCE =
            "INSERT INTO balance (lot_id, place_id, hub_id, product_id, thousandths)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private final Clock clock;

    Stockroom(Clock clock) {
        this.clock = clock;
    }

    /** The lot of an article at a hub. */
    static UUID lot(UUID hub, ProductId product) {
        return Ids.named("benchmark lot " + hub + " " + product);
    }

    void fill(Connection connection, List<SimulatedTill> tills) throws SQLException {
        connection.setAutoCommit(false);
        Set<UUID> filled = new HashSet<>();
        for (SimulatedTill till : tills) {
            fill(connection, till, filled);
        }
        connection.commit();
    }

    private void fill(Connection connection, SimulatedTill till, Set<UUID> filled)
            throws SQLException {
        byte[] hub = Ids.bytes(till.hub());
        byte[] shop = place(connection, till.hub(), "SHOP");
        byte[] producer = place(connection, till.hub(), "PRODUCER");
        Date today = Date.valueOf(till.day());
        long now = clock.millis() * 1_000;
        try (PreparedStatement lots = connection.prepareStatement(LOT);
                PreparedStatement deliveries = connection.prepareStatement(DELIVERY);
                PreparedStatement balances = connection.prepareStatement(BALANCE)) {
            for (Article article : till.articles()) {
                if (!filled.add(lot(till.hub(), article.id()))) {
                    continue;
                }
                byte[] lot = Ids.bytes(lot(till.hub(), article.id()));
                byte[] product = Ids.bytes(article.id().value());
                String unit = article.price().per().name();
                run(lots, lot, product, Ids.bytes(till.organisation()), unit, today, now);
                run(
                        deliveries,
                        lot,
                        hub,
                        product,
                        lot,
                        producer,
                        shop,
                        THOUSANDTHS,
                        unit,
                        today,
                        now,
                        now);
                run(balances, lot, shop, hub, product, THOUSANDTHS);
            }
        }
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    /** A hub's place of a kind; every hub has one of each. */
    static byte[] place(Connection connection, UUID hub, String kind) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("SELECT id FROM place WHERE hub_id = ? AND kind = ?")) {
            find.setBytes(1, Ids.bytes(hub));
            find.setString(2, kind);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("hub " + hub + " has no " + kind);
                }
                return found.getBytes(1);
            }
        }
    }
}
