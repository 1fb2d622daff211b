package it.sporta.server.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * Messages for the journal that no till of the house signed, of one kind together.
 *
 * @param tillName whom the sender said to be; empty when there is no such till
 * @param reason malformed, other-place, batch-size, unknown-till, hash, signature, too-many
 * @param kinds how many different ones
 * @param times how often any of them was sent
 * @param bytes of all different ones together
 */
public record Stranger(
        Optional<String> tillName,
        String reason,
        long kinds,
        long times,
        long bytes,
        Instant first,
        Instant last) {}
