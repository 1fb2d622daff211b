package it.sporta.till.journal;

import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import java.io.IOException;
import java.util.Optional;

/**
 * How far sale numbers may have gone in entries that do not come back. The server signs how long
 * each epoch is even when it cannot give its entries. No epoch has more sales than entries, and
 * whenever one ended in a loss at most as many numbers were passed over once more; so twice all
 * lengths is beyond every number. Entries no server ever got are beyond anybody's knowledge.
 */
final class Reach {

    private static final System.Logger LOG = System.getLogger(Reach.class.getName());

    private final Journal journal;
    private final ServerLink server;

    Reach(Journal journal, ServerLink server) {
        this.journal = journal;
        this.server = server;
    }

    /**
     * Passes all those numbers over; durable on return. An epoch that this till began by itself
     * passed them over when it began.
     *
     * @param known how far the server has the chain: all there is for an epoch of whose end it says
     *     nothing
     */
    void passOver(Head known) {
        int present = journal.head().epoch();
        if (present > journal.identity().grant().epoch()) {
            return;
        }
        long entries = 0;
        for (int epoch = 1; epoch < present; epoch++) {
            entries += length(epoch, known);
        }
        journal.passOverUpTo(2 * entries);
    }

    private long length(int epoch, Head known) {
        long said = known.epoch() == epoch ? known.sequence() : 0;
        return Math.max(said, signedEnd(epoch));
    }

    /** Behind every entry: so it gives none, and says how far it has them. */
    private long signedEnd(int epoch) {
        try {
            Optional<SignedHead> end =
                    server.lookBack(epoch, Long.MAX_VALUE, journal.head()).vouched();
            return end.filter(head -> head.isSignedBy(journal.identity().grant().serverKey()))
                    .filter(head -> head.head().epoch() == epoch)
                    .map(head -> head.head().sequence())
                    .orElse(0L);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the length of epoch {0} is not known: {1}",
                    epoch,
                    e.getMessage());
            return 0;
        }
    }
}
