package it.sporta.server.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to this version, step by step, or refuses: data that a newer version wrote
 * are not touched, and a database that cannot be written is no database.
 */
final class Migrations {

    private final DataSource source;

    Migrations(DataSource source) {
        this.source = source;
    }

    /**
     * @throws IllegalStateException with a sentence for whoever starts the server
     */
    void run() {
        Dialect dialect = writableDialect();
        Flyway flyway = flyway(dialect);
        refuseNewerData(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException("The data could not be brought up to date.", e);
        }
    }

    private Flyway flyway(Dialect dialect) {
        FluentConfiguration configuration =
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:db/migration", "classpath:db/" + dialect.folder())
                        .placeholders(dialect.types())
                        .ignoreMigrationPatterns("*:future");
        return configuration.load();
    }

    private static void refuseNewerData(Flyway flyway) {
        for (var step : flyway.info().applied()) {
            if (step.getState().name().startsWith("FUTURE")) {
                throw new IllegalStateException(
                        "The data were written by a newer version (step "
                                + step.getVersion()
                                + "): start that version, or restore a copy made by this one.");
            }
        }
    }

    /** On a full or read-only disk Derby opens read-only and says nothing. */
    private Dialect writableDialect() {
        try (Connection connection = source.getConnection()) {
            if (connection.isReadOnly()) {
                throw new IllegalStateException(
                        "The data cannot be written: is the disk full, or does the directory belong"
                                + " to somebody else?");
            }
            return Dialect.of(connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database does not answer (SQL state " + e.getSQLState() + ").", e);
        }
    }
}
