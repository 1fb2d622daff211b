package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sporta.run.Child;
import it.sporta.run.Command;
import it.sporta.run.Ports;
import it.sporta.run.Shipped;
import it.sporta.server.insight.Proof;
import it.sporta.server.persistence.Database;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The same server and the same application on a PostgreSQL server, by its settings alone. */
@ResourceLock("a house of its own")
class PostgresqlIT {

    private static final String AMINA = "40271";

    private final List<Child> children = new ArrayList<>();
    private final List<Integer> ports = Ports.free(3);

    @AfterEach
    void stop() throws InterruptedException {
        Collections.reverse(children);
        for (Child child : children) {
            child.stop();
            child.stopped(20);
        }
    }

    @Test
    void aSaleEndsUpInPostgresql() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/day")), "pg");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            server(data.toAbsolutePath(), postgres);
            till(data.toAbsolutePath());
            long cents = sellOne();
            Day.await("the sale in the database", 30, () -> booked(connection) == cents);
            assertThat(
                            Books.number(
                                    connection,
                                    "SELECT SUM(m.thousandths) FROM movement m JOIN till_heard h ON"
                                            + " h.till_id = m.till_id"))
                    .as("grams that left the shop")
                    .isEqualTo(350);
            assertThat(new Proof(new Database(postgres.getPostgresDatabase())).differences())
                    .isEmpty();
        }
    }

    private void server(Path data, EmbeddedPostgres postgres) throws InterruptedException {
        Shipped shipped = Shipped.fromSystemProperties();
        Command command =
                shipped.serverCommand(data, ports.get(0), ports.get(1), Shipped.APPLICATION)
                        .environment("SPORTA_DATA_DIR", data.toString())
                        .environment("SPORTA_DEMO", "true")
                        .environment("SPORTA_DEMO_DAYS", "0")
                        .environment("SPORTA_DEMO_DATA", shipped.demo().toString())
                        .environment("SPORTA_DB_DRIVER", "postgresql")
                        .environment("SPORTA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"))
                        .environment("SPORTA_DB_USER", "postgres")
                        .environment("SPORTA_DB_PASSWORD", "postgres");
        children.add(command.start(data));
        Web health = new Web("http://127.0.0.1:" + ports.get(1) + "/");
        Day.await("the server", 120, () -> health.answers("/health/ready"));
    }

    private void till(Path data) throws Exception {
        Properties codes = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("demo/join-codes.properties"))) {
            codes.load(reader);
        }
        Command command =
                new Command("till")
                        .jvm("-Xmx128m", "-XX:+UseSerialGC")
                        .main("it.sporta.till.Till", "--data", data.resolve("till").toString())
                        .main("--port", ports.get(2).toString())
                        .main("--server", "http://127.0.0.1:" + ports.get(0))
                        .environment("SPORTA_JOIN_CODE", codes.getProperty("palmanova"));
        children.add(command.start(data));
        Day.await("the till", 30, () -> till().answers("/"));
    }

    private Web till() {
        return new Web("http://127.0.0.1:" + ports.get(2) + "/");
    }

    private long sellOne() throws InterruptedException {
        Web till = till();
        Day.await("the till knows its people", 20, () -> letsIn(till));
        till.post("/shift/open", "sum", "50,00");
        SecondTill cashier = new SecondTill(till, null);
        return cashier.sellKeyed(0, "0,350");
    }

    private static boolean letsIn(Web till) {
        HttpResponse<String> answer = till.post("/login", "pin", AMINA);
        return answer.uri().getPath().equals("/shift/open");
    }

    private static long booked(Connection connection) {
        try {
            return Books.number(
                    connection,
                    "SELECT COALESCE(SUM(s.total_cents), 0) FROM sale s JOIN till_heard h ON"
                            + " h.till_id = s.till_id");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
