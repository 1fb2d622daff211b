package it.sporta.server.catering.web;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Form;
import it.sporta.server.catering.Occasion;
import it.sporta.server.catering.Offer;
import it.sporta.server.catering.Payment;
import it.sporta.server.catering.Return;
import it.sporta.server.catering.Step;
import it.sporta.server.fiscal.Invoices;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One occasion, from the quote to what came back.
 *
 * @param hub that cooks
 * @param payments also those withdrawn
 * @param transport number of the transport document, once the goods are out
 * @param loads a field for each dish, before that
 * @param lots what left, and what came back of it
 */
public record OccasionView(
        Occasion occasion,
        String hub,
        KitchenList kitchen,
        List<Payment> payments,
        Optional<String> transport,
        List<Load> loads,
        List<LotOut> lots,
        Optional<Invoices.Issued> depositInvoice,
        Optional<Invoices.Issued> invoice,
        Form form)
        implements View {

    /**
     * @param field of the form, for how much leaves
     */
    public record Load(String field, String name, Quantity planned) {}

    /**
     * @param field of the form, for how much came back
     * @param back empty until it was weighed
     */
    public record LotOut(
            String field,
            String lot,
            String name,
            String label,
            Quantity quantity,
            Optional<Quantity> back) {}

    /** The version that is looked at: one that waits for a yes before what was agreed. */
    public Offer shown() {
        return occasion.isToAccept() ? occasion.latest() : occasion.current();
    }

    public boolean isOpen() {
        return occasion.step() == Step.QUOTED || occasion.step() == Step.ACCEPTED;
    }

    public boolean canLeave() {
        return occasion.step() == Step.ACCEPTED && !occasion.isToAccept();
    }

    public boolean canAskBalance() {
        boolean agreed = occasion.step() != Step.QUOTED && occasion.step() != Step.DECLINED;
        return agreed && !isAllPaid() && payments.stream().noneMatch(Payment::isOpen);
    }

    public boolean canInvoiceDeposit() {
        return paid().anyMatch(one -> one.kind() == Payment.Kind.DEPOSIT)
                && depositInvoice.isEmpty()
                && invoice.isEmpty();
    }

    public boolean canInvoice() {
        boolean out = occasion.step() == Step.LEFT || occasion.step() == Step.CLOSED;
        return out && isAllPaid() && invoice.isEmpty();
    }

    private Stream<Payment> paid() {
        return payments.stream().filter(Payment::isPaid);
    }

    private boolean isAllPaid() {
        Money sum = Money.sum(paid().map(one -> one.ticket().total()).toList());
        return sum.equals(occasion.current().total());
    }

    public List<Return> ways() {
        return Arrays.asList(Return.values());
    }

    @Override
    public String title(Words words) {
        return words.text("OccasionView.title", "number", occasion.number());
    }
}
