package it.sporta.server.fiscal;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.Money;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The electronic invoices that were written, each as the file the exchange system takes. */
@ApplicationScoped
public class Invoices {

    private static final String COLUMNS =
            "id, organisation_id, series, series_year, series_number, kind, issued_on, buyer,"
                    + " total_cents, file_name";
    private static final String INSERT =
            "INSERT INTO invoice ("
                    + COLUMNS
                    + ", file_bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Database database;
    private DocumentNumbers numbers;
    private Clock clock;

    protected Invoices() {}

    @Inject
    public Invoices(Database database, DocumentNumbers numbers, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * An invoice as lists show it.
     *
     * @param fileName {@code IT12345678903_0000a.xml}, never given twice
     */
    public record Issued(
            UUID id,
            UUID organisation,
            DocumentNumber number,
            Invoice.Kind kind,
            LocalDate date,
            String buyer,
            Money total,
            String fileName) {}

    /**
     * Writes the next invoice of its year, dated today.
     *
     * @param id made with the document it follows: the same one again answers the invoice of the
     *     first time
     * @param draft of the number and the day it gets
     * @throws IllegalStateException when what was written would be refused by the exchange system:
     *     then no number is taken
     */
    @Transactional
    public Issued issue(
            UUID id, UUID organisation, BiFunction<DocumentNumber, LocalDate, Invoice> draft) {
        return get(id).orElseGet(() -> write(id, organisation, draft));
    }

    private Issued write(
            UUID id, UUID organisation, BiFunction<DocumentNumber, LocalDate, Invoice> draft) {
        LocalDate today = Rome.today(clock);
        DocumentNumber number =
                numbers.next(organisation, DocumentNumbers.Kind.INVOICE, "", today.getYear());
        Invoice invoice = draft.apply(number, today);
        String transmission = numbers.nextFile(organisation);
        byte[] xml = InvoiceXml.write(invoice, transmission);
        requireTaken(xml);
        String seller = invoice.seller().vatNumber().orElseThrow().digits();
        Issued issued =
                new Issued(
                        id,
                        organisation,
                        number,
                        invoice.kind(),
                        today,
                        invoice.buyer().name(),
                        invoice.total(),
                        "IT" + seller + "_" + transmission + ".xml");
        insert(issued, xml);
        return issued;
    }

    private void insert(Issued one, byte[] xml) {
        database.change(
                INSERT,
                one.id(),
                one.organisation(),
                one.number().series(),
                one.number().year(),
                one.number().number(),
                one.kind(),
                one.date(),
                one.buyer(),
                one.total().cents(),
                one.fileName(),
                xml);
    }

    private static void requireTaken(byte[] xml) {
        try {
            Document document = HostileXml.parse(xml);
            Optional<String> error = InvoiceSchema.error(document);
            List<String> refusals = error.isPresent() ? List.of() : SdiChecks.of(document);
            if (error.isPresent() || !refusals.isEmpty()) {
                throw new IllegalStateException(
                        "the exchange system would refuse it: " + error.orElse("" + refusals));
            }
        } catch (SAXException e) {
            throw new IllegalStateException("not even XML", e);
        }
    }

    @Transactional
    public Optional<Issued> get(UUID id) {
        return database.first(
                "SELECT " + COLUMNS + " FROM invoice WHERE id = ?", Invoices::read, id);
    }

    /** The file as it was written. */
    @Transactional
    public Optional<byte[]> xml(UUID id) {
        return database.first(
                "SELECT file_bytes FROM invoice WHERE id = ?", row -> row.bytes().toArray(), id);
    }

    private static Issued read(Row row) throws SQLException {
        return new Issued(
                row.id(),
                row.id(),
                new DocumentNumber(row.text(), row.smallNumber(), row.number()),
                row.one(Invoice.Kind.class),
                row.day(),
                row.text(),
                Money.cents(row.number()),
                row.text());
    }
}
