package it.sporta.till.journal;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.Verdict;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts before the server what this disk made in epochs that are over, one by one: what journals
 * that were set aside still give, and the rest of this one. What the server has is a duplicate to
 * it; what follows on is stored; what grew beside is kept there for a person. What it had no room
 * for is offered again, with pauses, also after a restart.
 */
final class Offering {

    private static final System.Logger LOG = System.getLogger(Offering.class.getName());
    private static final int BATCH = 100;
    private static final int TRIES_BEFORE = 3;

    private final Journal journal;
    private final ServerLink server;
    private final Acknowledged acknowledged;
    private final Pace pace;
    private final SealedFile file;
    private final Remains remains;
    private final Patience patience;
    private final Set<String> lost = new LinkedHashSet<>();
    private volatile boolean waiting;
    private volatile String lostPlaces = "";
    private int offeredBefore;
    private int stumbles;

    /**
     * @param pace told whenever the server has answered
     */
    Offering(Path home, Journal journal, ServerLink server, Acknowledged acknowledged, Pace pace)
            throws IOException {
        this.journal = journal;
        this.server = server;
        this.acknowledged = acknowledged;
        this.pace = pace;
        this.patience = pace.patience();
        this.file = new SealedFile(home.resolve("offered"));
        this.remains = new Remains(home, journal.identity().till());
        this.waiting = remains.exist() && !isDone(note());
    }

    /** What the server got of it. */
    Connection.Old old() {
        return patience.hasFailed()
                ? Connection.Old.HELD_BACK
                : waiting ? Connection.Old.WAITING : Connection.Old.SENT;
    }

    /**
     * Places of entries that no disk gives any more and no server got; empty when there are none.
     */
    String lost() {
        return lostPlaces;
    }

    private boolean isDone(Optional<OfferNote> known) {
        int present = journal.head().epoch();
        return present == 1 || known.filter(note -> note.isDone(present)).isPresent();
    }

    /**
     * Before the server has begun this epoch: whatever is answered, {@link #afterBeginning} comes
     * back to it.
     *
     * @param theirs how far the server says it has the chain: less than before when it was restored
     * @throws IOException the server went away, or stumbles, which it may do only a few times
     */
    void beforeEpoch(int epoch, Head theirs) throws IOException {
        if (offeredBefore == epoch) {
            return;
        }
        Head known = start(note()).from();
        Head from = HighWaterMark.isAfter(known, theirs) ? theirs : known;
        write(epoch, Optional.of(new OfferNote.Open(from, theirs)));
        try {
            offer(from, epoch, server::send);
        } catch (ServerLink.Stumbled e) {
            stumbles++;
            if (stumbles < TRIES_BEFORE) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "offered later: {0}", e.getMessage());
        }
        offeredBefore = epoch;
    }

    /**
     * Once the epoch has begun, the same once more: what lay beyond a gap had no place before, and
     * is kept now as from an epoch that is over.
     *
     * @throws IOException the server went away, or this disk does not take the note
     */
    void afterBeginning() throws IOException {
        int present = journal.head().epoch();
        Optional<OfferNote> known = note();
        if (isDone(known) || !patience.isOver()) {
            return;
        }
        OfferNote.Open start = start(known);
        // Written first: the server's next word on the chain lies beyond what is not offered yet.
        write(present, Optional.of(start));
        Optional<Head> open = offer(start.from(), present, this::sendPatiently);
        tellLost(start, present);
        write(present, open.map(place -> new OfferNote.Open(place, start.held())));
        waiting = false;
        if (open.isPresent()) {
            patience.failed();
            LOG.log(System.Logger.Level.WARNING, "not kept, offered later: {0}", open.get());
        } else {
            patience.succeeded();
        }
    }

    private Optional<OfferNote> note() throws IOException {
        return file.read().content().map(OfferNote::parse);
    }

    private boolean isForgotten() throws IOException {
        return file.read().trouble() == SealedFile.Trouble.DAMAGED;
    }

    private void write(int epoch, Optional<OfferNote.Open> open) throws IOException {
        file.write(new OfferNote(epoch, open).bytes());
    }

    /**
     * What was not kept in an earlier epoch is still to be offered in this one. A note that is
     * damaged told of some place: all is offered, and what the server has is a duplicate to it.
     */
    private OfferNote.Open start(Optional<OfferNote> known) throws IOException {
        Optional<OfferNote.Open> open = known.flatMap(OfferNote::open);
        if (open.isPresent()) {
            return open.get();
        }
        Head beginning = journal.identity().beginning();
        Head held = acknowledged.read().map(SignedHead::head).orElse(beginning);
        return new OfferNote.Open(isForgotten() ? beginning : held, held);
    }

    /** How one is sent. */
    private interface Sending {
        Acknowledgement send(List<Entry> one) throws IOException;
    }

    /** Over one that the server stumbles over, the others are not forgotten. */
    private Acknowledgement sendPatiently(List<Entry> one) throws IOException {
        try {
            return server.send(one);
        } catch (ServerLink.Stumbled e) {
            return new Acknowledgement(Verdict.GAP, Optional.empty());
        }
    }

    private void tellLost(OfferNote.Open start, int present) throws IOException {
        if (!remains.exist()) {
            return;
        }
        Head held = HighWaterMark.later(start.from(), start.held());
        lost.addAll(remains.missing(held, present));
        lostPlaces = String.join(", ", lost);
        if (!lost.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "entries that nobody has: {0}", lostPlaces);
        }
    }

    /**
     * @return the place before the first that was not kept; empty when all were
     */
    private Optional<Head> offer(Head from, int until, Sending sending) throws IOException {
        Optional<Head> left = offerFrom(from, sending, at -> remains.after(at, until));
        Optional<Head> own = offerFrom(from, sending, at -> before(until, at));
        return left.isPresent() && own.isPresent()
                ? Optional.of(HighWaterMark.isAfter(left.get(), own.get()) ? own.get() : left.get())
                : left.or(() -> own);
    }

    private List<Entry> before(int epoch, Head at) {
        return journal.after(at, BATCH).stream().filter(entry -> entry.epoch() < epoch).toList();
    }

    /** What comes next after a place. */
    private interface Source {
        List<Entry> after(Head at) throws IOException;
    }

    private Optional<Head> offerFrom(Head from, Sending sending, Source source) throws IOException {
        Optional<Head> open = Optional.empty();
        Head at = from;
        List<Entry> some = source.after(at);
        while (!some.isEmpty()) {
            for (Entry entry : some) {
                boolean kept = isKept(sending.send(List.of(entry)));
                pace.heard();
                if (!kept && open.isEmpty()) {
                    open = Optional.of(at);
                }
                at = entry.head();
            }
            some = source.after(at);
        }
        return open;
    }

    /** In the chain, or beside it; what lies beyond a gap is nowhere. */
    private static boolean isKept(Acknowledgement answer) {
        return answer.kept() && answer.verdict() != Verdict.GAP;
    }
}
