package it.sporta.till.selling;

import it.sporta.kernel.ticket.TicketId;
import it.sporta.ui.trouble.Message;
import java.util.List;
import java.util.Optional;

/**
 * Something the cashier should know, kept until the next act.
 *
 * @param key of the words
 * @param details names and values for the places in the words
 * @param reprint whether one press prints a sale's paper
 * @param sale whose paper that is
 */
public record Notice(
        Message.Kind kind,
        String key,
        List<Object> details,
        Reprint reprint,
        Optional<TicketId> sale) {

    /** What the press would print. */
    public enum Reprint {
        NONE,
        /** Surely nothing came out: the paper itself. */
        FIRST,
        /** Something may have come out: a copy that says so. */
        COPY,
        /** Surely no documento commerciale came out: it is printed now. */
        DOCUMENT,
        /** Nobody knows whether it came out: the machine is asked. */
        ASK,
        /** Nothing yet: what can be done stands on the list of documents. */
        LIST
    }

    static Notice of(Message.Kind kind, String key, Object... details) {
        return new Notice(kind, key, List.of(details), Reprint.NONE, Optional.empty());
    }

    /** The same in the reader's language. */
    public Message message() {
        return Message.of(kind, Notice.class, key, details.toArray());
    }

    /** Whether a documento commerciale can be printed now. */
    public boolean offersDocument() {
        return reprint == Reprint.DOCUMENT;
    }

    /** Whether the fiscal printer can be asked. */
    public boolean offersToAsk() {
        return reprint == Reprint.ASK;
    }

    /** Whether the list of what is owed says more, and has the keys. */
    public boolean offersList() {
        return reprint == Reprint.LIST;
    }

    public boolean offersPaper() {
        return reprint == Reprint.FIRST;
    }

    public boolean offersCopy() {
        return reprint == Reprint.COPY;
    }

    /** Whose paper is offered; empty when none is. */
    public String offered() {
        return sale.map(TicketId::toString).orElse("");
    }

    Notice offering(Reprint what, TicketId whose) {
        return new Notice(kind, key, details, what, Optional.of(whose));
    }
}
