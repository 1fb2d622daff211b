package it.sporta.server.fiscal;

import it.sporta.kernel.Rome;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.fiscal.TransportDocument.Consignment;
import it.sporta.server.fiscal.TransportDocument.End;
import it.sporta.server.fiscal.TransportDocument.Item;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transport documents that were issued. */
@ApplicationScoped
public class TransportDocuments {

    private static final String COLUMNS =
            "id, organisation_id, series, series_year, series_number, issued_on, departed_at,"
                    + " cause, sender, sender_address, receiver, receiver_address, carrier";
    private static final String INSERT =
            "INSERT INTO transport_document ("
                    + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_ITEM =
            "INSERT INTO transport_item (document_id, line, name, thousandths, unit, lot)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    private Database database;
    private DocumentNumbers numbers;
    private Clock clock;

    protected TransportDocuments() {}

    @Inject
    public TransportDocuments(Database database, DocumentNumbers numbers, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Issues a document for goods that leave now, in the transaction that moves them.
     *
     * @param id made where the goods were packed: the same one again answers the document of the
     *     first time
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TransportDocument issue(UUID id, UUID organisation, Consignment consignment) {
        return get(id).orElseGet(() -> write(numbered(id, organisation, consignment)));
    }

    private TransportDocument numbered(UUID id, UUID organisation, Consignment consignment) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, Rome.ZONE);
        DocumentNumber number =
                numbers.next(organisation, DocumentNumbers.Kind.TRANSPORT, "", day.getYear());
        return new TransportDocument(id, organisation, number, day, now, consignment);
    }

    private TransportDocument write(TransportDocument one) {
        Consignment goods = one.consignment();
        database.change(
                INSERT,
                one.id(),
                one.organisation(),
                one.number().series(),
                one.number().year(),
                one.number().number(),
                one.date(),
                one.departure(),
                goods.cause(),
                goods.sender().name(),
                goods.sender().address(),
                goods.receiver().name(),
                goods.receiver().address(),
                goods.carrier());
        List<Object[]> rows = new ArrayList<>();
        for (Item item : goods.items()) {
            rows.add(row(one.id(), rows.size(), item));
        }
        database.changeAll(INSERT_ITEM, rows);
        return one;
    }

    private static Object[] row(UUID document, int line, Item item) {
        Quantity quantity = item.quantity();
        return new Object[] {
            document, line, item.name(), quantity.thousandths(), quantity.unit(), item.lot()
        };
    }

    @Transactional
    public Optional<TransportDocument> get(UUID id) {
        return database.first(
                "SELECT " + COLUMNS + " FROM transport_document WHERE id = ?", this::read, id);
    }

    private TransportDocument read(Row row) throws SQLException {
        UUID id = row.id();
        return new TransportDocument(
                id,
                row.id(),
                new DocumentNumber(row.text(), row.smallNumber(), row.number()),
                row.day(),
                row.instant(),
                new Consignment(
                        row.one(Cause.class),
                        new End(row.text(), row.text()),
                        new End(row.text(), row.text()),
                        row.text(),
                        items(id)));
    }

    private List<Item> items(UUID document) {
        return database.list(
                "SELECT name, thousandths, unit, lot FROM transport_item WHERE document_id = ?"
                        + " ORDER BY line",
                row ->
                        new Item(
                                row.text(),
                                new Quantity(row.number(), row.one(Unit.class)),
                                row.text()),
                document);
    }
}
