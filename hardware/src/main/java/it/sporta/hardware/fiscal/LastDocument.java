package it.sporta.hardware.fiscal;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The last document a machine remembers.
 *
 * @param totalCents empty where the machine does not tell
 * @param at by the machine's clock
 * @param fiscal false for management slips, and for what was opened and cancelled
 */
public record LastDocument(
        int z, int number, OptionalLong totalCents, LocalDateTime at, boolean fiscal) {
    public LastDocument {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(totalCents, "totalCents");
        if (z < 0 || number < 0) {
            throw new IllegalArgumentException("no document: " + z + "-" + number);
        }
    }
}
