package it.sporta.benchmark.server;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rows beside the sale itself: the journal's entry, its head, and the totals. The row that all
 * tills of a hub share comes last: it is held for the shortest time.
 */
final class RawJournal {

    /** All sales of a run go to one hour: which, the limit does not care. */
    static final int HOUR = 0;

    private final PreparedStatement entry;
    private final PreparedStatement head;
    private final PreparedStatement product;
    private final PreparedStatement hour;

    RawJournal(Connection connection) throws SQLException {
        entry = connection.prepareStatement(RawSale.ENTRY);
        head = connection.prepareStatement(RawSale.HEAD);
        product = connection.prepareStatement(RawSale.PRODUCT);
        hour = connection.prepareStatement(RawSale.HOUR);
    }

    void write(List<Sold> sales) throws SQLException {
        for (Sold sold : sales) {
            Entry one = sold.entry();
            RawWriter.add(
                    entry,
                    Ids.bytes(one.till()),
                    one.epoch(),
                    one.sequence(),
                    one.hash().toArray(),
                    one.stamp().wallMillis() * 1_000,
                    sold.bytes());
        }
        entry.executeBatch();
        Sold last = sales.get(sales.size() - 1);
        Entry end = last.entry();
        RawWriter.add(
                head, end.epoch(), end.sequence(), end.hash().toArray(), Ids.bytes(end.till()));
        head.executeBatch();
        totals(sales, Ids.bytes(last.paid().hub()), Date.valueOf(last.paid().businessDate()));
    }

    private void totals(List<Sold> sales, byte[] hub, Date day) throws SQLException {
        Map<UUID, long[]> products = new TreeMap<>();
        long cents = 0;
        long grams = 0;
        for (Sold sold : sales) {
            for (Line line : sold.paid().ticket().lines()) {
                long[] sum =
                        products.computeIfAbsent(line.product().value(), absent -> new long[2]);
                long thousandths = line.quantity().thousandths();
                sum[0] += thousandths;
                sum[1] += line.amount().cents();
                cents += line.amount().cents();
                grams += line.quantity().unit() == Unit.KILOGRAM ? thousandths : 0;
            }
        }
        for (Map.Entry<UUID, long[]> one : products.entrySet()) {
            long[] sum = one.getValue();
            RawWriter.add(product, sum[0], sum[1], hub, day, Ids.bytes(one.getKey()));
        }
        product.executeBatch();
        RawWriter.add(hour, (long) sales.size(), cents, grams, hub, day, HOUR);
        hour.executeBatch();
    }

    /** The rows that are added to later must be there. */
    static void prepare(Connection connection, List<SimulatedTill> tills) throws SQLException {
        connection.setAutoCommit(false);
        for (SimulatedTill till : tills) {
            prepare(connection, till);
        }
        connection.commit();
    }

    private static void prepare(Connection connection, SimulatedTill till) throws SQLException {
        byte[] hub = Ids.bytes(till.hub());
        Date day = Date.valueOf(till.day());
        run(
                connection,
                "DELETE FROM hour_total WHERE hub_id = ? AND business_on = ? AND hour_of_day = 0",
                hub,
                day);
        run(
                connection,
                "INSERT INTO hour_total (hub_id, business_on, hour_of_day, tickets, cents,"
                        + " rounding_cents, grams) VALUES (?, ?, 0, 0, 0, 0, 0)",
                hub,
                day);
        run(connection, "DELETE FROM product_total WHERE hub_id = ? AND business_on = ?", hub, day);
        for (Article article : till.articles()) {
            run(
                    connection,
                    "INSERT INTO product_total (hub_id, business_on, product_id, thousandths,"
                            + " cents, grams) VALUES (?, ?, ?, 0, 0, 0)",
                    hub,
                    day,
                    Ids.bytes(article.id().value()));
        }
    }

    private static void run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            RawWriter.add(statement, values);
            statement.executeBatch();
        }
    }
}
