package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * Bytes the server did not take, kept as they came.
 *
 * @param till as the sender said; such a till may not exist
 * @param reason malformed, other-place, batch-size, unknown-till, hash, signature, other-entry,
 *     other-history, two-entries-for-one-place, old-epoch, epoch-not-begun
 * @param times how often they were sent
 */
public record RefusedEntry(
        Bytes digest,
        UUID till,
        int epoch,
        long sequence,
        Verdict verdict,
        String reason,
        Instant since,
        int times) {}
