package it.sporta.hardware.fiscal;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The last document a machine remembers.
 *
 * @param z 1 to 9999
 * @param number 1 to 9999
 * @param totalCents empty where the machine does not tell
 * @param at by the machine's clock
 * @param fiscal false for management slips, and for what was opened and cancelled
 */
public record LastDocument(
        int z, int number, OptionalLong totalCents, LocalDateTime at, boolean fiscal) {
    public LastDocument {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(totalCents, "totalCents");
        if (z < 1 || z > 9_999 || number < 1 || number > 9_999) {
            throw new IllegalArgumentException("no document: " + z + "-" + number);
        }
    }
}
