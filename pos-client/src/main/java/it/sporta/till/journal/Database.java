package it.sporta.till.journal;

import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDriver;

/** The folder of the journal's database: made, opened, closed, moved aside. */
final class Database {

    /** How folders that were set aside begin. */
    static final String ASIDE = "journal-quarantine-";

    private static final String DURABILITY = "derby.system.durability";
    private static final String SYNC_BY_CALL = "derby.storage.fileSyncTransactionLog";

    /**
     * Bytes of a page. Derby writes pages in place and keeps no second copy of one it overwrites: a
     * page torn by a power cut during a checkpoint never reads again, and neither does what was
     * sold long before. So a page is no larger than what disks and file systems of today write
     * whole or not at all, the sector of 4096 bytes; for rows like ours Derby would take 32 kB.
     */
    static final String PAGE = "4096";

    /** How many of them in memory: what is written is seldom read again. */
    private static final String PAGES = "800";

    private final Path home;
    private final String storage;
    private final Path folder;

    Database(Path home) {
        this(home, "");
    }

    /**
     * @param storage Derby's word for another kind of storage, with its colon; empty for plain
     *     files
     */
    Database(Path home, String storage) {
        this.home = home;
        this.storage = storage;
        this.folder = home.resolve("journal");
    }

    /**
     * Two settings of Derby make a commit a promise nobody keeps: one skips the forced write, the
     * other repeats one that failed.
     *
     * @throws IllegalStateException when either is set
     */
    void refuseUnsafeSettings() throws IOException {
        Properties file = new Properties();
        Path properties = home.resolve("derby.properties");
        if (Files.exists(properties)) {
            try (Reader in = Files.newBufferedReader(properties)) {
                file.load(in);
            }
        }
        if (System.getProperty(DURABILITY, file.getProperty(DURABILITY)) != null) {
            throw new IllegalStateException(DURABILITY + " must not be set");
        }
        String byCall = System.getProperty(SYNC_BY_CALL, file.getProperty(SYNC_BY_CALL));
        if (Boolean.parseBoolean(byCall)) {
            throw new IllegalStateException(SYNC_BY_CALL + " must not be true");
        }
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Made aside, closed, renamed: a database killed while it is made never opens again. */
    void create() throws IOException, SQLException {
        Path aside = home.resolve("journal.new");
        deleteAll(aside);
        try (Connection connection = connect(aside, ";create=true")) {
            connection.setAutoCommit(false);
            setPageSize(connection);
            Table.create(connection);
            connection.commit();
        }
        shutDown(aside);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        SealedFile.forceFolder(home);
    }

    /** For every table and index made in it from now on. */
    private static void setPageSize(Connection connection) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY(?, ?)")) {
            set.setString(1, "derby.storage.pageSize");
            set.setString(2, PAGE);
            set.execute();
        }
    }

    Connection open() throws SQLException {
        return connect(folder, "");
    }

    /** Orderly: afterwards nothing has to be recovered. */
    void shutDown() throws SQLException {
        shutDown(folder);
    }

    /**
     * One that fell over a rotten page is neither up nor down: it cannot be shut down by itself,
     * and Derby would answer with it when another is made in its place. Then all of Derby is shut
     * down; the next connection starts it anew.
     */
    void shutDownDamaged() throws SQLException {
        try {
            shutDown(folder);
        } catch (SQLException neitherUpNorDown) {
            shutDown("jdbc:derby:;shutdown=true;deregister=false", "XJ015");
        }
    }

    /** When not closed cleanly: before anything is recovered from its log. */
    void prepareRecovery(String when) throws IOException {
        if (Files.exists(folder.resolve("db.lck"))) {
            LeftLog log = new LeftLog(home, folder);
            log.keepAside(when);
            log.dropUnbegun();
        }
    }

    /**
     * Never deleted: what can still be read in it is offered to the server.
     *
     * @param end how far it is known to have gone
     */
    Path quarantine(String when, Head end) throws IOException {
        Path aside = home.resolve(ASIDE + when);
        for (int n = 2; Files.exists(aside); n++) {
            aside = home.resolve(ASIDE + when + "-" + n);
        }
        Remains.note(aside, end);
        Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        SealedFile.forceFolder(home);
        return aside;
    }

    private Connection connect(Path path, String attributes) throws SQLException {
        Path log = home.resolve("derby.log");
        preset("derby.stream.error.file", log.toString());
        preset("derby.storage.pageCacheSize", PAGES);
        String url = url(path) + attributes;
        Connection connection = new EmbeddedDriver().connect(url, new Properties());
        keepPrivate(log);
        return connection;
    }

    /** Derby asks when it starts; whoever set something else is obeyed. */
    private static void preset(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    /** Derby's log may quote whole pages. */
    private static void keepPrivate(Path log) throws SQLException {
        try {
            if (Files.exists(log)) {
                Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new SQLException("derby.log cannot be made private", e);
        }
    }

    private String url(Path path) {
        return "jdbc:derby:" + storage + path.toAbsolutePath();
    }

    private void shutDown(Path path) throws SQLException {
        shutDown(url(path) + ";shutdown=true", "08006", "XJ004");
    }

    /** Derby says by an exception that it did. */
    private static void shutDown(String url, String... done) throws SQLException {
        try {
            new EmbeddedDriver().connect(url, new Properties());
        } catch (SQLException e) {
            if (!List.of(done).contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
