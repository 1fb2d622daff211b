package it.sporta.benchmark.server;

import it.sporta.benchmark.machine.Usage;
import it.sporta.run.FirstDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Derby: in the server's process, and for the limit in this one, with the same settings. */
final class DerbyDatabase implements HouseDatabase {

    /** As whom the server enters: Derby keeps the tables in a schema of this name. */
    private static final String USER = "sporta";

    private static final String SHUT_DOWN = "08006";
    private static final String ENGINE_SHUT_DOWN = "XJ015";
    private static final String NOT_FOUND = "XJ004";

    /** As the shipped server sets them. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "derby.locks.deadlockTimeout", "2",
                    "derby.locks.waitTimeout", "10",
                    "derby.locks.escalationThreshold", "50000",
                    "derby.storage.pageCacheSize", "6000",
                    "derby.language.statementCacheSize", "500");

    private final Path directory;

    /**
     * @param directory the server's data directory
     */
    DerbyDatabase(Path directory) throws SQLException {
        this.directory = directory;
        shutDown("");
        SETTINGS.forEach(System::setProperty);
        new FirstDatabase(directory).ensure();
    }

    @Override
    public String kind() {
        return "derby";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("SPORTA_DB_URL", "jdbc:derby:" + path(OWN));
    }

    private Path path(String name) {
        return directory.resolve(name.equals(OWN) ? "db" : name);
    }

    @Override
    public void copyTo(String name) throws IOException, SQLException {
        release();
        Path from = path(OWN);
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> all = walk.toList();
            for (Path one : all) {
                Files.copy(one, path(name).resolve(from.relativize(one)));
            }
        }
    }

    @Override
    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:derby:" + path(name), USER, USER);
    }

    @Override
    public void release() throws SQLException {
        shutDown(path(OWN).toString());
    }

    /** Of the whole engine when no database is named, so that it starts with our settings. */
    private static void shutDown(String database) throws SQLException {
        try {
            DriverManager.getConnection(
                            "jdbc:derby:" + database + ";shutdown=true;deregister=false")
                    .close();
        } catch (SQLException answer) {
            if (!List.of(SHUT_DOWN, ENGINE_SHUT_DOWN, NOT_FOUND).contains(answer.getSQLState())) {
                throw answer;
            }
        }
    }

    @Override
    public double cpuMillis() {
        return 0;
    }

    @Override
    public double sizeMb() throws IOException {
        return Usage.sizeMb(path(OWN));
    }

    @Override
    public void close() throws SQLException {
        shutDown("");
        SETTINGS.keySet().forEach(System::clearProperty);
    }
}
