package it.sporta.till.tables;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.selling.Bill;
import java.util.UUID;

/**
 * Guests at a table, from sitting down to paying.
 *
 * @param before the end of the journal when they sat down: all of theirs comes after it
 * @param version grows with every change; another one each time a till starts
 */
record Sitting(TicketId ticket, UUID table, String name, Head before, Order order, long version) {

    static Sitting of(TableFact.TableOpened opened, Head before, long version) {
        return new Sitting(
                opened.ticket(), opened.table(), opened.name(), before, Order.NONE, version);
    }

    Sitting wanting(Order next) {
        return new Sitting(ticket, table, name, before, next, version + 1);
    }

    /**
     * A key pressed on a page that is not up to date does nothing.
     *
     * @throws Refused {@code press.stale}
     */
    void requireSeen(long seen) {
        if (seen != version) {
            throw new Refused("press.stale");
        }
    }

    /** Whether a bill says exactly what is owed, and the kitchen knows all of it. */
    boolean owes(Bill bill) {
        return order.news().isEmpty() && order.billed().equals(bill.lines());
    }

    /**
     * @throws Refused {@code table.unsent} while the kitchen does not know all of it, {@code
     *     table.empty}
     */
    Bill bill() {
        if (!order.news().isEmpty()) {
            throw new Refused("table.unsent");
        }
        if (order.isEmpty()) {
            throw new Refused("table.empty");
        }
        return new Bill(ticket, name, order.billed());
    }
}
