package it.sporta.server.fiscal;

import it.sporta.server.Days;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The register of what was issued, by the day. */
@ApplicationScoped
public class Register {

    private Database database;

    protected Register() {}

    @Inject
    public Register(Database database) {
        this.database = database;
    }

    /**
     * A numbered paper as the register shows it.
     *
     * @param cause why goods travel; empty for an invoice
     * @param to who gets it, or the goods
     * @param cents with VAT, of an invoice: a credit note takes from what was invoiced
     */
    public record Paper(
            UUID id,
            UUID organisation,
            DocumentNumber number,
            LocalDate day,
            Optional<Cause> cause,
            String to,
            OptionalLong cents) {}

    /** In the order of their numbers. */
    public List<Paper> transports(Days days) {
        return database.list(
                "SELECT id, organisation_id, series, series_year, series_number, issued_on,"
                        + " receiver, cause FROM transport_document"
                        + " WHERE issued_on BETWEEN ? AND ?"
                        + " ORDER BY issued_on, organisation_id, series_number",
                Register::transport,
                days.first(),
                days.last());
    }

    private static Paper transport(Row row) throws SQLException {
        UUID id = row.id();
        UUID organisation = row.id();
        DocumentNumber number = number(row);
        LocalDate day = row.day();
        String receiver = row.text();
        return new Paper(
                id,
                organisation,
                number,
                day,
                Optional.of(row.one(Cause.class)),
                receiver,
                OptionalLong.empty());
    }

    /** In the order of their numbers. */
    public List<Paper> invoices(Days days) {
        return database.list(
                "SELECT id, organisation_id, series, series_year, series_number, issued_on, buyer,"
                        + " total_cents FROM invoice WHERE issued_on BETWEEN ? AND ?"
                        + " ORDER BY issued_on, organisation_id, series_number",
                Register::invoice,
                days.first(),
                days.last());
    }

    private static Paper invoice(Row row) throws SQLException {
        UUID id = row.id();
        UUID organisation = row.id();
        DocumentNumber number = number(row);
        LocalDate day = row.day();
        String buyer = row.text();
        long cents = row.number();
        return new Paper(
                id, organisation, number, day, Optional.empty(), buyer, OptionalLong.of(cents));
    }

    private static DocumentNumber number(Row row) throws SQLException {
        return new DocumentNumber(row.text(), row.smallNumber(), row.number());
    }
}
