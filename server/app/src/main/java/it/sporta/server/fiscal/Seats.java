package it.sporta.server.fiscal;

import it.sporta.kernel.Refused;
import it.sporta.server.identity.Organisation;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Where our legal persons have their seat: an invoice names it, street and CAP apart. */
@ApplicationScoped
public class Seats {

    private Database database;

    protected Seats() {}

    @Inject
    public Seats(Database database) {
        this.database = database;
    }

    @Transactional
    public Optional<Address> of(UUID organisation) {
        return database.first(
                "SELECT street, postal_code, town, province FROM seat WHERE organisation_id = ?",
                Seats::read,
                organisation);
    }

    /** Invoices that were written keep the seat of their day. */
    @Transactional
    public void move(UUID organisation, Address to) {
        database.change("DELETE FROM seat WHERE organisation_id = ?", organisation);
        database.change(
                "INSERT INTO seat (organisation_id, street, postal_code, town, province)"
                        + " VALUES (?, ?, ?, ?, ?)",
                organisation,
                to.street(),
                to.postalCode(),
                to.town(),
                to.province());
    }

    /**
     * As it stands on an invoice.
     *
     * @throws Refused {@code seat.unknown} when nobody wrote where its seat is
     */
    @Transactional
    public Party seller(Organisation organisation) {
        Address seat = of(organisation.id()).orElseThrow(() -> new Refused("seat.unknown"));
        return new Party(
                organisation.name(),
                Optional.of(new VatNumber(organisation.vatNumber())),
                Optional.empty(),
                seat);
    }

    private static Address read(Row row) throws SQLException {
        return new Address(row.text(), row.text(), row.text(), row.text());
    }
}
