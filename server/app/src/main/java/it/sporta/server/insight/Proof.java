package it.sporta.server.insight;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves the books: what is kept beside the ledger equals what the ledger says. Reads everything,
 * so it is for the night, for a closing, and for tests.
 */
@ApplicationScoped
public class Proof {

    private static final String REAL = "'SHOP', 'STORE', 'KITCHEN', 'BAR', 'TRANSIT'";

    /** Per lot and real place: the ledger's sum, and what the balance says. */
    private static final String BALANCES =
            "SELECT COUNT(*) FROM (SELECT lot_id, place_id, SUM(q) AS difference FROM ("
                    + "SELECT m.lot_id AS lot_id, m.to_place AS place_id, m.thousandths AS q"
                    + " FROM movement m JOIN place p ON p.id = m.to_place"
                    + " WHERE m.lot_id IS NOT NULL AND p.kind IN ("
                    + REAL
                    + ") UNION ALL SELECT m.lot_id, m.from_place, -m.thousandths"
                    + " FROM movement m JOIN place p ON p.id = m.from_place"
                    + " WHERE m.lot_id IS NOT NULL AND p.kind IN ("
                    + REAL
                    + ") UNION ALL SELECT b.lot_id, b.place_id, -b.thousandths FROM balance b"
                    + ") booked (lot_id, place_id, q) GROUP BY lot_id, place_id) proved WHERE difference <> 0";

    private static final String HOURS =
            "SELECT COUNT(*) FROM (SELECT hub_id, business_on, SUM(n) AS a, SUM(c) AS b,"
                    + " SUM(r) AS d FROM ("
                    + "SELECT hub_id, business_on, 1 AS n, total_cents AS c, rounding_cents AS r"
                    + " FROM sale"
                    + " UNION ALL SELECT hub_id, business_on, -tickets, -cents, -rounding_cents"
                    + " FROM hour_total"
                    + ") booked (hub_id, business_on, n, c, r) GROUP BY hub_id, business_on) proved"
                    + " WHERE a <> 0 OR b <> 0 OR d <> 0";

    private static final String PRODUCTS =
            "SELECT COUNT(*) FROM (SELECT hub_id, business_on, product_id, SUM(q) AS a,"
                    + " SUM(c) AS b FROM ("
                    + "SELECT s.hub_id AS hub_id, s.business_on AS business_on,"
                    + " l.product_id AS product_id, l.thousandths AS q, l.cents AS c"
                    + " FROM sale s JOIN sale_line l ON l.sale_id = s.id"
                    + " UNION ALL SELECT hub_id, business_on, product_id, -thousandths, -cents"
                    + " FROM product_total"
                    + ") booked (hub_id, business_on, product_id, q, c)"
                    + " GROUP BY hub_id, business_on, product_id) proved"
                    + " WHERE a <> 0 OR b <> 0";

    /** What customers were sold by the tills left a place in the ledger. */
    private static final String SOLD =
            "SELECT COUNT(*) FROM (SELECT sale_id, product_id, SUM(q) AS a FROM ("
                    + "SELECT l.sale_id AS sale_id, l.product_id AS product_id,"
                    + " l.thousandths AS q FROM sale_line l"
                    + " UNION ALL SELECT m.source_id, m.product_id, -m.thousandths"
                    + " FROM movement m WHERE m.reason = 'SALE'"
                    + ") booked (sale_id, product_id, q) GROUP BY sale_id, product_id) proved WHERE a <> 0";

    /** The total of a sale is the sum of its lines, and its payments settle it. */
    private static final String SALES =
            "SELECT COUNT(*) FROM sale s WHERE s.total_cents <>"
                    + " (SELECT SUM(l.cents) FROM sale_line l WHERE l.sale_id = s.id)"
                    + " OR s.total_cents + s.rounding_cents <>"
                    + " (SELECT SUM(p.cents) FROM sale_payment p WHERE p.sale_id = s.id)";

    private static final String SHORTAGES =
            "SELECT COUNT(*) FROM (SELECT hub_id, product_id, SUM(q) AS a FROM ("
                    + "SELECT m.hub_id AS hub_id, m.product_id AS product_id, m.thousandths AS q"
                    + " FROM movement m WHERE m.lot_id IS NULL"
                    + " UNION ALL SELECT m.hub_id, m.product_id, -m.thousandths"
                    + " FROM movement m WHERE m.reason = 'ASSIGNMENT'"
                    + " UNION ALL SELECT hub_id, product_id, -thousandths FROM shortage"
                    + ") booked (hub_id, product_id, q) GROUP BY hub_id, product_id) proved WHERE a <> 0";

    private Database database;

    protected Proof() {}

    @Inject
    public Proof(Database database) {
        this.database = database;
    }

    /** One sentence for each book that does not agree; empty when all do. */
    @Transactional
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        prove(found, "balances that are not their movements", BALANCES);
        prove(found, "hub days that are not the sum of their sales", HOURS);
        prove(found, "article days that are not the sum of their lines", PRODUCTS);
        prove(found, "sold articles that did not move as sold", SOLD);
        prove(found, "sales that are not their lines and payments", SALES);
        prove(found, "shortages that are not their movements", SHORTAGES);
        return found;
    }

    private void prove(List<String> found, String what, String sql) {
        long wrong = database.first(sql, Row::number).orElse(0L);
        if (wrong > 0) {
            found.add(wrong + " " + what);
        }
    }
}
