package it.sporta.kernel.journal;

import it.sporta.kernel.ticket.Ordered;
import it.sporta.kernel.ticket.TicketId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Something that happened at a table, as long as its ticket is not paid. */
public sealed interface TableFact extends Fact {

    TicketId ticket();

    UUID operator();

    @Override
    default Optional<UUID> subject() {
        return Optional.of(ticket().value());
    }

    /**
     * Guests sat down.
     *
     * @param ticket born here: what they order is paid by it, and that sale closes the table
     * @param table which of the hub's tables, and its name as the slips print it
     */
    record TableOpened(
            TicketId ticket,
            UUID table,
            String name,
            UUID hub,
            LocalDate businessDate,
            UUID operator)
            implements TableFact {

        public TableOpened {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(hub, "hub");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
        }
    }

    /**
     * The kitchen was told what is wanted more, or less, than it was told before. What guests said
     * besides is on the slip and never here.
     *
     * @param round counts from 1 at each table
     */
    record OrderSent(TicketId ticket, int round, List<Ordered> lines, UUID operator)
            implements TableFact {

        public OrderSent {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(operator, "operator");
            lines = List.copyOf(lines);
            if (round < 1) {
                throw new IllegalArgumentException("rounds count from 1: " + round);
            }
        }
    }

    /** Nobody had anything at this table: it is free again without a sale. */
    record TableLeft(TicketId ticket, UUID operator) implements TableFact {

        public TableLeft {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(operator, "operator");
        }
    }
}
