package it.sporta.server.catering;

import it.sporta.kernel.money.Money;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.selling.PreparedState;
import it.sporta.server.selling.PreparedTicket;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Money asked for at the tills.
 *
 * @param settled empty until a till says that it was paid
 */
public record Payment(Kind kind, PreparedTicket ticket, Optional<Settled> settled) {

    /** What of the total. */
    public enum Kind {
        DEPOSIT,
        BALANCE
    }

    /**
     * How it was paid.
     *
     * @param receipt the till's document, as invoices cite it
     */
    public record Settled(LocalDate day, Invoice.Means means, String receipt) {}

    public Payment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(settled, "settled");
    }

    public boolean isPaid() {
        return ticket.state() == PreparedState.PAID;
    }

    public boolean isOpen() {
        return ticket.isOpen();
    }

    /** What it is of each class of VAT. */
    Parts parts() {
        TreeMap<String, Money> sums = new TreeMap<>();
        ticket.lines().forEach(line -> sums.merge(line.vatClass(), line.amount(), Money::plus));
        return new Parts(sums);
    }
}
