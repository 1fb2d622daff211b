package it.sporta.till.customer;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.till.selling.DeskState;
import java.util.List;
import java.util.Optional;

/** What a customer is told at one moment. */
sealed interface Shown {

    /** Nobody buys. */
    record Greeting(String place) implements Shown {}

    /**
     * What has been rung up so far.
     *
     * @param touched the line that changed last; empty when one was taken away
     * @param due what all of it costs in cash, rounded where the hub does so
     * @param received laid down so far
     */
    record Buying(List<Line> lines, Optional<Line> touched, Money total, Money due, Money received)
            implements Shown {

        public Buying {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The sale just made.
     *
     * @param due what was paid of it: the total, or what it is rounded to
     * @param tendered what was handed over
     * @param byCard whether all of it was charged to a card
     */
    record Paid(Money total, Money due, Money tendered, Money change, boolean byCard)
            implements Shown {}

    static Shown of(DeskState counter, Optional<Line> touched, String place) {
        if (!counter.basket().isEmpty()) {
            return new Buying(
                    counter.basket().lines(),
                    touched,
                    counter.basket().total(),
                    counter.due(),
                    counter.received());
        }
        return counter.sold()
                .map(sale -> paid(sale.ticket(), sale.isByCard()))
                .orElseGet(() -> new Greeting(place));
    }

    private static Shown paid(Ticket ticket, boolean byCard) {
        Money due = ticket.total().plus(ticket.cashRounding());
        return new Paid(ticket.total(), due, due.plus(ticket.change()), ticket.change(), byCard);
    }
}
