package it.sporta.server.selling.web;

import it.sporta.server.Form;
import it.sporta.server.selling.OddPayment;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was paid twice, too late or not as prepared.
 *
 * @param typed what somebody wrote beside one of them and could not be taken
 */
public record OddPaymentsView(List<Row> rows, Optional<Typed> typed) implements View {

    /** One payment, at the hub of that name. */
    public record Row(OddPayment payment, String hub) {}

    /** A refused form and the ticket it was about. */
    public record Typed(UUID ticket, Form form) {}

    /** What to show beside a payment. */
    public Form form(Row row) {
        return typed.filter(one -> one.ticket().equals(row.payment().ticket()))
                .map(Typed::form)
                .orElseGet(OddPaymentsResource::blank);
    }
}
