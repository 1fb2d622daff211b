package it.sporta.server.waste;

import it.sporta.kernel.Refused;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.TaxCode;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the hubs give food to. */
@ApplicationScoped
public class Donees {

    private static final String COLUMNS =
            "id, name, vat_number, tax_code, street, postal_code, town, province";

    private Database database;

    protected Donees() {}

    @Inject
    public Donees(Database database) {
        this.database = database;
    }

    /** By name. */
    @Transactional
    public List<Donee> all() {
        return database.list("SELECT " + COLUMNS + " FROM donee ORDER BY name, id", Donees::read);
    }

    @Transactional
    public Optional<Donee> find(UUID id) {
        return database.first("SELECT " + COLUMNS + " FROM donee WHERE id = ?", Donees::read, id);
    }

    /**
     * The same one again changes nothing: what stands on papers stays.
     *
     * @throws Refused {@code donee.number.missing} when it has neither of the two numbers, by which
     *     the paper names it
     */
    @Transactional
    public void meet(Donee donee) {
        Party party = donee.party();
        if (party.vatNumber().isEmpty() && party.taxCode().isEmpty()) {
            throw new Refused("donee.number.missing");
        }
        database.insertUnlessThere(
                "INSERT INTO donee (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                donee.id(),
                party.name(),
                party.vatNumber().map(VatNumber::digits),
                party.taxCode().map(TaxCode::characters),
                party.address().street(),
                party.address().postalCode(),
                party.address().town(),
                party.address().province());
    }

    private static Donee read(Row row) throws SQLException {
        return new Donee(
                row.id(),
                new Party(
                        row.text(),
                        row.maybeText().map(VatNumber::new),
                        row.maybeText().map(TaxCode::new),
                        new Address(row.text(), row.text(), row.text(), row.text())));
    }
}
