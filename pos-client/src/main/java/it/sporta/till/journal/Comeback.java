package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * What a till does that is not the one the server knew: an old image, a copy, a new disk, a till
 * that joined again. What it sold is offered, what it lost is fetched back.
 */
final class Comeback {

    private final Journal journal;
    private final Offering offering;
    private final Retrieval retrieval;
    private final Runnable changed;

    /**
     * @param pace told whenever the server has answered
     * @param changed told when entries came back: whoever reckoned without them reckons again
     */
    Comeback(
            Path home,
            Journal journal,
            ServerLink server,
            Acknowledged acknowledged,
            Pace pace,
            Runnable changed)
            throws IOException {
        this.journal = journal;
        this.offering = new Offering(home, journal, server, acknowledged, pace);
        this.retrieval = new Retrieval(home, journal, server, pace);
        this.changed = changed;
    }

    /** How many entries this process got back. */
    long returned() {
        return retrieval.returned();
    }

    /** Whether the last try to get entries back failed; there will be another. */
    boolean isMissingSome() {
        return retrieval.isMissingSome();
    }

    /** What the server got of what this disk made in epochs that are over. */
    Connection.Old old() {
        return offering.old();
    }

    /** Places of entries that are lost for good, in stretches; empty when there are none. */
    String lost() {
        return offering.lost();
    }

    /**
     * Fetches what is missing. What does not come back now holds nothing else up: it is asked for
     * again later, and until then its numbers are passed over.
     *
     * @param known how far the server says it has this till's chain
     */
    void retrieve(Head known) {
        long before = returned();
        try {
            retrieval.run(known);
        } finally {
            if (returned() > before) {
                changed.run();
            }
        }
    }

    /** Whether this disk holds that very entry; before the first of an epoch there is none. */
    boolean isInChain(Head theirs) {
        boolean begins = theirs.sequence() == 0 && theirs.epoch() == journal.head().epoch();
        return begins || journal.ask(rows -> isThere(rows, theirs));
    }

    private boolean isThere(Table rows, Head theirs) throws SQLException {
        if (theirs.sequence() == 0) {
            return false;
        }
        List<Entry> there =
                rows.inEpoch(journal.identity().till(), theirs.epoch(), theirs.sequence() - 1, 1);
        return !there.isEmpty() && there.get(0).head().equals(theirs);
    }

    /**
     * The server knows more than this disk: what this disk made is offered, and a new epoch begins.
     *
     * @return what to send after
     */
    Head rolledBack(Head theirs) throws IOException {
        offering.beforeEpoch(journal.head().epoch() + 1, theirs);
        journal.beginEpoch(Recovery.ROLLED_BACK, theirs);
        return theirs;
    }

    /**
     * The server has not begun this epoch yet and holds a chain that is not this disk's: what this
     * disk made in earlier epochs is offered.
     */
    void offerBeforeEpoch(int epoch, Head theirs) throws IOException {
        offering.beforeEpoch(epoch, theirs);
    }

    void offerAfterBeginning() throws IOException {
        offering.afterBeginning();
    }
}
