package it.sporta.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Steps of the schema that find rows. */
class FilledTablesTest {

    private static final LocalDate OUT = LocalDate.of(2026, 11, 20);

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private final Database database = new Database(source);

    @Test
    void whatIsOutAndNotPaidIsTaxedAsOfTheDayOnWhichItLeft() {
        source.setDatabaseName("memory:filled");
        source.setCreateDatabase("create");
        migrate("32");
        UUID out = open("TAKEN_AWAY", true);
        UUID served = open("SERVED", true);
        UUID here = open("TAKEN_AWAY", false);
        migrate("33");
        assertThat(delivered(out)).contains(OUT);
        assertThat(delivered(served)).isEmpty();
        assertThat(delivered(here)).isEmpty();
    }

    private void migrate(String target) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/derby")
                .placeholders(Dialect.DERBY.types())
                .target(target)
                .load()
                .migrate();
    }

    /** The payment of an occasion, whose goods have left or not. */
    private UUID open(String supply, boolean left) {
        UUID occasion = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        long number = Math.abs(occasion.getMostSignificantBits());
        database.change(
                "INSERT INTO occasion (id, organisation_id, hub_id, series_year, series_number,"
                        + " step, passed) VALUES (?, ?, ?, 2026, ?, 'LEFT', 0)",
                occasion,
                occasion,
                occasion,
                number);
        database.change(
                "INSERT INTO occasion_payment (id, occasion_id, kind, asked_at)"
                        + " VALUES (?, ?, 'BALANCE', 0)",
                payment,
                occasion);
        database.change(
                "INSERT INTO prepared (id, hub_id, code, title, who, channel, supply, state,"
                        + " prepared_at, revision)"
                        + " VALUES (?, ?, 'CS1', 'Saldo', 'Ada', 'CATERING', ?, 'OPEN', 0, 1)",
                payment,
                occasion,
                supply);
        if (left) {
            database.change(
                    "INSERT INTO transport_document (id, organisation_id, series, series_year,"
                            + " series_number, issued_on, departed_at, cause, sender,"
                            + " sender_address, receiver, receiver_address, carrier)"
                            + " VALUES (?, ?, 'T', 2026, ?, ?, 0, 'SALE', '', '', '', '', '')",
                    occasion,
                    occasion,
                    number,
                    OUT);
        }
        return payment;
    }

    private Optional<LocalDate> delivered(UUID prepared) {
        return database.first(
                        "SELECT delivered_on FROM prepared WHERE id = ?", Row::maybeDay, prepared)
                .orElseThrow();
    }
}
