package it.sporta.server.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sporta.kernel.MemoryFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real server a JVM; each test's database is a copy of the migrated one. What it forgets when
 * the current goes is nobody's: it does not wait for the disk.
 */
final class PostgresServer {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static EmbeddedPostgres server;

    private PostgresServer() {}

    static TestDatabase fresh() {
        EmbeddedPostgres running = running();
        String name = "test" + COUNT.incrementAndGet();
        execute(
                running.getPostgresDatabase(),
                "CREATE DATABASE " + name + " TEMPLATE template_sporta STRATEGY FILE_COPY");
        return new TestDatabase(
                source(running, name),
                Dialect.POSTGRESQL,
                () ->
                        execute(
                                running.getPostgresDatabase(),
                                "DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private static synchronized EmbeddedPostgres running() {
        if (server == null) {
            try {
                EmbeddedPostgres.Builder builder =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "60")
                                .setServerConfig("fsync", "off")
                                .setServerConfig("full_page_writes", "off");
                server = builder.setDataDirectory(MemoryFolders.fresh()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            execute(server.getPostgresDatabase(), "CREATE DATABASE template_sporta");
            new Migrations(source(server, "template_sporta")).run();
        }
        return server;
    }

    private static PGSimpleDataSource source(EmbeddedPostgres running, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {running.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlTrouble(e);
        }
    }
}
