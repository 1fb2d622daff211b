package it.sporta.till.journal;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.FeedJson;
import it.sporta.kernel.feed.FeedReceiver;
import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.Verdict;
import it.sporta.till.journal.Connection.Contact;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * What till and server tell each other, and what follows from it. The server's word on how far it
 * holds the chain decides what is sent next: after a break nothing is taken from memory.
 */
class Conversation {

    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());
    private static final int BATCH = 100;
    private static final int BATCH_BYTES = 2 << 20;
    private static final long HALT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Journal journal;
    private final FeedReceiver receiver;
    private final ServerLink server;
    private final Acknowledged acknowledged;
    private final Comeback comeback;
    private final UnsentSales sales;
    private volatile Place sent;
    private volatile Optional<Contact> halted = Optional.empty();
    private volatile Optional<Instant> oldest = Optional.empty();
    private long haltedAt;

    Conversation(
            Journal journal,
            FeedReceiver receiver,
            ServerLink server,
            Acknowledged acknowledged,
            Comeback comeback)
            throws IOException {
        this.journal = journal;
        this.receiver = receiver;
        this.server = server;
        this.acknowledged = acknowledged;
        this.comeback = comeback;
        this.sales = new UnsentSales(journal);
        this.sent = surely();
    }

    /** As far as a signature tells. */
    private Place surely() throws IOException {
        return place(
                acknowledged.read().map(SignedHead::head).orElse(journal.identity().beginning()));
    }

    /**
     * How far it was sent.
     *
     * @param more entries behind it in epochs that are over: they become no more, so the status
     *     line need not count them
     */
    private record Place(Head head, long more) {}

    private Place place(Head head) {
        int present = journal.head().epoch();
        return new Place(head, head.epoch() < present ? countBefore(present, head) : 0);
    }

    private long countBefore(int present, Head from) {
        UUID till = journal.identity().till();
        return journal.ask(
                rows -> {
                    long count = Math.max(0, rows.length(till, from.epoch()) - from.sequence());
                    for (int epoch = from.epoch() + 1; epoch < present; epoch++) {
                        count += rows.length(till, epoch);
                    }
                    return count;
                });
    }

    /** How many entries the server does not have, also of epochs that are over. */
    long unsent() {
        Head head = journal.head();
        Place there = sent;
        long before = head.epoch() == there.head().epoch() ? there.head().sequence() : 0;
        return Math.max(0, there.more() + head.sequence() - before);
    }

    /** How many of them are sales. */
    long unsentSales() {
        return unsent() == 0 ? 0 : sales.after(sent.head());
    }

    /** When the first of them was made. */
    Optional<Instant> oldest() {
        return unsent() == 0 ? Optional.empty() : oldest;
    }

    /** Why nothing is sent until a person has acted. */
    Optional<Contact> halted() {
        return halted;
    }

    /** The same is sent again only now and then, in case someone has. */
    boolean isHalted() {
        return halted.isPresent() && System.nanoTime() - haltedAt < HALT_NANOS;
    }

    private void halt(Contact why) {
        if (halted.isEmpty() || halted.get() != why) {
            LOG.log(System.Logger.Level.WARNING, "server: {0}", why);
        }
        halted = Optional.of(why);
        haltedAt = System.nanoTime();
    }

    /**
     * The heartbeat, and what the server has for this till. Whatever else the answer says, it comes
     * back from the hub's server only: nothing is sent to anybody who has not proved it so.
     *
     * @throws ServerLink.Foreign when the answer is not signed by the hub's server; what somebody
     *     else took since the server's last word counts as not sent
     */
    Contact ask() throws IOException {
        byte[] body = server.feed(receiver.version(), journal.head());
        Optional<Feed> feed = readable(body);
        SignedHead known = proof(feed, body);
        compare(known);
        // A new disk sells only with a list, and gets one when it knows again what it sold, or at
        // least which numbers it must not give again.
        comeback.retrieve(known.head());
        if (feed.isEmpty()) {
            return Contact.FEED_UNREADABLE;
        }
        receiver.receive(feed.get());
        return Contact.HERE;
    }

    private static Optional<Feed> readable(byte[] body) {
        try {
            return Optional.of(FeedJson.read(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SignedHead proof(Optional<Feed> feed, byte[] body) throws IOException {
        try {
            SignedHead known =
                    feed.isPresent() ? feed.get().acknowledged() : FeedJson.acknowledged(body);
            if (acknowledged.isOurs(known)) {
                return known;
            }
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "an answer without a signature");
        }
        sent = surely();
        throw new ServerLink.Foreign("not signed by the hub's server");
    }

    private void compare(SignedHead known) throws IOException {
        Head theirs = known.head();
        Head ours = journal.head();
        if (theirs.epoch() > ours.epoch()) {
            halt(Contact.REPLACED);
        } else if (theirs.epoch() == ours.epoch() && theirs.sequence() > ours.sequence()) {
            sent = place(comeback.rolledBack(theirs));
        } else if (comeback.isInChain(theirs)) {
            if (theirs.epoch() == ours.epoch()) {
                comeback.offerAfterBeginning();
            }
            keep(known);
        } else if (theirs.epoch() < ours.epoch()) {
            comeback.offerBeforeEpoch(ours.epoch(), theirs);
            sent = place(new Head(ours.epoch(), 0, ours.hash()));
        } else {
            halt(Contact.FORK);
        }
    }

    /** Also backwards: a server restored from its backup is sent the rest again. */
    void keep(SignedHead known) throws IOException {
        Optional<Head> before = acknowledged.read().map(SignedHead::head);
        if (before.isEmpty() || HighWaterMark.isAfter(known.head(), before.get())) {
            acknowledged.write(known);
        }
        sent = place(known.head());
    }

    /**
     * @return whether more may be waiting
     */
    boolean send() throws IOException {
        List<Entry> waiting = batch();
        if (waiting.isEmpty()) {
            oldest = Optional.empty();
            return false;
        }
        oldest = Optional.of(Instant.ofEpochMilli(waiting.get(0).stamp().wallMillis()));
        return follow(server.send(waiting), waiting.get(waiting.size() - 1).head());
    }

    private List<Entry> batch() {
        List<Entry> waiting = journal.after(sent.head(), BATCH);
        int fitting = 0;
        long bytes = 0;
        while (fitting < waiting.size() && bytes < BATCH_BYTES) {
            bytes += waiting.get(fitting).content().length();
            fitting++;
        }
        return waiting.subList(0, fitting);
    }

    boolean follow(Acknowledgement answer, Head last) throws IOException {
        if (answer.verdict().isStored()) {
            sent = place(last);
            halted = Optional.empty();
            return true;
        }
        if (answer.verdict() == Verdict.GAP) {
            Head wanted = answer.head().orElse(journal.identity().beginning());
            if (wanted.equals(sent.head())) {
                throw new IOException("the server misses what it was sent");
            }
            sent = place(wanted);
            return true;
        }
        halt(meaning(answer.verdict()));
        return false;
    }

    private static Contact meaning(Verdict verdict) {
        return switch (verdict) {
            case FORK -> Contact.FORK;
            case STALE_EPOCH -> Contact.REPLACED;
            default -> Contact.REJECTED;
        };
    }
}
