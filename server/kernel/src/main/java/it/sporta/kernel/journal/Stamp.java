package it.sporta.kernel.journal;

import java.util.Objects;
import java.util.UUID;

/**
 * When an entry was made, by clocks that may be wrong. Order is by sequence, never by these.
 *
 * @param boot new at each start of the till
 * @param wallMillis milliseconds since 1970, UTC
 * @param utcOffsetMinutes of the till's zone at that moment
 * @param monotonicNanos within the boot
 */
public record Stamp(UUID boot, long wallMillis, int utcOffsetMinutes, long monotonicNanos) {

    public Stamp {
        Objects.requireNonNull(boot, "boot");
        if (utcOffsetMinutes < Short.MIN_VALUE || utcOffsetMinutes > Short.MAX_VALUE) {
            throw new IllegalArgumentException("offset " + utcOffsetMinutes);
        }
    }
}
