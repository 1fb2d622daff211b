package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry that a till of the house signed and the journal did not take, kept as it came.
 *
 * @param reason other-entry, other-history, two-entries-for-one-place, old-epoch, replaced-key,
 *     epoch-not-begun, revoked
 * @param times how often it was sent
 * @param entry empty when it cannot be read
 */
public record RefusedEntry(
        Bytes digest,
        EntryPlace place,
        String tillName,
        Verdict verdict,
        String reason,
        Instant since,
        int times,
        Optional<Settled> settled,
        Optional<Entry> entry) {

    /**
     * It stands beside the chain or before it, and may be a sale all the same: a person may say yes
     * to it. What was rejected, nobody can.
     */
    public boolean mayBePosted() {
        boolean beside = verdict == Verdict.FORK || verdict == Verdict.STALE_EPOCH;
        return beside && entry.isPresent() && !isPosted();
    }

    private boolean isPosted() {
        return settled.filter(how -> how.how() == Settled.How.POSTED).isPresent();
    }

    UUID till() {
        return place.till();
    }
}
