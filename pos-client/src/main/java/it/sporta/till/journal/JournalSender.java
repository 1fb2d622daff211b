package it.sporta.till.journal;

import it.sporta.kernel.feed.FeedReceiver;
import it.sporta.till.journal.Connection.Contact;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
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

    /** How long closing waits at most: what is under way to the server is sent again later. */
    public static final long STOP_SECONDS = 2;

    private final Journal journal;
    private final Pace pace;
    private final Comeback comeback;
    private final Conversation talk;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "journal-sender");
    private volatile Contact contact = Contact.BEGINNING;
    private volatile Runnable onReturn = () -> {};

    /**
     * @param home where the sender keeps what it must remember
     */
    public JournalSender(
            Path home, Journal journal, FeedReceiver receiver, URI server, RandomGenerator chance)
            throws IOException {
        this(home, journal, receiver, server, new Pace(chance));
    }

    JournalSender(Path home, Journal journal, FeedReceiver receiver, URI server, Pace pace)
            throws IOException {
        this.journal = journal;
        this.pace = pace;
        ServerLink link = new ServerLink(server, journal.identity());
        Acknowledged acknowledged = new Acknowledged(home, journal.identity());
        this.comeback = new Comeback(home, journal, link, acknowledged, pace, () -> onReturn.run());
        this.talk = new Conversation(journal, receiver, link, acknowledged, comeback);
    }

    /** Told, on the sender's thread, when entries came back that this disk had lost. */
    public void onReturn(Runnable listener) {
        onReturn = listener;
    }

    public void start() {
        journal.onAppend(entry -> bell.offer(true));
        thread.setDaemon(true);
        thread.start();
    }

    public Connection connection() {
        return new Connection(
                visible(),
                talk.unsent(),
                talk.unsentSales(),
                talk.oldest(),
                comeback.returned(),
                comeback.isMissingSome(),
                comeback.old(),
                comeback.lost());
    }

    /** A server that is merely slow shows as away, too: that is what it is for the cashier. */
    private Contact visible() {
        Contact now = contact;
        boolean hopeful = now == Contact.HERE || now == Contact.BEGINNING;
        return hopeful && pace.isSilent() ? Contact.AWAY : talk.halted().orElse(now);
    }

    private void run() {
        while (closed.getCount() > 0 && !journal.isDead()) {
            try {
                pause(round());
            } catch (InterruptedException e) {
                return; // closing
            }
        }
    }

    /** Contact lost: wait, whatever is sold meanwhile. Otherwise a sale ends the waiting. */
    private void pause(long millis) throws InterruptedException {
        if (pace.isFailing()) {
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
            if (!isKnown() || pace.untilFeed() == 0) {
                pace.asked();
                contact = talk.ask();
                pace.heard();
            }
            boolean more = !talk.isHalted() && send();
            pace.succeeded();
            return more ? 0 : pace.untilFeed();
        } catch (ServerLink.Foreign e) {
            return failed(Contact.FOREIGN, e);
        } catch (ServerLink.NotWelcome e) {
            return failed(Contact.REJECTED, e);
        } catch (IOException e) {
            return failed(Contact.AWAY, e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the sender stumbled", e);
            return failed(Contact.AWAY, e);
        }
    }

    private boolean send() throws IOException {
        boolean waiting = talk.unsent() > 0;
        boolean more = talk.send();
        if (waiting) {
            pace.heard();
        }
        return more;
    }

    /** Sales go to nobody whose last answer did not prove that he is the hub's server. */
    private boolean isKnown() {
        return contact == Contact.HERE || contact == Contact.FEED_UNREADABLE;
    }

    private long failed(Contact why, Exception e) {
        if (contact != why) {
            LOG.log(System.Logger.Level.INFO, "server: {0} ({1})", why, e.getMessage());
        }
        contact = why;
        return pace.failed();
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
