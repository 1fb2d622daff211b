package it.sporta.server.catering;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.selling.PreparedPaid;
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

    protected Paid() {}

    @Inject
    public Paid(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Optional<List<Move>> of(TicketPaid paid, int line) {
        return paid.prepared().flatMap(payments::occasionOf).map(ours -> List.of());
    }

    public void on(@Observes PreparedPaid paid) {
        if (payments.occasionOf(paid.ticket().id()).isPresent()) {
            payments.settle(paid.ticket().id(), settled(paid.by().fact()));
        }
    }

    private static Payment.Settled settled(TicketPaid fact) {
        boolean cash =
                fact.ticket().payments().stream().allMatch(one -> one.kind() == PaymentKind.CASH);
        return new Payment.Settled(
                fact.businessDate(),
                cash ? Invoice.Means.CASH : Invoice.Means.CARD,
                "Vendita " + fact.number());
    }
}
