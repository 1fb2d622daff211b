package it.sporta.till.journal;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.FeedJson;
import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.Verdict;
import it.sporta.till.journal.Connection.Contact;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Brings the journal to the server and the feed back, on its own thread and at its own pace. It
 * never holds a sale up and needs no gesture: what was not sent is sent at the next contact, in
 * order. Repeating is safe, so it repeats whenever it does not know.
 */
public final class JournalSender implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JournalSender.class.getName());
    private static final int BATCH = 100;
    private static final int BATCH_BYTES = 2 << 20;
    private static final long HEARTBEAT_MILLIS = 2_000;
    private static final long SILENT_MILLIS = 4_500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long HALT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Journal journal;
    private final FeedReceiver receiver;
    private final ServerLink server;
    private final Acknowledged acknowledged;
    private final RandomGenerator chance;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "journal-sender");

    private volatile Head sent;
    private volatile Contact contact = Contact.BEGINNING;
    private volatile Optional<Contact> halted = Optional.empty();
    private long haltedAt;
    private volatile long lastContact = System.nanoTime();
    private volatile Optional<Instant> oldest = Optional.empty();
    private long lastFeed = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(HEARTBEAT_MILLIS);
    private int failures;

    public JournalSender(
            Journal journal,
            FeedReceiver receiver,
            URI server,
            Acknowledged acknowledged,
            RandomGenerator chance)
            throws IOException {
        this.journal = journal;
        this.receiver = receiver;
        this.server = new ServerLink(server, journal.identity());
        this.acknowledged = acknowledged;
        this.chance = chance;
        this.sent = acknowledged.read().map(SignedHead::head).orElse(beginning());
    }

    public void start() {
        journal.onAppend(entry -> bell.offer(true));
        thread.setDaemon(true);
        thread.start();
    }

    public Connection connection() {
        return new Connection(visible(), unsent(), unsent() == 0 ? Optional.empty() : oldest);
    }

    /** A server that is merely slow shows as away, too: that is what it is for the cashier. */
    private Contact visible() {
        boolean silent = System.nanoTime() - lastContact > SILENT_MILLIS * 1_000_000;
        Contact now = contact;
        boolean hopeful = now == Contact.HERE || now == Contact.BEGINNING;
        return hopeful && silent ? Contact.AWAY : halted.orElse(now);
    }

    private long unsent() {
        Head head = journal.head();
        Head there = sent;
        long before = head.epoch() == there.epoch() ? there.sequence() : 0;
        return Math.max(0, head.sequence() - before);
    }

    private Head beginning() {
        return new Head(1, 0, journal.identity().grant().root().hash());
    }

    private void run() {
        while (closed.getCount() > 0 && !journal.isDead()) {
            try {
                pause(round());
            } catch (InterruptedException e) {
                return; // closing
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "the sender stumbled", e);
                contact = Contact.AWAY;
            }
        }
    }

    /** Contact lost: wait, whatever is sold meanwhile. Otherwise a sale ends the waiting. */
    private void pause(long millis) throws InterruptedException {
        if (failures > 0) {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closed");
            }
        } else if (millis > 0) {
            bell.poll(millis, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * @return how long there is nothing to do, in milliseconds
     */
    private long round() {
        try {
            if (!isKnown() || untilFeed() == 0) {
                lastFeed = System.nanoTime();
                ask();
            }
            boolean more = !isHalted() && send();
            failures = 0;
            return more ? 0 : untilFeed();
        } catch (ServerLink.Foreign e) {
            return failed(Contact.FOREIGN, e);
        } catch (ServerLink.NotWelcome e) {
            return failed(Contact.REJECTED, e);
        } catch (IOException e) {
            return failed(Contact.AWAY, e);
        }
    }

    /** Sales go to nobody who has not proved by a signature that he is the hub's server. */
    private boolean isKnown() {
        return contact == Contact.HERE || contact == Contact.FEED_UNREADABLE;
    }

    private long failed(Contact why, IOException e) {
        if (contact != why) {
            LOG.log(System.Logger.Level.INFO, "server: {0} ({1})", why, e.getMessage());
        }
        contact = why;
        failures = Math.min(failures + 1, 10);
        long longest = Math.min(LONGEST_PAUSE_MILLIS, 250L << failures);
        return longest / 2 + chance.nextLong(longest / 2);
    }

    private long untilFeed() {
        long since = (System.nanoTime() - lastFeed) / 1_000_000;
        return Math.max(0, HEARTBEAT_MILLIS - since);
    }

    /** A person must act: the same is sent again only now and then, in case someone has. */
    private boolean isHalted() {
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
     * @return whether more may be waiting
     */
    private boolean send() throws IOException {
        List<Entry> waiting = batch();
        if (waiting.isEmpty()) {
            oldest = Optional.empty();
            return false;
        }
        oldest = Optional.of(Instant.ofEpochMilli(waiting.get(0).stamp().wallMillis()));
        Acknowledgement answer = server.send(waiting);
        heard();
        return follow(answer, waiting.get(waiting.size() - 1).head());
    }

    private List<Entry> batch() {
        List<Entry> waiting = journal.after(sent, BATCH);
        int fitting = 0;
        long bytes = 0;
        while (fitting < waiting.size() && bytes < BATCH_BYTES) {
            bytes += waiting.get(fitting).content().length();
            fitting++;
        }
        return waiting.subList(0, fitting);
    }

    private boolean follow(Acknowledgement answer, Head last) throws IOException {
        if (answer.verdict().isStored()) {
            sent = last;
            halted = Optional.empty();
            return true;
        }
        if (answer.verdict() == Verdict.GAP) {
            Head wanted = answer.head().orElse(beginning());
            if (wanted.equals(sent)) {
                throw new IOException("the server misses what it was sent");
            }
            sent = wanted;
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

    private void ask() throws IOException {
        byte[] body = server.feed(receiver.version(), journal.head());
        Feed feed;
        try {
            feed = FeedJson.read(body);
        } catch (IllegalArgumentException e) {
            heard();
            contact = Contact.FEED_UNREADABLE;
            return;
        }
        if (!acknowledged.isOurs(feed.acknowledged())) {
            throw new ServerLink.Foreign("signed by a stranger");
        }
        receiver.receive(feed);
        heard();
        contact = Contact.HERE;
        compare(feed.acknowledged());
    }

    private void compare(SignedHead known) throws IOException {
        Head theirs = known.head();
        Head ours = journal.head();
        if (theirs.epoch() > ours.epoch()) {
            halt(Contact.REPLACED);
        } else if (HighWaterMark.isAfter(theirs, ours)) {
            offerOwnBranch();
            acknowledged.write(known);
            journal.beginEpoch(Recovery.ROLLED_BACK, theirs);
            sent = theirs;
        } else if (theirs.sequence() == ours.sequence()
                && theirs.epoch() == ours.epoch()
                && !theirs.equals(ours)) {
            halt(Contact.FORK);
        } else {
            keep(known);
        }
    }

    /**
     * What this disk made since the server last acknowledged: sent one by one, whatever is
     * answered. What the server has is a duplicate to it; what grew beside it is kept there for a
     * person.
     */
    private void offerOwnBranch() throws IOException {
        Head from = acknowledged.read().map(SignedHead::head).orElse(beginning());
        List<Entry> own = journal.after(from, BATCH);
        while (!own.isEmpty()) {
            for (Entry entry : own) {
                server.send(List.of(entry));
            }
            own = journal.after(own.get(own.size() - 1).head(), BATCH);
        }
    }

    /** Also backwards: a server restored from its backup is sent the rest again. */
    private void keep(SignedHead known) throws IOException {
        Optional<Head> before = acknowledged.read().map(SignedHead::head);
        if (before.isEmpty() || HighWaterMark.isAfter(known.head(), before.get())) {
            acknowledged.write(known);
        }
        sent = known.head();
    }

    private void heard() {
        lastContact = System.nanoTime();
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
