package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * What a till does that is not the one the server knew: an old image, a copy, a new disk, a till
 * that joined again. What it sold is offered, what it lost is fetched back.
 */
final class Comeback {

    private static final int BATCH = 100;

    private final Journal journal;
    private final ServerLink server;
    private final Acknowledged acknowledged;
    private final Retrieval retrieval;
    private final Runnable heard;
    private final SealedFile offered;
    private final Runnable changed;
    private int offeredBefore;

    /**
     * @param heard told whenever the server has answered
     * @param changed told when entries came back: whoever reckoned without them reckons again
     */
    Comeback(
            Path home,
            Journal journal,
            ServerLink server,
            Acknowledged acknowledged,
            Runnable heard,
            Runnable changed) {
        this.journal = journal;
        this.server = server;
        this.acknowledged = acknowledged;
        this.retrieval = new Retrieval(home, journal, server, heard);
        this.heard = heard;
        this.offered = new SealedFile(home.resolve("offered"));
        this.changed = changed;
    }

    /** How many entries this process got back. */
    long returned() {
        return retrieval.returned();
    }

    void retrieve() throws IOException {
        long before = returned();
        try {
            retrieval.run();
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
        offerBeforeEpoch(journal.head().epoch() + 1);
        journal.beginEpoch(Recovery.ROLLED_BACK, theirs);
        return theirs;
    }

    /**
     * The server has not begun this epoch yet and holds a chain that is not this disk's: what this
     * disk made in earlier epochs is sent one by one, whatever is answered. What the server has is
     * a duplicate to it; what follows on is stored; what grew beside is kept there for a person.
     */
    void offerBeforeEpoch(int epoch) throws IOException {
        if (offeredBefore != epoch) {
            offer(epoch);
            offeredBefore = epoch;
        }
    }

    /**
     * Once the epoch has begun, the same once more: what lay beyond a gap had no place before, and
     * is kept now as from an epoch that is over. Remembered when it is done.
     */
    void offerAfterBeginning() throws IOException {
        int present = journal.head().epoch();
        if (present > 1 && !isOffered(present)) {
            offer(present);
            offered.write(Integer.toString(present).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Head acknowledgedBefore() throws IOException {
        return acknowledged.read().map(SignedHead::head).orElse(journal.identity().beginning());
    }

    /** From what the server last acknowledged, up to that epoch, which is not offered. */
    private void offer(int until) throws IOException {
        Head at = acknowledgedBefore();
        List<Entry> own = journal.after(at, BATCH);
        while (!own.isEmpty() && own.get(0).epoch() < until) {
            for (Entry entry : own) {
                if (entry.epoch() < until) {
                    server.send(List.of(entry));
                    heard.run();
                }
            }
            at = own.get(own.size() - 1).head();
            own = journal.after(at, BATCH);
        }
    }

    private boolean isOffered(int epoch) throws IOException {
        return offered.read()
                .content()
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .filter(Integer.toString(epoch)::equals)
                .isPresent();
    }
}
