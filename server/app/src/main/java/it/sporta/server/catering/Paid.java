package it.sporta.server.catering;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.selling.PreparedPaid;
import it.sporta.server.selling.Receipt;
import it.sporta.server.selling.Receipts;
import it.sporta.server.stock.GoodsOfLine;
import it.sporta.server.stock.Move;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A deposit or a balance was paid: it is noted for the invoice, and no goods leave with it. */
@ApplicationScoped
public class Paid implements GoodsOfLine {

    private Payments payments;
    private Receipts receipts;

    protected Paid() {}

    @Inject
    public Paid(Payments payments, Receipts receipts) {
        this.payments = payments;
        this.receipts = receipts;
    }

    @Override
    public Optional<List<Move>> of(TicketPaid paid, int line) {
        return paid.prepared().flatMap(payments::occasionOf).map(ours -> List.of());
    }

    public void on(@Observes PreparedPaid paid) {
        if (payments.occasionOf(paid.ticket().id()).isPresent()) {
            TicketPaid fact = paid.by().fact();
            payments.settle(paid.ticket().id(), fact.businessDate(), means(fact), name(fact));
        }
    }

    private static Invoice.Means means(TicketPaid fact) {
        boolean cash =
                fact.ticket().payments().stream().allMatch(one -> one.kind() == PaymentKind.CASH);
        return cash ? Invoice.Means.CASH : Invoice.Means.CARD;
    }

    /** With its till, for each till counts from one. Of documents, therefore in Italian. */
    private String name(TicketPaid fact) {
        String till = receipts.of(fact.ticket().id()).map(Receipt::till).orElse("");
        return till.isEmpty()
                ? "Vendita " + fact.number()
                : "Cassa " + till + ", vendita " + fact.number();
    }
}
