package it.sporta.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On tables with the columns that the proofs read, and small numbers for ids. */
class ProofTest {

    private static final String DATABASE = "jdbc:derby:memory:proof";

    private static final List<String> TABLES =
            List.of(
                    "place (id INT, kind VARCHAR(10))",
                    "movement (lot_id INT, from_place INT, to_place INT, thousandths BIGINT)",
                    "balance (lot_id INT, place_id INT, thousandths BIGINT)",
                    "sale (id INT, hub_id INT, business_on DATE, total_cents BIGINT)",
                    "sale_line (sale_id INT, product_id INT, thousandths BIGINT, cents BIGINT)",
                    "hour_total (hub_id INT, business_on DATE, tickets BIGINT, cents BIGINT)",
                    "product_total (hub_id INT, business_on DATE, product_id INT, thousandths"
                            + " BIGINT, cents BIGINT)",
                    "entry_aside (till_id INT)",
                    "refused_entry (till_id INT)",
                    "refused_unsigned (till_id INT)");

    /** Ten kilos came from a producer, one was sold in two tickets of different hours. */
    private static final List<String> ROWS =
            List.of(
                    "place VALUES (1, 'PRODUCER'), (2, 'SHOP'), (3, 'CUSTOMER')",
                    "movement VALUES (7, 1, 2, 10000), (7, 2, 3, 400), (7, 2, 3, 600)",
                    "balance VALUES (7, 2, 9000)",
                    "sale VALUES (1, 5, '2026-11-20', 80), (2, 5, '2026-11-20', 120)",
                    "sale_line VALUES (1, 9, 400, 80), (2, 9, 600, 120)",
                    "hour_total VALUES (5, '2026-11-20', 1, 80), (5, '2026-11-20', 1, 120)",
                    "product_total VALUES (5, '2026-11-20', 9, 1000, 200)");

    private Connection books;

    @BeforeEach
    void write() throws SQLException {
        books = DriverManager.getConnection(DATABASE + ";create=true");
        for (String table : TABLES) {
            execute("CREATE TABLE " + table);
        }
        for (String rows : ROWS) {
            execute("INSERT INTO " + rows);
        }
    }

    @AfterEach
    void forget() throws SQLException {
        for (String table : TABLES) {
            execute("DROP TABLE " + table.substring(0, table.indexOf(' ')));
        }
        books.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = books.createStatement()) {
            statement.execute(sql);
        }
    }

    private long wrong(Proof proof) throws SQLException {
        try (Statement statement = books.createStatement();
                ResultSet answer = statement.executeQuery(proof.sql())) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingInBooksThatAgree(Proof proof) throws SQLException {
        assertThat(wrong(proof)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    BALANCES | UPDATE balance SET thousandths = 9001
                    BALANCES | UPDATE balance SET thousandths = 8999
                    BALANCES | DELETE FROM balance
                    BALANCES | DELETE FROM movement WHERE thousandths = 400
                    HOURS    | UPDATE hour_total SET cents = 81 WHERE cents = 80
                    HOURS    | UPDATE hour_total SET tickets = 0 WHERE cents = 80
                    HOURS    | DELETE FROM hour_total
                    HOURS    | DELETE FROM sale
                    ARTICLES | UPDATE product_total SET cents = 199
                    ARTICLES | UPDATE product_total SET thousandths = 1001
                    ARTICLES | DELETE FROM product_total
                    ARTICLES | DELETE FROM sale_line
                    ASIDE    | INSERT INTO entry_aside VALUES 1
                    ASIDE    | INSERT INTO refused_entry VALUES 1
                    ASIDE    | INSERT INTO refused_unsigned VALUES 1
                    """)
    void findsOneWrongRow(Proof proof, String lie) throws SQLException {
        execute(lie);
        assertThat(wrong(proof)).isEqualTo(1);
    }
}
