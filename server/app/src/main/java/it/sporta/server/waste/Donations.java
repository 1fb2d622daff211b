package it.sporta.server.waste;

import it.sporta.kernel.money.Money;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The donations that were made. */
@ApplicationScoped
public class Donations {

    private static final String SELECT =
            "SELECT id, hub_id, donee_id, given_on, given_at, value_cents FROM donation WHERE ";

    private Database database;

    protected Donations() {}

    @Inject
    public Donations(Database database) {
        this.database = database;
    }

    @Transactional
    public Optional<Donation> find(UUID id) {
        return database.first(SELECT + "id = ?", Donations::read, id);
    }

    /** Of all hubs, first and last day included, the latest first. */
    @Transactional
    public List<Donation> between(LocalDate from, LocalDate to) {
        return database.list(
                SELECT + "given_on BETWEEN ? AND ? ORDER BY given_at DESC, id",
                Donations::read,
                from,
                to);
    }

    void write(Donation donation, UUID by, List<Weighed> given) {
        database.change(
                "INSERT INTO donation (id, hub_id, donee_id, given_on, given_at, given_by,"
                        + " value_cents) VALUES (?, ?, ?, ?, ?, ?, ?)",
                donation.id(),
                donation.hub(),
                donation.donee(),
                donation.day(),
                donation.at(),
                by,
                donation.value().cents());
        database.changeAll(
                "INSERT INTO donation_part (weighing_id, donation_id) VALUES (?, ?)",
                given.stream().map(one -> new Object[] {one.id(), donation.id()}).toList());
    }

    private static Donation read(Row row) throws SQLException {
        return new Donation(
                row.id(), row.id(), row.id(), row.day(), row.instant(), Money.cents(row.number()));
    }
}
