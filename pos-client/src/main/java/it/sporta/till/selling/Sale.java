package it.sporta.till.selling;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.kernel.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;

/**
 * A sale as the journal has it.
 *
 * @param entry vouches for it; its number and the first signs of its hash stand on the paper
 */
public record Sale(Fact.TicketPaid paid, Entry entry) {

    /** Empty when the entry is about something else. */
    static Optional<Sale> of(Entry entry) {
        return entry.fact()
                .filter(Fact.TicketPaid.class::isInstance)
                .map(fact -> new Sale((Fact.TicketPaid) fact, entry));
    }

    public Ticket ticket() {
        return paid.ticket();
    }

    public long number() {
        return paid.number();
    }

    /** Whether a fiscal printer owes it a documento commerciale. */
    boolean owesDocument() {
        return paid.machine().isPresent();
    }

    /** Whether money went into the drawer or out of it. */
    boolean movesCash() {
        return ticket().cash().isPositive() || ticket().change().isPositive();
    }

    /** Whether it was charged to a card. */
    public boolean isByCard() {
        return ticket().payments().stream().anyMatch(p -> p.kind() == PaymentKind.CARD);
    }

    public Instant at() {
        return Instant.ofEpochMilli(entry.stamp().wallMillis());
    }

    /** {@code palmanova-1-123-1a2b3c4d}: paper is a witness of the chain nobody can reach. */
    public String witness(String tillName) {
        return tillName + "-" + entry.sequence() + "-" + entry.hash().hex().substring(0, 8);
    }
}
