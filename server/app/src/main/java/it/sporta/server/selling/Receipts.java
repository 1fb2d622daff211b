package it.sporta.server.selling;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the tills certified, for documents that follow it. */
@ApplicationScoped
public class Receipts {

    private Database database;

    protected Receipts() {}

    @Inject
    public Receipts(Database database) {
        this.database = database;
    }

    /** Empty until its sale was read. */
    @Transactional
    public Optional<Receipt> of(TicketId sale) {
        return database.first(
                "SELECT t.name, s.number_at_till FROM sale s LEFT JOIN till t ON t.id = s.till_id"
                        + " WHERE s.id = ?",
                row -> new Receipt(row.maybeText().orElse(""), row.number(), rates(sale)),
                sale.value());
    }

    private Map<ProductId, VatRate> rates(TicketId sale) {
        Map<ProductId, VatRate> rates = new HashMap<>();
        database.list(
                "SELECT product_id, vat_code, vat_rate FROM sale_line WHERE sale_id = ?",
                row ->
                        rates.put(
                                new ProductId(row.id()),
                                new VatRate(row.text(), row.smallNumber())),
                sale.value());
        return rates;
    }
}
