package it.sporta.benchmark.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sporta.benchmark.machine.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * PostgreSQL with the settings it is delivered with. What starts it for tests would switch the
 * forced write off; here every commit reaches the disk.
 */
final class PostgresDatabase implements HouseDatabase {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final long pid;

    PostgresDatabase(Path directory) throws IOException, SQLException {
        Path data = directory.resolve("postgres");
        server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "60")
                        .start();
        pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        execute("CREATE DATABASE " + OWN);
        requireDurable();
    }

    private void requireDurable() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            try (Connection connection = connect(OWN);
                    Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("SHOW " + setting)) {
                answer.next();
                if (!answer.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is " + answer.getString(1));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "SPORTA_DB_DRIVER",
                "postgresql",
                "SPORTA_DB_URL",
                url(OWN),
                "SPORTA_DB_USER",
                USER,
                "SPORTA_DB_PASSWORD",
                USER);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:"
                + server.getPort()
                + "/"
                + name
                + "?reWriteBatchedInserts=true";
    }

    @Override
    public void copyTo(String name) throws SQLException {
        execute("CREATE DATABASE " + name + " TEMPLATE " + OWN);
    }

    @Override
    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), USER, USER);
    }

    @Override
    public void release() {
        // Several processes may have it at the same time.
    }

    @Override
    public double cpuMillis() throws IOException {
        return Usage.cpuMillisOfTree(pid);
    }

    @Override
    public double sizeMb() throws SQLException {
        try (Connection connection = connect(OWN);
                Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT pg_database_size('" + OWN + "')")) {
            answer.next();
            return answer.getLong(1) / 1024.0 / 1024.0;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
