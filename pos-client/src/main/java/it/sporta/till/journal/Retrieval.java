package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fetches back what the server holds of this till and this disk has lost: a torn end, a journal set
 * aside, an old image, a new disk. Asked in each new epoch until all came, page by page, and again
 * after a pause when something went wrong.
 */
final class Retrieval {

    private static final System.Logger LOG = System.getLogger(Retrieval.class.getName());

    private final Journal journal;
    private final ServerLink server;
    private final SealedFile done;
    private final Pace pace;
    private final Belief belief;
    private final Reach reach;
    private final Patience patience;
    private volatile long returned;

    /**
     * @param pace told whenever the server has answered
     */
    Retrieval(Path home, Journal journal, ServerLink server, Pace pace) {
        this.journal = journal;
        this.server = server;
        this.done = new SealedFile(home.resolve("retrieved"));
        this.pace = pace;
        this.patience = pace.patience();
        this.belief = new Belief(journal);
        this.reach = new Reach(journal, server);
    }

    /** How many entries came back to this process. */
    long returned() {
        return returned;
    }

    /** Whether the last try failed; there will be another. */
    boolean isMissingSome() {
        return patience.hasFailed();
    }

    /**
     * Fails only with the journal: what else went wrong is tried again later. The numbers of what
     * did not come back are passed over before this returns.
     *
     * @param known how far the server says it has this till's chain
     */
    void run(Head known) {
        int present = journal.head().epoch();
        if (present == 1 || !patience.isOver()) {
            return;
        }
        long before = returned;
        try {
            if (!isDone(present)) {
                fetchAll(present, known);
                done.write(Integer.toString(present).getBytes(StandardCharsets.US_ASCII));
            }
            patience.succeeded();
        } catch (IOException | JournalFailed e) {
            LOG.log(System.Logger.Level.ERROR, "nothing more comes back: {0}", e.getMessage());
            tryLater(returned > before);
            reach.passOver(known);
        }
    }

    private void tryLater(boolean cameFurther) {
        if (cameFurther) {
            patience.succeeded();
        }
        patience.failed();
    }

    /** One epoch that does not come keeps no other from coming. */
    private void fetchAll(int present, Head known) throws IOException {
        Optional<IOException> trouble = Optional.empty();
        boolean whole = true;
        for (int epoch = 1; epoch < present; epoch++) {
            try {
                whole &= fetch(epoch);
            } catch (Belief.Unbelievable | ServerLink.Stumbled e) {
                trouble = Optional.of(e);
            }
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        if (!whole) {
            reach.passOver(known);
        }
    }

    private boolean isDone(int epoch) throws IOException {
        return done.read()
                .content()
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .filter(Integer.toString(epoch)::equals)
                .isPresent();
    }

    /**
     * @return false when the server has entries that it cannot give back, ever
     */
    private boolean fetch(int epoch) throws IOException {
        Optional<Long> back = journal.ask(rows -> rows.retrieved().last(till(), epoch));
        ServerLink.Page page =
                back.isPresent() ? ask(epoch, back.get()) : whereItJoins(epoch, ownLength(epoch));
        Optional<Long> damaged = Optional.empty();
        boolean whole = true;
        while (!page.isLast()) {
            long at = page.after();
            if (!page.entries().isEmpty()) {
                belief.check(page, epoch, damaged);
                keep(page.entries(), epoch);
                at = last(page).sequence();
            }
            damaged = page.damaged();
            if (damaged.isPresent()) {
                at = Belief.further(at, damaged.get());
                whole = false;
            }
            page = ask(epoch, at);
        }
        Belief.checkEnd(page);
        return whole;
    }

    private void keep(List<Entry> entries, int epoch) {
        List<Entry> lost = missing(entries, ownLength(epoch));
        if (!lost.isEmpty()) {
            journal.keepRetrieved(lost);
            returned += lost.size();
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
        pace.heard();
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
        Optional<Bytes> here = belief.hashAt(epoch, at);
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

    private static Head last(ServerLink.Page page) {
        return page.entries().get(page.entries().size() - 1).head();
    }
}
