package it.sporta.server.catering;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.Receipt;
import it.sporta.server.selling.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is due of which occasion. Whether it was paid, the prepared ticket says. */
@ApplicationScoped
public class Payments {

    private Database database;
    private PreparedTickets tickets;
    private Receipts receipts;

    protected Payments() {}

    @Inject
    public Payments(Database database, PreparedTickets tickets, Receipts receipts) {
        this.database = database;
        this.tickets = tickets;
        this.receipts = receipts;
    }

    /** Also what was withdrawn, in the order in which it was asked for. */
    @Transactional
    public List<Payment> of(UUID occasion) {
        return database
                .list(
                        "SELECT id, kind, settled_on, means, receipt FROM occasion_payment"
                                + " WHERE occasion_id = ? ORDER BY asked_at, id",
                        Payments::read,
                        occasion)
                .stream()
                .flatMap(found -> tickets.find(found.id()).map(it -> payment(found, it)).stream())
                .toList();
    }

    /** Those that were paid, in the same order. */
    @Transactional
    public List<Payment> paid(UUID occasion) {
        return of(occasion).stream().filter(Payment::isPaid).toList();
    }

    /** The same by class of VAT, all of them together. */
    Parts paidParts(UUID occasion) {
        Parts sum = Parts.none();
        for (Payment one : paid(occasion)) {
            sum = sum.plus(one.parts());
        }
        return sum;
    }

    /** The deposit that was paid: there is at most one. */
    @Transactional
    public Optional<Payment> deposit(UUID occasion) {
        return paid(occasion).stream()
                .filter(one -> one.kind() == Payment.Kind.DEPOSIT)
                .findFirst();
    }

    /** The occasion a prepared ticket is of; empty when it is none of ours. */
    @Transactional
    public Optional<UUID> occasionOf(UUID prepared) {
        return database.first(
                "SELECT occasion_id FROM occasion_payment WHERE id = ?", Row::id, prepared);
    }

    void add(UUID id, UUID occasion, Payment.Kind kind, Instant at) {
        database.change(
                "INSERT INTO occasion_payment (id, occasion_id, kind, asked_at)"
                        + " VALUES (?, ?, ?, ?)",
                id,
                occasion,
                kind,
                at);
    }

    void settle(UUID id, LocalDate day, Invoice.Means means, String receipt) {
        database.change(
                "UPDATE occasion_payment SET settled_on = ?, means = ?, receipt = ? WHERE id = ?",
                day,
                means,
                receipt,
                id);
    }

    private record Found(UUID id, Payment.Kind kind, Optional<How> how) {}

    private record How(LocalDate day, Invoice.Means means, String receipt) {

        Payment.Settled with(Map<ProductId, VatRate> rates) {
            return new Payment.Settled(day, means, receipt, rates);
        }
    }

    private Payment payment(Found found, PreparedTicket ticket) {
        Map<ProductId, VatRate> rates =
                ticket.paidBy().flatMap(receipts::of).map(Receipt::rates).orElse(Map.of());
        return new Payment(found.kind(), ticket, found.how().map(how -> how.with(rates)));
    }

    private static Found read(Row row) throws SQLException {
        UUID id = row.id();
        Payment.Kind kind = row.one(Payment.Kind.class);
        Optional<LocalDate> day = row.maybeDay();
        Optional<String> means = row.maybeText();
        Optional<String> receipt = row.maybeText();
        return new Found(
                id,
                kind,
                day.map(
                        on ->
                                new How(
                                        on,
                                        Invoice.Means.valueOf(means.orElseThrow()),
                                        receipt.orElseThrow())));
    }
}
