package it.sporta.till.journal;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.Verdict;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Puts before the server what this disk made in epochs that are over, one by one. What the server
 * has is a duplicate to it; what follows on is stored; what grew beside is kept there for a person.
 * What it had no room for is offered again, with pauses, also after a restart.
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
    private final Patience patience;
    private int offeredBefore;
    private int stumbles;

    /**
     * @param pace told whenever the server has answered
     */
    Offering(Path home, Journal journal, ServerLink server, Acknowledged acknowledged, Pace pace) {
        this.journal = journal;
        this.server = server;
        this.acknowledged = acknowledged;
        this.pace = pace;
        this.patience = pace.patience();
        this.file = new SealedFile(home.resolve("offered"));
    }

    /**
     * How far it has come; in the file the epoch and, until everything was kept, the place.
     *
     * @param from after which something still has to be offered; empty when nothing has
     */
    private record Note(int epoch, Optional<Head> from) {

        static Note parse(byte[] bytes) {
            String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ");
            return new Note(
                    Integer.parseInt(parts[0]),
                    parts.length == 1 ? Optional.empty() : Optional.of(Head.parse(parts[1])));
        }

        byte[] bytes() {
            String text = epoch + from.map(place -> " " + place).orElse("");
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        boolean isDone(int present) {
            return epoch == present && from.isEmpty();
        }
    }

    /**
     * Before the server has begun this epoch: whatever is answered, {@link #afterBeginning} comes
     * back to it.
     *
     * @throws IOException the server went away, or stumbles, which it may do only a few times
     */
    void beforeEpoch(int epoch) throws IOException {
        if (offeredBefore == epoch) {
            return;
        }
        try {
            offer(start(note()), epoch, server::send);
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
        Optional<Note> known = note();
        boolean done = known.filter(note -> note.isDone(present)).isPresent();
        if (present == 1 || done || !patience.isOver()) {
            return;
        }
        Head from = start(known);
        // Written first: the server's next word on the chain lies beyond what is not offered yet.
        file.write(new Note(present, Optional.of(from)).bytes());
        Optional<Head> open = offer(from, present, this::sendPatiently);
        file.write(new Note(present, open).bytes());
        if (open.isPresent()) {
            patience.failed();
            LOG.log(System.Logger.Level.WARNING, "not kept, offered later: {0}", open.get());
        } else {
            patience.succeeded();
        }
    }

    private Optional<Note> note() throws IOException {
        return file.read().content().map(Note::parse);
    }

    /** What was not kept in an earlier epoch is still to be offered in this one. */
    private Head start(Optional<Note> known) throws IOException {
        Optional<Head> open = known.flatMap(Note::from);
        return open.isPresent()
                ? open.get()
                : acknowledged.read().map(SignedHead::head).orElse(journal.identity().beginning());
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

    /**
     * @return the place before the first that was not kept; empty when all were
     */
    private Optional<Head> offer(Head from, int until, Sending sending) throws IOException {
        Optional<Head> open = Optional.empty();
        Head at = from;
        List<Entry> own = journal.after(at, BATCH);
        while (!own.isEmpty() && own.get(0).epoch() < until) {
            for (Entry entry : own) {
                boolean kept = isKept(sending.send(List.of(entry)));
                pace.heard();
                if (!kept && open.isEmpty()) {
                    open = Optional.of(at);
                }
                at = entry.head();
            }
            own = journal.after(at, BATCH);
        }
        return open;
    }

    /** In the chain, or beside it; what lies beyond a gap is nowhere. */
    private static boolean isKept(Acknowledgement answer) {
        return answer.kept() && answer.verdict() != Verdict.GAP;
    }
}
