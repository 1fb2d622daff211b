package it.sporta.server.sync.web;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an entry says, as a person asks for it.
 *
 * @param kind of fact by its name, {@code UNKNOWN} for one that a newer till wrote, {@code DAMAGED}
 *     when nothing can be read
 */
public record What(String kind, Optional<Sale> sale) {

    /** As it stands on the receipt. */
    public record Sale(long number, long cents, LocalDate day) {}

    static What of(Optional<Entry> entry) {
        return entry.map(What::of).orElse(new What("DAMAGED", Optional.empty()));
    }

    private static What of(Entry entry) {
        String kind = FactType.of(entry.type()).map(Enum::name).orElse("UNKNOWN");
        return new What(kind, sale(entry));
    }

    private static Optional<Sale> sale(Entry entry) {
        try {
            return entry.fact().flatMap(What::sale);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Sale> sale(Fact fact) {
        return fact instanceof Fact.TicketPaid paid
                ? Optional.of(
                        new Sale(paid.number(), paid.ticket().total().cents(), paid.businessDate()))
                : Optional.empty();
    }
}
