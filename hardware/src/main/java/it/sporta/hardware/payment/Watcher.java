package it.sporta.hardware.payment;

import java.util.List;

/** Follows what the terminal tells meanwhile; called on the thread of the payment, so be quick. */
public interface Watcher {
    /** Nobody looks. */
    Watcher NOBODY = text -> {};

    /** What the terminal does, at most twenty signs or so, in its own words. */
    void progress(String text);

    /** Nobody knows what became of it; the terminal is asked now, which may take a while. */
    default void lost(Pending pending) {}

    /** Rows of a slip for the till's printer, of terminals that were told to send them. */
    default void slip(List<String> rows) {}
}
