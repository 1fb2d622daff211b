package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Walks the chain: no number missing, each link on the one before, each hash recomputed. The last
 * signature of an epoch vouches for all before it.
 */
final class Verification {

    private static final int STRIDE = 200;

    private final Identity identity;
    private Head head;
    private Optional<Entry> last = Optional.empty();

    /**
     * @param from verified before; sequence 0 for the beginning of an epoch
     */
    Verification(Identity identity, Head from) {
        this.identity = identity;
        this.head = from;
    }

    /** One stretch of a few hundred entries; false when the end was reached. */
    boolean step(Table table, UUID till) throws Damage {
        List<Entry> stretch = read(table, till);
        for (Entry entry : stretch) {
            check(entry);
        }
        if (!stretch.isEmpty()) {
            return true;
        }
        checkSignature();
        return false;
    }

    /** A damaged page answers with all kinds of errors, even of programming. */
    private List<Entry> read(Table table, UUID till) throws Damage {
        try {
            return table.after(till, head, STRIDE);
        } catch (SQLException | RuntimeException e) {
            throw new Damage(Damage.UNREADABLE, Damage.describe(e));
        }
    }

    private void check(Entry entry) throws Damage {
        boolean newEpoch = entry.epoch() > head.epoch() && entry.sequence() == 1;
        if (newEpoch) {
            checkSignature();
        }
        boolean rooted = head.sequence() == 0 && entry.sequence() == 1;
        String where = entry.epoch() + "/" + entry.sequence();
        if (!newEpoch && !rooted && entry.sequence() != head.sequence() + 1) {
            throw new Damage(Damage.HOLE, where);
        }
        if (!newEpoch && !rooted && !entry.follows(head) || !entry.hashIsRight()) {
            throw new Damage(Damage.CHANGED, where);
        }
        head = entry.head();
        last = Optional.of(entry);
    }

    private void checkSignature() throws Damage {
        boolean right =
                last.flatMap(entry -> identity.keyOf(entry.epoch()).map(entry::signatureIsRight))
                        .orElse(true);
        if (!right) {
            throw new Damage(Damage.CHANGED, head.epoch() + "/" + head.sequence() + " signature");
        }
    }

    Head head() {
        return head;
    }
}
