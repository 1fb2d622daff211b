package it.sporta.benchmark.server;

/** Counts what disagrees between two books that must say the same; each answers nought. */
enum Proof {
    /** Of each lot at each real place: what came less what went is what the balance says. */
    BALANCES(
            "SELECT COUNT(*) FROM (SELECT lot_id, place_id, SUM(q) AS d FROM ("
                    + " SELECT m.lot_id AS lot_id, m.to_place AS place_id, m.thousandths AS q"
                    + " FROM movement m JOIN place p ON p.id = m.to_place WHERE m.lot_id IS NOT"
                    + " NULL AND p.kind IN ('SHOP', 'STORE', 'KITCHEN', 'BAR', 'TRANSIT')"
                    + " UNION ALL SELECT m.lot_id AS lot_id, m.from_place AS place_id,"
                    + " -m.thousandths AS q"
                    + " FROM movement m JOIN place p ON p.id = m.from_place WHERE m.lot_id IS NOT"
                    + " NULL AND p.kind IN ('SHOP', 'STORE', 'KITCHEN', 'BAR', 'TRANSIT')"
                    + " UNION ALL SELECT lot_id, place_id, -thousandths AS q FROM balance"
                    + ") booked GROUP BY lot_id, place_id) proved WHERE d <> 0"),
    /** Of each hub and day: the hours are the sales. */
    HOURS(
            "SELECT COUNT(*) FROM (SELECT hub_id, business_on, SUM(n) AS a, SUM(c) AS b FROM ("
                    + " SELECT hub_id, business_on, 1 AS n, total_cents AS c FROM sale"
                    + " UNION ALL SELECT hub_id, business_on, -tickets AS n, -cents AS c"
                    + " FROM hour_total"
                    + ") booked GROUP BY hub_id, business_on) proved WHERE a <> 0 OR b <> 0"),
    /** Of each hub, day and article: the totals are the lines. */
    ARTICLES(
            "SELECT COUNT(*) FROM (SELECT hub_id, business_on, product_id, SUM(q) AS a, SUM(c) AS b"
                    + " FROM (SELECT s.hub_id AS hub_id, s.business_on AS business_on,"
                    + " l.product_id AS product_id, l.thousandths AS q, l.cents AS c"
                    + " FROM sale s JOIN sale_line l ON l.sale_id = s.id"
                    + " UNION ALL SELECT hub_id, business_on, product_id, -thousandths AS q,"
                    + " -cents AS c"
                    + " FROM product_total) booked GROUP BY hub_id, business_on, product_id) proved"
                    + " WHERE a <> 0 OR b <> 0"),
    /** Nothing that a till sent was refused or set aside. */
    ASIDE(
            "SELECT COUNT(*) FROM (SELECT till_id FROM entry_aside"
                    + " UNION ALL SELECT till_id FROM refused_entry"
                    + " UNION ALL SELECT till_id FROM refused_unsigned) strange");

    private final String sql;

    Proof(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
