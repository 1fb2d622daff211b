package it.sporta.server.selling.web;

import it.sporta.server.Form;
import it.sporta.server.selling.OddPayment;
import it.sporta.server.selling.Untaxed;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was paid twice, too late or not as prepared, and what cannot be paid at all.
 *
 * @param kept from the tills, for want of a rate
 * @param typed what somebody wrote beside one of them and could not be taken
 */
public record OddPaymentsView(List<Row> rows, List<Kept> kept, Optional<Typed> typed)
        implements View {

    /** Something prepared, at the hub of that name. */
    public record Kept(Untaxed due, String hub) {}

    /** One payment, at the hub of that name. */
    public record Row(OddPayment payment, String hub) {}

    /** A refused form and the ticket it was about. */
    public record Typed(UUID ticket, Form form) {}

    public boolean isEmpty() {
        return rows.isEmpty() && kept.isEmpty();
    }

    /** What to show beside a payment. */
    public Form form(Row row) {
        return typed.filter(one -> one.ticket().equals(row.payment().ticket()))
                .map(Typed::form)
                .orElseGet(OddPaymentsResource::blank);
    }
}
