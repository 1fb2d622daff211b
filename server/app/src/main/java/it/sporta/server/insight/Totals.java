package it.sporta.server.insight;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads the totals. A few rows, whatever was sold before. */
@ApplicationScoped
public class Totals {

    private Database database;

    protected Totals() {}

    @Inject
    public Totals(Database database) {
        this.database = database;
    }

    /** Every hub's hours of a business day in which something was sold. */
    public List<HourTotal> hours(LocalDate day) {
        return database.list(
                "SELECT hub_id, business_on, hour_of_day, tickets, cents, rounding_cents, grams"
                        + " FROM hour_total WHERE business_on = ? ORDER BY hub_id, hour_of_day",
                Totals::hour,
                day);
    }

    /** The articles that took most money stand first. */
    public List<ProductTotal> products(UUID hub, LocalDate from, LocalDate to) {
        return database.list(
                "SELECT product_id, SUM(thousandths), SUM(cents), SUM(grams) FROM product_total"
                        + " WHERE hub_id = ? AND business_on BETWEEN ? AND ?"
                        + " GROUP BY product_id ORDER BY 3 DESC, 1",
                Totals::product,
                hub,
                from,
                to);
    }

    /** As {@link #products(UUID, LocalDate, LocalDate)}, of one seller's tickets of one trade. */
    public List<ProductTotal> products(UUID hub, Days days, UUID seller, Channel trade) {
        return database.list(
                "SELECT l.product_id, SUM(l.thousandths), SUM(l.cents),"
                        + " SUM(CASE WHEN l.unit = 'KILOGRAM' THEN l.thousandths ELSE 0 END)"
                        + " FROM sale s JOIN sale_line l ON l.sale_id = s.id"
                        + " WHERE s.hub_id = ? AND s.business_on BETWEEN ? AND ?"
                        + " AND s.organisation_id = ? AND s.channel = ?"
                        + " GROUP BY l.product_id ORDER BY 3 DESC, 1",
                Totals::product,
                hub,
                days.first(),
                days.last(),
                seller,
                trade);
    }

    private static HourTotal hour(Row row) throws SQLException {
        return new HourTotal(
                row.id(),
                row.day(),
                row.smallNumber(),
                row.number(),
                Money.cents(row.number()),
                Money.cents(row.number()),
                row.number());
    }

    private static ProductTotal product(Row row) throws SQLException {
        return new ProductTotal(
                new ProductId(row.id()), row.number(), Money.cents(row.number()), row.number());
    }
}
