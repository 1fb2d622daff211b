package it.sporta.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/**
 * Makes the server's empty Derby database aside and renames it when it is whole. A Derby database
 * whose creation was interrupted exists and can neither be opened nor created again.
 *
 * <p>A mark beside it tells that there was one. Where the mark is and the database is not, a disk
 * was lost or a directory moved: an empty shop in its place would hide that.
 */
public final class FirstDatabase {

    private static final String SHUT_DOWN = "08006";

    private final Path database;
    private final Path aside;
    private final Path mark;

    public FirstDatabase(Path serverData) {
        database = serverData.resolve("db");
        aside = serverData.resolve("db.new");
        mark = serverData.resolve("SPORTA-DB");
    }

    /** The URL of a database that must exist: a lost disk must not look like a new hub. */
    public String url() {
        return "jdbc:derby:" + database;
    }

    /**
     * Makes the database unless it is there.
     *
     * @throws CannotRun when there was one and it is gone
     */
    public void ensure() {
        try {
            if (!Files.exists(database)) {
                mustNotBeLost();
                Tree.delete(aside, Set.of());
                System.setProperty(
                        "derby.stream.error.file",
                        aside.resolveSibling("derby-create.log").toString());
                create();
                Files.move(aside, database, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.writeString(mark, "There is a database beside this file.\n");
        } catch (IOException | SQLException failed) {
            throw CannotRun.because(failed, "database.failed", database);
        }
    }

    /**
     * @throws CannotRun when there is none: it was lost, or this is a first start that was not said
     *     to be one
     */
    void mustExist() {
        if (!Files.exists(database)) {
            mustNotBeLost();
            throw CannotRun.because("database.none", database);
        }
        ensure();
    }

    private void mustNotBeLost() {
        if (Files.exists(mark)) {
            throw CannotRun.because("database.lost", database);
        }
    }

    private void create() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:derby:" + aside + ";create=true")) {
            connection.setAutoCommit(true);
        }
        try {
            DriverManager.getConnection("jdbc:derby:" + aside + ";shutdown=true").close();
        } catch (SQLException expected) {
            if (!SHUT_DOWN.equals(expected.getSQLState())) {
                throw expected;
            }
        }
    }
}
