package it.sporta.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.sporta.server.catalogue.Product;
import it.sporta.server.insight.Proofs;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Transactions;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@ArquillianTest
@Execution(ExecutionMode.SAME_THREAD)
class InsideTheServerIT {

    @Inject private EntityManager entities;
    @Inject private Database database;
    @Inject private Transactions transactions;
    @Inject private Proofs proofs;

    @Resource(lookup = "java:jboss/datasources/SportaDS")
    private DataSource source;

    @Test
    void entitiesAreKeptByEclipseLinkAndWovenAtBuild() {
        String provider =
                transactions.run(
                        () -> entities.getEntityManagerFactory().getCache().getClass().getName());
        assertThat(provider).startsWith("org.eclipse.persistence.");
        assertThat(Arrays.stream(Product.class.getInterfaces()).map(Class::getName))
                .contains("org.eclipse.persistence.internal.weaving.PersistenceWeaved");
    }

    @Test
    void theDefaultDataSourceIsTheEmbeddedDatabase() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("Apache Derby");
            assertThat(connection.getTransactionIsolation())
                    .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void theSchemaWasBroughtUpToDateBeforeAnythingElse() {
        List<String> applied =
                database.list(
                        "SELECT \"script\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE",
                        Row::text);
        assertThat(applied)
                .contains("V1__identity.sql", "V6__refuse_changes.sql", "V10__proof.sql");
        long failed =
                count("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"success\" = FALSE");
        assertThat(failed).isZero();
    }

    @Test
    void entitiesAndStatementsAreUndoneTogether() {
        UUID hub = UUID.randomUUID();
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            write(hub);
                                            assertThat(gates(hub)).isEqualTo(1);
                                            assertThat(shortages(hub)).isEqualTo(1);
                                            throw new IllegalStateException("halfway");
                                        }));
        assertThat(gates(hub)).isZero();
        assertThat(shortages(hub)).isZero();
    }

    /** Whatever strangers send, the journal does not grow and no page has more to show. */
    @Test
    void whatAnUnknownTillSendsIsNotKept() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:18080/api/tills/"
                                                + UUID.randomUUID()
                                                + "/journal/1/1"))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
                        .build();
        HttpResponse<Void> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(count("SELECT COUNT(*) FROM journal_entry")).isZero();
        assertThat(count("SELECT COUNT(*) FROM refused_entry")).isZero();
    }

    /** The proof and what it found last, in one transaction of the server's own. */
    @Test
    void anEmptyHouseProvesItsBooks() {
        assertThat(proofs.prove().isEqual()).isTrue();
        assertThat(proofs.last()).hasValueSatisfying(last -> assertThat(last.isEqual()).isTrue());
    }

    /** Once over the entity manager's connection, once over plain JDBC. */
    private void write(UUID hub) {
        entities.createNativeQuery(
                        "INSERT INTO stock_gate (hub_id, passed) VALUES (CAST(X'"
                                + hub.toString().replace("-", "")
                                + "' AS CHAR(16) FOR BIT DATA), 0)")
                .executeUpdate();
        database.change(
                "INSERT INTO shortage (hub_id, product_id, thousandths, times) VALUES (?, ?, 1, 1)",
                hub,
                UUID.randomUUID());
    }

    private long gates(UUID hub) {
        return count("SELECT COUNT(*) FROM stock_gate WHERE hub_id = ?", hub);
    }

    private long shortages(UUID hub) {
        return count("SELECT COUNT(*) FROM shortage WHERE hub_id = ?", hub);
    }

    private long count(String sql, Object... values) {
        return database.first(sql, Row::number, values).orElseThrow();
    }
}
