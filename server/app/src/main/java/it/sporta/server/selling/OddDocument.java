package it.sporta.server.selling;

import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A documento commerciale that cannot be right as it stands: it comes to another sum than its sale,
 * or another sale names it, too.
 *
 * @param till by its name, empty where it is no till of the house any more
 * @param number of the sale at that till
 * @param at when it was sold, by the till's clock
 * @param told what the document comes to
 */
public record OddDocument(
        UUID sale,
        UUID hub,
        String till,
        long number,
        Instant at,
        Money total,
        String serial,
        int z,
        int document,
        Money told) {

    /** As printed: {@code 0012-0045}. */
    public String name() {
        return String.format("%04d-%04d", z, document);
    }

    /** Whether its sum is the sale's: then it is named twice. */
    public boolean isNamedTwice() {
        return total.equals(told);
    }
}
