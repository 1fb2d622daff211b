package it.sporta.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One way of spoiling what is kept, done to a row that chance picks.
 *
 * @param book where it must be found
 * @param what the statement without its condition; {@code ?} is a number that changes something
 */
record Spoiling(Book book, Table table, String what) {

    /** A table and what names its rows. */
    enum Table {
        BALANCE("thousandths <> 0", "lot_id, place_id", row -> List.of(row.id(), row.id())),
        HOUR_TOTAL(
                "tickets <> 0",
                "hub_id, business_on, hour_of_day",
                row -> List.of(row.id(), row.day(), row.smallNumber())),
        PRODUCT_TOTAL(
                "cents <> 0",
                "hub_id, business_on, product_id",
                row -> List.of(row.id(), row.day(), row.id())),
        SHORTAGE("times <> 0", "hub_id, product_id", row -> List.of(row.id(), row.id())),
        SALE("total_cents <> 0", "id", row -> List.of(row.id())),
        SALE_LINE("cents <> 0", "sale_id, line", row -> List.of(row.id(), row.smallNumber())),
        SALE_PAYMENT("cents <> 0", "sale_id, line", row -> List.of(row.id(), row.smallNumber())),
        PLACE("kind = 'CUSTOMER'", "id", row -> List.of(row.id()));

        /** A row that says nothing may go and nothing has changed. */
        private final String telling;

        private final String key;
        private final Row.Reader<List<Object>> reader;

        Table(String telling, String key, Row.Reader<List<Object>> reader) {
            this.telling = telling;
            this.key = key;
            this.reader = reader;
        }
    }

    static List<Spoiling> all() {
        return Stream.of(
                        sums(Book.BALANCES, Table.BALANCE, "thousandths"),
                        rows(Book.BALANCES, Table.BALANCE, "hub_id", "product_id"),
                        sums(
                                Book.HOURS,
                                Table.HOUR_TOTAL,
                                "tickets",
                                "cents",
                                "rounding_cents",
                                "grams",
                                "hour_of_day"),
                        rows(Book.HOURS, Table.HOUR_TOTAL, "hub_id"),
                        sums(Book.ARTICLES, Table.PRODUCT_TOTAL, "thousandths", "cents", "grams"),
                        rows(Book.ARTICLES, Table.PRODUCT_TOTAL, "hub_id", "product_id"),
                        sums(Book.SHORTAGES, Table.SHORTAGE, "thousandths", "times"),
                        rows(Book.SHORTAGES, Table.SHORTAGE, "hub_id", "product_id"),
                        sums(Book.SALES, Table.SALE, "total_cents", "rounding_cents"),
                        rows(Book.SALES, Table.SALE),
                        sums(Book.HOURS, Table.SALE, "total_cents", "rounding_cents"),
                        sums(Book.SALES, Table.SALE_LINE, "cents"),
                        sums(Book.SOLD, Table.SALE_LINE, "thousandths"),
                        rows(Book.SOLD, Table.SALE_LINE, "product_id"),
                        rows(Book.SALES, Table.SALE_LINE),
                        sums(Book.SALES, Table.SALE_PAYMENT, "cents"),
                        rows(Book.SALES, Table.SALE_PAYMENT, "sale_id"),
                        Stream.of(
                                new Spoiling(
                                        Book.MOVEMENTS, Table.PLACE, "DELETE FROM place WHERE ")))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Spoiling> sums(Book book, Table table, String... columns) {
        return Stream.of(columns)
                .map(
                        column ->
                                "UPDATE "
                                        + table
                                        + " SET "
                                        + column
                                        + " = "
                                        + column
                                        + " + ? WHERE ")
                .map(what -> new Spoiling(book, table, what));
    }

    /** A row that is gone, and a row that belongs to something that does not exist. */
    private static Stream<Spoiling> rows(Book book, Table table, String... ids) {
        return Stream.concat(
                        Stream.of("DELETE FROM " + table + " WHERE "),
                        Stream.of(ids).map(id -> "UPDATE " + table + " SET " + id + " = ? WHERE "))
                .map(what -> new Spoiling(book, table, what));
    }

    void on(Database database, Random chance) {
        List<List<Object>> rows =
                database.list(
                        "SELECT " + table.key + " FROM " + table + " WHERE " + table.telling,
                        table.reader);
        List<Object> row = rows.get(chance.nextInt(rows.size()));
        Stream<Object> change =
                what.contains("_id = ? WHERE")
                        ? Stream.of(UUID.randomUUID())
                        : what.contains("?") ? Stream.of(20L + chance.nextInt(80)) : Stream.empty();
        int changed =
                database.change(
                        what + table.key.replace(", ", " = ? AND ") + " = ?",
                        Stream.concat(change, row.stream()).toArray());
        assertThat(changed).as(what).isEqualTo(1);
    }
}
