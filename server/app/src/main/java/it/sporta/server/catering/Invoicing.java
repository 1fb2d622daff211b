package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.fiscal.DocumentNumber;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.fiscal.InvoiceLine;
import it.sporta.server.fiscal.Invoices;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.Seats;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Invoices of what the tills certified. Either the deposit has its own and the last one takes it
 * off, or one at the end is of all of it; each cites the till's documents.
 */
@ApplicationScoped
public class Invoicing {

    /**
     * An immediate invoice is sent within so many days of the operation (DPR 633/1972, art. 21).
     */
    private static final int IMMEDIATE_DAYS = 12;

    private static final String ORDINARY = "RF01";

    private Occasions occasions;
    private Payments payments;
    private Invoices invoices;
    private TransportDocuments transports;
    private Seats seats;
    private Hubs hubs;
    private Clock clock;

    protected Invoicing() {}

    @Inject
    public Invoicing(
            Occasions occasions,
            Payments payments,
            Invoices invoices,
            TransportDocuments transports,
            Seats seats,
            Hubs hubs,
            Clock clock) {
        this.occasions = occasions;
        this.payments = payments;
        this.invoices = invoices;
        this.transports = transports;
        this.seats = seats;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** The invoice of the deposit, if one was written. */
    @Transactional
    public Optional<Invoices.Issued> ofDeposit(UUID id) {
        return payments.deposit(id).flatMap(deposit -> invoices.get(deposit.ticket().id()));
    }

    /** The last invoice, if it was written. */
    @Transactional
    public Optional<Invoices.Issued> last(UUID id) {
        return invoices.get(id);
    }

    /**
     * Of the deposit, once it is paid. Asked for again, the same.
     *
     * @throws Refused {@code occasion.invoice.unpaid}; {@code occasion.invoice.done} when the last
     *     invoice holds it already; {@code seat.unknown}, {@code party.number.missing}, {@code
     *     occasion.invoice.regime}, {@code occasion.invoice.other}
     */
    @Transactional
    public Invoices.Issued deposit(UUID id) {
        Occasion one = occasions.enter(id);
        Payment deposit =
                payments.deposit(id).orElseThrow(() -> new Refused("occasion.invoice.unpaid"));
        if (last(id).isPresent()) {
            throw new Refused("occasion.invoice.done");
        }
        List<InvoiceLine> lines = InvoiceRows.ofDeposit(one, deposit);
        cite(lines, List.of(deposit));
        Draft draft =
                new Draft(
                        one,
                        Invoice.Kind.TD02,
                        lines,
                        List.of(),
                        List.of(),
                        List.of(settlement(deposit)));
        return issue(deposit.ticket().id(), draft);
    }

    /**
     * Of all that has no invoice yet, once the goods have left and all is paid. Asked for again,
     * the same.
     *
     * @throws Refused as {@link #deposit}, {@code occasion.step.other} before the goods left, and
     *     {@code occasion.invoice.all} when the invoice of the deposit is of all of it
     */
    @Transactional
    public Invoices.Issued finish(UUID id) {
        Occasion one = occasions.enter(id);
        one.mustBe(Step.LEFT, Step.CLOSED);
        if (!payments.paidParts(id).equals(one.current().parts())) {
            throw new Refused("occasion.invoice.unpaid");
        }
        Optional<Invoices.Issued> earlier = ofDeposit(id);
        List<Payment> here = new ArrayList<>(payments.paid(id));
        TransportDocument transport = transports.get(id).orElseThrow();
        Optional<InvoiceRows.Before> before =
                earlier.map(
                        invoice ->
                                new InvoiceRows.Before(
                                        payments.deposit(id).orElseThrow(), invoice));
        before.ifPresent(paid -> here.remove(paid.deposit()));
        if (here.isEmpty()) {
            throw new Refused("occasion.invoice.all");
        }
        List<InvoiceLine> lines = InvoiceRows.ofAll(one.current().menu(), before, here);
        cite(lines, here);
        Draft draft =
                new Draft(
                        one,
                        kind(transport.date()),
                        lines,
                        earlier.map(Invoicing::citation).stream().toList(),
                        List.of(citation(transport)),
                        here.stream().map(Invoicing::settlement).toList());
        return issue(id, draft);
    }

    /** Later than that it is a deferred one, which names the goods by their transport document. */
    private Invoice.Kind kind(LocalDate left) {
        boolean late = Rome.today(clock).isAfter(left.plusDays(IMMEDIATE_DAYS));
        return late ? Invoice.Kind.TD24 : Invoice.Kind.TD01;
    }

    /** An invoice before it has its number. */
    private record Draft(
            Occasion occasion,
            Invoice.Kind kind,
            List<InvoiceLine> lines,
            List<Invoice.Citation> earlier,
            List<Invoice.Citation> transports,
            List<Invoice.Settlement> payments) {

        Invoice as(DocumentNumber number, LocalDate date, Party seller) {
            Customer customer = occasion.current().customer();
            return new Invoice(
                    kind,
                    number,
                    date,
                    seller,
                    ORDINARY,
                    customer.party(),
                    customer.recipient(),
                    lines,
                    earlier,
                    transports,
                    payments,
                    "");
        }
    }

    private Invoices.Issued issue(UUID id, Draft draft) {
        Organisation us = hubs.organisation(hubs.get(draft.occasion().hub()));
        Party seller = seats.seller(us);
        draft.occasion().current().customer().party().forInvoices();
        return invoices.issue(
                id,
                us.id(),
                (number, date) -> {
                    requireOrdinary(us, date);
                    return draft.as(number, date, seller);
                });
    }

    /** Which invoice an association without VAT writes, its accountant says. */
    private static void requireOrdinary(Organisation us, LocalDate date) {
        boolean ordinary =
                us.regime(Channel.CATERING, date)
                        .filter(regime -> regime.scheme().chargesVat())
                        .isPresent();
        if (!ordinary) {
            throw new Refused("occasion.invoice.regime");
        }
    }

    private static void cite(List<InvoiceLine> lines, List<Payment> paid) {
        List<InvoiceLine.Receipt> receipts =
                paid.stream()
                        .map(one -> one.settled().orElseThrow())
                        .map(how -> new InvoiceLine.Receipt(how.receipt(), how.day()))
                        .toList();
        lines.set(0, lines.get(0).certifiedBy(receipts));
    }

    private static Invoice.Settlement settlement(Payment one) {
        Payment.Settled how = one.settled().orElseThrow();
        return new Invoice.Settlement(how.means(), one.ticket().total(), how.day());
    }

    private static Invoice.Citation citation(Invoices.Issued one) {
        return new Invoice.Citation(one.number().toString(), one.date());
    }

    private static Invoice.Citation citation(TransportDocument one) {
        return new Invoice.Citation(one.number().toString(), one.date());
    }
}
