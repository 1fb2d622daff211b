package it.sporta.till.selling;

import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import java.util.List;
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
    }
}
