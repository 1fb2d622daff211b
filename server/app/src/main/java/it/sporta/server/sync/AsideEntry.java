package it.sporta.server.sync;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry that was stored and could not be taken further.
 *
 * @param reason {@code unknown-type}: a newer till wrote it; {@code unreadable}: its content is not
 *     what its type says; {@code not-posted}: it was understood and somebody could not take it
 * @param detail for whoever looks into it, in English
 */
public record AsideEntry(
        UUID till,
        String tillName,
        int epoch,
        long sequence,
        int type,
        String reason,
        String detail,
        Instant since) {}
