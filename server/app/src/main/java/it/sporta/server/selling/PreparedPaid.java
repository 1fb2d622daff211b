package it.sporta.server.selling;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.server.news.Arrived;
import java.util.Objects;

/**
 * What was prepared has been paid. Fired as a CDI event, once for each prepared ticket, in the
 * transaction that reads the payment: an observer that throws undoes it all. The goods of the
 * ticket's lines have moved by then.
 */
public record PreparedPaid(PreparedTicket ticket, Arrived<TicketPaid> by) {

    public PreparedPaid {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(by, "by");
    }
}
