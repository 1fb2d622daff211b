package it.sporta.till.selling;

import it.sporta.ui.trouble.Message;
import java.util.List;

/**
 * Something the cashier should know, kept until the next act.
 *
 * @param key of the words
 * @param details names and values for the places in the words
 * @param reprint whether one press prints the last sale's paper
 */
public record Notice(Message.Kind kind, String key, List<Object> details, Reprint reprint) {

    /** What the press would print. */
    public enum Reprint {
        NONE,
        /** Surely nothing came out: the paper itself. */
        FIRST,
        /** Something may have come out: a copy that says so. */
        COPY
    }

    static Notice of(Message.Kind kind, String key, Object... details) {
        return new Notice(kind, key, List.of(details), Reprint.NONE);
    }

    Notice offering(Reprint what) {
        return new Notice(kind, key, details, what);
    }
}
