package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fetches back what the server holds of this till and this disk has lost: a torn end, a journal set
 * aside, an old image, a new disk. Asked once in each new epoch, page by page; a page is believed
 * when it hangs on what is here, each link holds, the server has signed its end, and the key that
 * signed this disk's entries, where it is known, signed these.
 */
final class Retrieval {

    private static final System.Logger LOG = System.getLogger(Retrieval.class.getName());

    private final Journal journal;
    private final ServerLink server;
    private final SealedFile done;
    private final Runnable heard;
    private int givenUp;
    private volatile long returned;

    /**
     * @param heard told whenever the server has answered
     */
    Retrieval(Path home, Journal journal, ServerLink server, Runnable heard) {
        this.journal = journal;
        this.server = server;
        this.done = new SealedFile(home.resolve("retrieved"));
        this.heard = heard;
    }

    /** What the server gave does not hold together: a fault, or somebody in between. */
    private static final class Unbelievable extends IOException {
        private static final long serialVersionUID = 1L;

        Unbelievable(String what) {
            super(what);
        }
    }

    /** How many entries came back to this process. */
    long returned() {
        return returned;
    }

    /**
     * @throws IOException the server went away: to be asked again
     */
    void run() throws IOException {
        int present = journal.head().epoch();
        if (present == 1 || givenUp == present || isDone(present)) {
            return;
        }
        try {
            for (int epoch = 1; epoch < present; epoch++) {
                fetch(epoch);
            }
            done.write(Integer.toString(present).getBytes(StandardCharsets.US_ASCII));
        } catch (ServerLink.NotWelcome | ServerLink.Foreign | Unbelievable e) {
            givenUp = present;
            LOG.log(System.Logger.Level.ERROR, "nothing more comes back: {0}", e.getMessage());
        }
    }

    private boolean isDone(int epoch) throws IOException {
        return done.read()
                .content()
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .filter(Integer.toString(epoch)::equals)
                .isPresent();
    }

    private void fetch(int epoch) throws IOException {
        Optional<Long> back = journal.ask(rows -> rows.retrieved().last(till(), epoch));
        ServerLink.Page page =
                back.isPresent() ? ask(epoch, back.get()) : whereItJoins(epoch, ownLength(epoch));
        while (!page.entries().isEmpty()) {
            believe(page, epoch);
            List<Entry> lost = missing(page.entries(), ownLength(epoch));
            if (!lost.isEmpty()) {
                journal.keepRetrieved(lost);
                returned += lost.size();
            }
            page = ask(epoch, last(page).sequence());
        }
    }

    /** The step back may have gone further than where the two part. */
    private List<Entry> missing(List<Entry> entries, long ownLength) {
        return entries.stream()
                .filter(entry -> entry.sequence() > ownLength || !isOwn(entry))
                .toList();
    }

    private boolean isOwn(Entry entry) {
        return journal
                .ask(rows -> rows.inEpoch(till(), entry.epoch(), entry.sequence() - 1, 1))
                .stream()
                .anyMatch(own -> own.head().equals(entry.head()));
    }

    private UUID till() {
        return journal.identity().till();
    }

    private long ownLength(int epoch) {
        return journal.ask(rows -> rows.length(till(), epoch));
    }

    private ServerLink.Page ask(int epoch, long after) throws IOException {
        ServerLink.Page page = server.lookBack(epoch, after, journal.head());
        heard.run();
        return page;
    }

    /** Back from the end of what is here, in growing steps, to where both say the same. */
    private ServerLink.Page whereItJoins(int epoch, long end) throws IOException {
        long at = end;
        long step = 1;
        ServerLink.Page page = ask(epoch, at);
        while (at > 0 && !joins(page, epoch, at)) {
            long theirs = page.vouched().map(known -> known.head().sequence()).orElse(0L);
            at = theirs < at ? theirs : Math.max(0, at - step);
            step *= 2;
            page = ask(epoch, at);
        }
        return page;
    }

    private boolean joins(ServerLink.Page page, int epoch, long at) {
        Optional<Bytes> here = hashAt(epoch, at);
        return page.entries().isEmpty()
                ? page.vouched()
                        .map(SignedHead::head)
                        .filter(head -> head.sequence() == at && here.equals(hash(head)))
                        .isPresent()
                : here.equals(Optional.of(page.entries().get(0).previousHash()));
    }

    private static Optional<Bytes> hash(Head head) {
        return Optional.of(head.hash());
    }

    /** What came back goes before what was written beside it. */
    private Optional<Bytes> hashAt(int epoch, long sequence) {
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

    private static Head last(ServerLink.Page page) {
        return page.entries().get(page.entries().size() - 1).head();
    }

    private void believe(ServerLink.Page page, int epoch) throws IOException {
        Entry first = page.entries().get(0);
        long at = first.sequence() - 1;
        Bytes hash = at == 0 ? first.previousHash() : before(epoch, at);
        Head head = new Head(epoch, at, hash);
        for (Entry entry : page.entries()) {
            if (!entry.till().equals(journal.identity().till())
                    || !entry.follows(head)
                    || !entry.hashIsRight()) {
                throw new Unbelievable("entry " + epoch + "/" + entry.sequence());
            }
            head = entry.head();
        }
        believeEnd(page, epoch);
    }

    private Bytes before(int epoch, long at) throws IOException {
        return hashAt(epoch, at)
                .orElseThrow(() -> new Unbelievable("a hole before " + epoch + "/" + (at + 1)));
    }

    private void believeEnd(ServerLink.Page page, int epoch) throws IOException {
        VerifyingKey theServer = journal.identity().grant().serverKey();
        boolean vouched =
                page.vouched()
                        .filter(known -> known.head().equals(last(page)))
                        .filter(known -> known.isSignedBy(theServer))
                        .isPresent();
        Entry last = page.entries().get(page.entries().size() - 1);
        Optional<VerifyingKey> own = journal.identity().keyOf(epoch);
        if (!vouched || own.isPresent() && !last.signatureIsRight(own.get())) {
            throw new Unbelievable("signature at " + epoch + "/" + last.sequence());
        }
    }
}
