package it.sporta.server.insight;

import it.sporta.server.stock.PlaceKind;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The comparisons of {@link Book}, in SQL that Derby and PostgreSQL both take. */
final class BookSql {

    private static final String REAL = kinds(PlaceKind::isReal);
    private static final String UNSOLD = kinds(PlaceKind::isUnsoldEnd);

    private static String kinds(Predicate<PlaceKind> wanted) {
        return Arrays.stream(PlaceKind.values())
                .filter(wanted)
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static final String BALANCES =
            """
            SELECT COUNT(*) FROM (SELECT SUM(q) AS a FROM (
              SELECT m.lot_id, m.to_place, p.hub_id, m.product_id, m.thousandths
                FROM movement m JOIN place p ON p.id = m.to_place
                WHERE m.lot_id IS NOT NULL AND p.kind IN %1$s
              UNION ALL
              SELECT m.lot_id, m.from_place, p.hub_id, m.product_id, -m.thousandths
                FROM movement m JOIN place p ON p.id = m.from_place
                WHERE m.lot_id IS NOT NULL AND p.kind IN %1$s
              UNION ALL
              SELECT lot_id, place_id, hub_id, product_id, -thousandths FROM balance
            ) booked (lot_id, place_id, hub_id, product_id, q)
            GROUP BY lot_id, place_id, hub_id, product_id) proved WHERE a <> 0"""
                    .formatted(REAL);

    /** Stock off all its movements, of the lots that moved in some days: three times the days. */
    static final String DRIFTS =
            """
            SELECT l.owner_id, o.hub_id, o.q FROM (
              SELECT lot_id, place_id, hub_id, SUM(q) FROM (
                SELECT lot_id, place_id, hub_id, thousandths FROM balance WHERE lot_id IN %2$s
                UNION ALL
                SELECT m.lot_id, m.to_place, p.hub_id, -m.thousandths
                  FROM movement m JOIN place p ON p.id = m.to_place
                  WHERE p.kind IN %1$s AND m.lot_id IN %2$s
                UNION ALL
                SELECT m.lot_id, m.from_place, p.hub_id, m.thousandths
                  FROM movement m JOIN place p ON p.id = m.from_place
                  WHERE p.kind IN %1$s AND m.lot_id IN %2$s
              ) booked (lot_id, place_id, hub_id, q) GROUP BY lot_id, place_id, hub_id
            ) o (lot_id, place_id, hub_id, q) JOIN lot l ON l.id = o.lot_id WHERE o.q <> 0"""
                    .formatted(
                            REAL,
                            "(SELECT w.lot_id FROM movement w"
                                    + " WHERE w.business_on BETWEEN ? AND ?)");

    /** The ledger has no foreign keys but one: what it names may have gone. */
    static final String MOVEMENTS =
            """
            SELECT COUNT(*) FROM movement m
              LEFT JOIN place f ON f.id = m.from_place
              LEFT JOIN place t ON t.id = m.to_place
              LEFT JOIN lot l ON l.id = m.lot_id
            WHERE f.id IS NULL OR t.id IS NULL OR f.hub_id <> m.hub_id
              OR (l.id IS NOT NULL AND (l.product_id <> m.product_id OR l.unit <> m.unit))""";

    static final String SHORTAGES =
            """
            SELECT COUNT(*) FROM (SELECT SUM(q) AS a, SUM(n) AS b FROM (
              SELECT m.hub_id, m.product_id, m.thousandths, 1
                FROM movement m JOIN place f ON f.id = m.from_place
                WHERE m.lot_id IS NULL AND f.kind = 'UNASSIGNED'
              UNION ALL
              SELECT m.hub_id, m.product_id, -m.thousandths, -1
                FROM movement m JOIN place t ON t.id = m.to_place
                WHERE m.lot_id IS NULL AND t.kind = 'UNASSIGNED'
              UNION ALL
              SELECT hub_id, product_id, -thousandths, 0 FROM movement WHERE reason = 'ASSIGNMENT'
              UNION ALL
              SELECT hub_id, product_id, -thousandths, -times FROM shortage
            ) booked (hub_id, product_id, q, n)
            GROUP BY hub_id, product_id) proved WHERE a <> 0 OR b <> 0""";

    /** Food that was not sold, by the day and where it went. */
    static final String ENDS =
            """
            SELECT COUNT(*) FROM (SELECT SUM(g) AS a FROM (
              SELECT p.hub_id, m.business_on, p.kind, m.grams
                FROM movement m JOIN place p ON p.id = m.to_place WHERE p.kind IN %1$s
              UNION ALL
              SELECT p.hub_id, m.business_on, p.kind, -m.grams
                FROM movement m JOIN place p ON p.id = m.from_place WHERE p.kind IN %1$s
              UNION ALL
              SELECT hub_id, business_on, kind, -grams FROM end_total
            ) booked (hub_id, business_on, kind, g)
            GROUP BY hub_id, business_on, kind) proved WHERE a <> 0"""
                    .formatted(UNSOLD);

    /** But for lines whose goods another context named. */
    static final String SOLD =
            """
            SELECT COUNT(*) FROM (SELECT SUM(q) AS a FROM (
              SELECT s.sale_id, s.line, s.product_id, s.unit, s.thousandths FROM sale_line s
                LEFT JOIN line_told t ON t.sale_id = s.sale_id AND t.line = s.line
                WHERE t.line IS NULL
              UNION ALL
              SELECT m.source_id, m.line, m.product_id, m.unit, -m.thousandths FROM movement m
                LEFT JOIN line_told t ON t.sale_id = m.source_id AND t.line = m.line
                WHERE m.reason = 'SALE' AND t.line IS NULL
            ) booked (sale_id, line, product_id, unit, q)
            GROUP BY sale_id, line, product_id, unit) proved WHERE a <> 0""";

    static final String SALES =
            """
            SELECT COUNT(*) FROM sale s WHERE s.total_cents <>
              COALESCE((SELECT SUM(l.cents) FROM sale_line l WHERE l.sale_id = s.id), 0)
              OR s.total_cents + s.rounding_cents <>
              COALESCE((SELECT SUM(p.cents) FROM sale_payment p WHERE p.sale_id = s.id), 0)""";

    /** Lines and payments of no ticket. */
    static final String STRAYS =
            """
            SELECT COUNT(*) FROM (
              SELECT sale_id FROM sale_line UNION ALL SELECT sale_id FROM sale_payment
            ) part (sale_id) WHERE NOT EXISTS (SELECT 1 FROM sale s WHERE s.id = part.sale_id)""";

    /** By the hour since 1970: what hour that was in Rome, SQL cannot say alike everywhere. */
    static final String HOURS_SOLD =
            """
            SELECT hub_id, business_on, since_1970, SUM(n), SUM(c), SUM(r), SUM(g) FROM (
              SELECT hub_id, business_on, sold_at / 3600000000, 1, total_cents, rounding_cents, 0
                FROM sale
              UNION ALL
              SELECT s.hub_id, s.business_on, s.sold_at / 3600000000, 0, 0, 0, l.thousandths
                FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE l.unit = 'KILOGRAM'
            ) booked (hub_id, business_on, since_1970, n, c, r, g)
            GROUP BY hub_id, business_on, since_1970""";

    static final String HOURS_KEPT =
            """
            SELECT hub_id, business_on, hour_of_day, tickets, cents, rounding_cents, grams
            FROM hour_total""";

    static final String ARTICLES =
            """
            SELECT COUNT(*) FROM (SELECT SUM(q) AS a, SUM(c) AS b, SUM(g) AS d FROM (
              SELECT s.hub_id, s.business_on, l.product_id, l.thousandths, l.cents,
                  CASE WHEN l.unit = 'KILOGRAM' THEN l.thousandths ELSE 0 END
                FROM sale s JOIN sale_line l ON l.sale_id = s.id
              UNION ALL
              SELECT hub_id, business_on, product_id, -thousandths, -cents, -grams
                FROM product_total
            ) booked (hub_id, business_on, product_id, q, c, g)
            GROUP BY hub_id, business_on, product_id) proved WHERE a <> 0 OR b <> 0 OR d <> 0""";

    private BookSql() {}
}
