package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a table owes, whole.
 *
 * @param ticket the sale it becomes
 * @param table by its name
 * @param lines of what was served, as they are paid
 */
public record Bill(TicketId ticket, String table, List<Line> lines) {

    public Bill {
        lines = List.copyOf(lines);
    }

    /** The table owes something else by now; nothing was paid. */
    public static final String CHANGED = "table.changed";

    /** Whether something failed because a table owes something else by now, or nothing. */
    static boolean isChanged(RuntimeException failed) {
        return failed instanceof Refused refused
                && (refused.reason().equals(CHANGED) || refused.reason().equals("table.gone"));
    }

    Basket basket() {
        return new Basket(ticket, lines).in(Manner.ofTable(table));
    }

    static Bill of(Basket basket) {
        return new Bill(basket.id(), basket.manner().table().orElseThrow(), basket.lines());
    }

    /** Whoever keeps the tables: guests may order on while their bill lies on the counter. */
    public interface Keeper {

        /**
         * Pays while nobody can change what the bill says; afterwards the table is free.
         *
         * @throws it.sporta.kernel.Refused {@code table.changed} when it says something else by
         *     now; nothing was paid
         */
        <T> T whileItStands(Bill bill, Supplier<T> pay);

        /**
         * Lets nothing be ordered at a table, in any case, until it is let go or paid: its bill is
         * being charged to a card.
         *
         * @return whether the bill says what the table owes
         */
        boolean hold(Bill bill);

        void letGo(Bill bill);

        /**
         * Pays a bill that was charged and does not stand any more. What the table has ordered
         * beyond it is owed on.
         *
         * @param operator who does it
         */
        <T> T asCharged(Bill bill, UUID operator, Supplier<T> pay);
    }
}
