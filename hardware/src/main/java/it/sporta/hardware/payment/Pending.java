package it.sporta.hardware.payment;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What must be known to find out later what became of a payment or a reversal.
 *
 * @param sale the caller's name for it
 * @param last the result the terminal had saved before; empty if it did not say
 * @param total its total before, in cents; empty if it did not say
 * @param start when it began, by the terminal's clock, to the minute
 */
public record Pending(
        String sale,
        Kind kind,
        long cents,
        Optional<Mark> last,
        OptionalLong total,
        LocalDateTime start) {
    /** Which way the money goes. */
    public enum Kind {
        PAYMENT,
        REVERSAL
    }

    public Pending {
        Requests.checkAmount(cents);
    }
}
