package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether to take for one's own what the server gives back: a page is believed when it hangs on
 * what is here, each link holds, the server has signed its end, and the key that signed this disk's
 * entries, where it is known, signed these. Only behind an entry that the server itself cannot read
 * any more a page hangs on nothing.
 */
final class Belief {

    private final Journal journal;

    Belief(Journal journal) {
        this.journal = journal;
    }

    /** What the server gave does not hold together: a fault, or somebody in between. */
    static final class Unbelievable extends IOException {
        static final long serialVersionUID = 1L;

        Unbelievable(String what) {
            super(what);
        }
    }

    /**
     * A page with entries.
     *
     * @param damaged the entry before the page, where the server cannot give it back
     * @throws Unbelievable when it does not hold together
     */
    void check(ServerLink.Page page, int epoch, Optional<Long> damaged) throws IOException {
        Entry first = page.entries().get(0);
        long at = first.sequence() - 1;
        boolean onNothing = at == 0 || damaged.filter(hole -> hole == at).isPresent();
        Bytes hash = onNothing ? first.previousHash() : before(epoch, at);
        Head head = new Head(epoch, at, hash);
        for (Entry entry : page.entries()) {
            if (!entry.till().equals(journal.identity().till())
                    || !entry.follows(head)
                    || !entry.hashIsRight()) {
                throw new Unbelievable("entry " + epoch + "/" + entry.sequence());
            }
            head = entry.head();
        }
        checkSignatures(page, epoch);
    }

    private Bytes before(int epoch, long at) throws IOException {
        return hashAt(epoch, at)
                .orElseThrow(() -> new Unbelievable("a hole before " + epoch + "/" + (at + 1)));
    }

    private void checkSignatures(ServerLink.Page page, int epoch) throws IOException {
        Entry last = page.entries().get(page.entries().size() - 1);
        VerifyingKey theServer = journal.identity().grant().serverKey();
        boolean vouched =
                page.vouched()
                        .filter(known -> known.head().equals(last.head()))
                        .filter(known -> known.isSignedBy(theServer))
                        .isPresent();
        Optional<VerifyingKey> own = journal.identity().keyOf(epoch);
        if (!vouched || own.isPresent() && !last.signatureIsRight(own.get())) {
            throw new Unbelievable("signature at " + epoch + "/" + last.sequence());
        }
    }

    /** Where to ask on: behind the entry the server cannot give, which must lie ahead. */
    static long further(long at, long damaged) throws IOException {
        if (damaged <= at) {
            throw new Unbelievable("damage at " + damaged + ", asked after " + at);
        }
        return damaged;
    }

    /** Who has nothing more to give must not say that there is more. */
    static void checkEnd(ServerLink.Page page) throws IOException {
        long end = page.vouched().map(known -> known.head().sequence()).orElse(0L);
        if (end > page.after()) {
            throw new Unbelievable("nothing after " + page.after() + " of " + end);
        }
    }

    /** What came back goes before what was written beside it. */
    Optional<Bytes> hashAt(int epoch, long sequence) {
        return journal.ask(
                rows -> {
                    List<Entry> back = rows.retrieved().inEpoch(till(), epoch, sequence - 1, 1);
                    List<Entry> found =
                            isAt(back, sequence)
                                    ? back
                                    : rows.inEpoch(till(), epoch, sequence - 1, 1);
                    return isAt(found, sequence)
                            ? Optional.of(found.get(0).hash())
                            : Optional.empty();
                });
    }

    private static boolean isAt(List<Entry> found, long sequence) {
        return !found.isEmpty() && found.get(0).sequence() == sequence;
    }

    private UUID till() {
        return journal.identity().till();
    }
}
