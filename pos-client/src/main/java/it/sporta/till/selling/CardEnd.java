package it.sporta.till.selling;

import it.sporta.kernel.journal.CardFact;
import it.sporta.kernel.journal.CardFact.CardSettled;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import java.util.UUID;

/** How a payment by card that was in doubt, or could not be sold, ended. */
record CardEnd(
        TicketId ticket,
        Money amount,
        CardFact.Doubt doubt,
        CardFact.Ending ending,
        CardFact.Word word) {

    CardSettled fact(UUID hub, Terms terms) {
        return new CardSettled(
                ticket,
                amount,
                doubt,
                ending,
                word,
                hub,
                terms.shift().businessDate(),
                terms.operator().id());
    }
}
