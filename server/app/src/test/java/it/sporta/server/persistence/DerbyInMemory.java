package it.sporta.server.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Migrated once, saved, and each test's database made from that copy. */
final class DerbyInMemory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Derby sleeps half a second over each drop: no test waits for that. */
    private static final ExecutorService DROPPING =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "dropping");
                        thread.setDaemon(true);
                        return thread;
                    });

    private static Path copy;

    private DerbyInMemory() {}

    static TestDatabase fresh() {
        String name = "memory:test" + COUNT.incrementAndGet();
        try {
            DriverManager.getConnection("jdbc:derby:" + name + ";createFrom=" + migrated()).close();
        } catch (SQLException e) {
            throw new SqlTrouble(e);
        }
        return new TestDatabase(
                source(name), Dialect.DERBY, () -> DROPPING.execute(() -> drop(name)));
    }

    private static synchronized Path migrated() throws SQLException {
        if (copy == null) {
            System.setProperty("derby.stream.error.file", "target/derby.log");
            System.setProperty("derby.locks.deadlockTimeout", "2");
            System.setProperty("derby.locks.waitTimeout", "10");
            EmbeddedDataSource first = source("memory:template");
            first.setCreateDatabase("create");
            new Migrations(first).run();
            Path folder = folder();
            try (Connection connection = first.getConnection();
                    var backup =
                            connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                backup.setString(1, folder.toString());
                backup.execute();
            }
            drop("memory:template");
            copy = folder.resolve("template");
        }
        return copy;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "derby").toAbsolutePath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static EmbeddedDataSource source(String name) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        return source;
    }

    private static void drop(String name) {
        try {
            DriverManager.getConnection("jdbc:derby:" + name + ";drop=true").close();
        } catch (SQLException dropped) {
            if (!"08006".equals(dropped.getSQLState())) {
                throw new SqlTrouble(dropped);
            }
        }
    }
}
