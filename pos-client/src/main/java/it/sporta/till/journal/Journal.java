package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * The truth of this till. Any thread may ask; one thread writes.
 *
 * <p>Its life: opened and verified, it first says how it came to be (joined, recovered) and that
 * the process started; then it takes facts; it ends with {@link #stop}, or with a kill, which the
 * next opening notices. One failure makes it dead for the rest of the process.
 */
public final class Journal {

    /** What entries and grants name as the software. */
    public static final String SOFTWARE = "sporta 0.1.0";

    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final Path home;
    private final Identity identity;
    private final Database database;
    private final Stamps stamps;
    private final AppendRule rule;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(run -> thread(run, "journal"));
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private volatile Head head;
    private volatile boolean dead;
    private volatile boolean trusted = true;

    private Journal(Path home, Identity identity, Stamps stamps, AppendRule rule, Head head) {
        this.home = home;
        this.identity = identity;
        this.database = new Database(home);
        this.stamps = stamps;
        this.rule = rule;
        this.head = head;
    }

    /**
     * @param home the till's data folder, held by this process alone
     * @throws JournalFailed when the disk takes nothing
     * @throws SQLException when another process has the database
     */
    public static Journal open(Path home, Identity identity, Clock clock)
            throws IOException, SQLException {
        return open(home, identity, clock, AppendRule::new);
    }

    /** How entries are put down; only tests give another, a wrong one. */
    interface Rules {
        AppendRule rule(Table table, HighWaterMark mark);
    }

    static Journal open(Path home, Identity identity, Clock clock, Rules rules)
            throws IOException, SQLException {
        Opening.Opened opened = new Opening(home, identity, clock).open();
        Stamps stamps = new Stamps(clock, System::nanoTime, UUID.randomUUID());
        AppendRule rule = rules.rule(opened.table(), opened.mark());
        Journal journal = new Journal(home, identity, stamps, rule, opened.head());
        opened.next().ifPresent(journal::append);
        journal.append(new Fact.Started(SOFTWARE, System.getProperty("java.version")));
        return journal;
    }

    /**
     * Durable on return.
     *
     * @throws JournalFailed nobody knows whether it is; nothing more is taken
     * @throws IllegalArgumentException when the fact is larger than an entry may be; nothing
     *     happened
     */
    public Entry append(Fact fact) {
        Entry entry = onWriter(() -> write(fact));
        listeners.forEach(listener -> listener.accept(entry));
        return entry;
    }

    private Entry write(Fact fact) {
        requireAlive();
        OptionalLong jump = stamps.jump();
        if (jump.isPresent()) {
            put(new Fact.ClockJumped(jump.getAsLong()));
        }
        return put(fact);
    }

    private Entry put(Fact fact) {
        Entry entry = rule.next(head, identity.till(), stamps, fact, identity);
        try {
            rule.put(entry);
        } catch (SQLException | IOException | RuntimeException e) {
            dead = true;
            throw JournalFailed.after(e);
        }
        head = entry.head();
        return entry;
    }

    /**
     * The server knows more than this disk: what follows grows from what it knows. Nothing may come
     * before the fact that says so, not even a jump of the clock.
     */
    public void beginEpoch(String reason, Head last) {
        onWriter(
                () -> {
                    requireAlive();
                    head = Recovery.root(last);
                    return put(new Fact.Recovered(reason, last));
                });
    }

    private void requireAlive() {
        if (dead) {
            throw new JournalFailed("dead");
        }
    }

    /** Called after each append, on the thread that appended. */
    public void onAppend(Consumer<Entry> listener) {
        listeners.add(listener);
    }

    public Head head() {
        return head;
    }

    /** Whether a failure has ended it: "cannot save, finish on paper". */
    public boolean isDead() {
        return dead;
    }

    public Identity identity() {
        return identity;
    }

    /** What comes after {@code head}, in order, at most so many; across epochs. */
    public List<Entry> after(Head head, int limit) {
        return onWriter(() -> rule.table().after(identity.till(), head, limit));
    }

    /** The latest fact of a kind, if there is one. */
    public Optional<Entry> last(FactType type) {
        return onWriter(() -> rule.table().last(type.code()));
    }

    /** Whether there is a fact of this kind about this subject; reads many rows, so ask seldom. */
    public boolean has(FactType type, UUID subject) {
        return onWriter(() -> rule.table().has(type.code(), subject));
    }

    /** Whether this very entry is here. */
    public boolean holds(Head entry) {
        if (entry.sequence() == 0) {
            return false;
        }
        Head before = new Head(entry.epoch(), entry.sequence() - 1, entry.hash());
        return after(before, 1).stream().anyMatch(found -> found.head().equals(entry));
    }

    /** A file beside the journal, for what can be reckoned again from the journal. */
    public SealedFile beside(String name) {
        return new SealedFile(home.resolve(name));
    }

    /**
     * All entries after {@code from}, read in stretches so that appends find their turn between.
     */
    public void forEachAfter(Head from, Consumer<Entry> consumer) {
        Head at = from;
        List<Entry> stretch = after(at, 200);
        while (!stretch.isEmpty()) {
            stretch.forEach(consumer);
            at = stretch.get(stretch.size() - 1).head();
            stretch = after(at, 200);
        }
    }

    /**
     * Verifies the whole chain, in stretches beside the selling.
     *
     * @return the reason it cannot be trusted; empty when all is well
     */
    public Optional<String> verifyAll() {
        Head beginning = new Head(1, 0, identity.grant().root().hash());
        Verification chain = new Verification(identity, beginning);
        try {
            boolean more = true;
            while (more) {
                more = onWriter(() -> chain.step(rule.table(), identity.till()));
            }
            return Optional.empty();
        } catch (JournalFailed e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * A round of the watchman: what cannot be trusted is said on the screen, and the next opening
     * verifies from the beginning and sets the journal aside.
     */
    void inspect() {
        Optional<String> trouble = verifyAll();
        if (trouble.isPresent()) {
            LOG.log(System.Logger.Level.ERROR, "the journal is damaged: {0}", trouble.get());
            trusted = false;
            Opening.forgetCheckpoint(home);
        }
    }

    /** False when it is dead, or when damage was found in it. */
    public boolean isTrusted() {
        return trusted && !dead;
    }

    /** Says that nothing was going on, and closes. */
    public void stop() {
        if (!dead) {
            append(new Fact.Stopped());
        }
        close();
    }

    /** Closes without a word, as after a kill; for tests and for a dead journal. */
    void close() {
        onWriter(
                () -> {
                    rule.close();
                    database.shutDown();
                    dead = true;
                    return head;
                });
        writer.shutdown();
    }

    private <T> T onWriter(Callable<T> work) {
        try {
            Future<T> done = writer.submit(work);
            return finish(done);
        } catch (RejectedExecutionException e) {
            throw new JournalFailed("closed");
        }
    }

    /** Waits however long the disk takes; an interrupt is remembered, the answer is not lost. */
    private static <T> T finish(Future<T> done) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw asItWas(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException asItWas(Throwable cause) {
        if (cause instanceof Damage damage) {
            return new JournalFailed(damage.getMessage());
        }
        return cause instanceof RuntimeException unchecked ? unchecked : JournalFailed.after(cause);
    }

    private static Thread thread(Runnable run, String name) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        return thread;
    }
}
