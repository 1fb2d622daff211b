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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private static final int STRETCH = 200;

    private final Path home;
    private final Identity identity;
    private final Database database;
    private final Table table;
    private final History history;
    private final Appending end;
    private final OneThread writer = new OneThread();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private final List<SealedFile> reckoned = new CopyOnWriteArrayList<>();
    private volatile boolean trusted = true;
    private volatile boolean closing;

    private Journal(
            Path home,
            Identity identity,
            Database database,
            Opening.Opened opened,
            Stamps stamps,
            Rules rules)
            throws IOException {
        this.home = home;
        this.identity = identity;
        this.database = database;
        AppendRule rule = rules.rule(opened.table(), opened.mark());
        this.table = rule.table();
        this.history = new History(table, identity.till());
        this.end = new Appending(identity, stamps, rule, new Numbers(home), opened.head());
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

    /** How entries are put down, and where; only tests give others, wrong ones. */
    interface Rules {
        AppendRule rule(Table table, HighWaterMark mark);

        /** The database's word for the kind of storage; empty for plain files. */
        default String storage() {
            return "";
        }
    }

    static Journal open(Path home, Identity identity, Clock clock, Rules rules)
            throws IOException, SQLException {
        Database database = new Database(home, rules.storage());
        Opening.Opened opened = new Opening(home, identity, clock, database).open();
        Stamps stamps = new Stamps(clock, System::nanoTime, UUID.randomUUID());
        Journal journal = new Journal(home, identity, database, opened, stamps, rules);
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
        return append(() -> fact);
    }

    /**
     * The same for a fact that depends on {@link #numbersPassedOver}: it is made when its turn has
     * come, and nothing comes between. It may not ask the journal anything else.
     */
    public Entry append(Supplier<Fact> fact) {
        Entry entry = writer.run(() -> end.append(fact));
        listeners.forEach(listener -> tell(listener, entry));
        return entry;
    }

    /** What stands in the journal stands, whoever stumbles over the news. */
    private static void tell(Consumer<Entry> listener, Entry entry) {
        try {
            listener.accept(entry);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "somebody stumbled over an entry", e);
        }
    }

    /** The server knows more than this disk: what follows grows from what it knows. */
    void beginEpoch(String reason, Head last) {
        writer.run(() -> end.beginEpoch(reason, last));
    }

    /** Sale numbers up to this one may stand on papers whose entries this disk has lost. */
    public long numbersPassedOver() {
        return end.passedOver();
    }

    /** From now on no sale gets a number up to this one; durable on return. */
    void passOverUpTo(long number) {
        writer.run(
                () -> {
                    end.passOverUpTo(number);
                    return number;
                });
    }

    /** Called after each append, on the thread that appended. */
    public void onAppend(Consumer<Entry> listener) {
        listeners.add(listener);
    }

    public Head head() {
        return end.head();
    }

    /** Whether a failure has ended it: "cannot save, finish on paper". */
    public boolean isDead() {
        return end.isDead();
    }

    public Identity identity() {
        return identity;
    }

    /** What a reader asks of the rows. */
    interface Question<T> {
        T of(Table table) throws SQLException;
    }

    <T> T ask(Question<T> question) {
        return writer.run(() -> question.of(table));
    }

    /**
     * This disk's own chain after {@code head}, in order, at most so many; across epochs. What the
     * server gave back is not in it.
     */
    public List<Entry> after(Head head, int limit) {
        return ask(rows -> rows.after(identity.till(), head, limit));
    }

    /** The latest fact of a kind, if there is one. */
    public Optional<Entry> last(FactType type) {
        return writer.run(() -> history.last(type.code()));
    }

    /** Whether there is a fact of this kind about this subject; reads many rows, so ask seldom. */
    public boolean has(FactType type, UUID subject) {
        return writer.run(() -> history.has(type.code(), subject));
    }

    /** Whether this very entry is here. */
    public boolean holds(Head entry) {
        return at(entry).isPresent();
    }

    /** This very entry, its own or one that the server gave back. */
    public Optional<Entry> at(Head entry) {
        return entry.sequence() > 0 ? writer.run(() -> history.at(entry)) : Optional.empty();
    }

    /**
     * All that happened after {@code from}, also what the server gave back; read in stretches so
     * that appends find their turn between.
     */
    public void forEachAfter(Head from, Consumer<Entry> consumer) {
        List<Entry> stretch = stretchAfter(from);
        while (!stretch.isEmpty()) {
            stretch.forEach(consumer);
            stretch = stretchAfter(stretch.get(stretch.size() - 1).head());
        }
    }

    private List<Entry> stretchAfter(Head at) {
        return writer.run(() -> history.after(at, STRETCH));
    }

    /** A file beside the journal, for what can be reckoned again from the journal. */
    public SealedFile beside(String name) {
        SealedFile file = new SealedFile(home.resolve(name));
        reckoned.add(file);
        return file;
    }

    /** What came back from the server; all that was reckoned without it is forgotten first. */
    void keepRetrieved(List<Entry> entries) {
        writer.run(
                () -> {
                    for (SealedFile file : reckoned) {
                        file.delete();
                    }
                    end.keepRetrieved(entries);
                    return entries;
                });
    }

    /**
     * Verifies the whole chain, in stretches beside the selling.
     *
     * @return the reason it cannot be trusted; empty when all is well
     */
    public Optional<String> verifyAll() {
        return verify(() -> false);
    }

    private Optional<String> verify(BooleanSupplier leftOff) {
        Verification chain = new Verification(identity, identity.beginning());
        try {
            boolean more = true;
            while (more && !leftOff.getAsBoolean()) {
                more = writer.run(() -> chain.step(table, identity.till()));
            }
            return Optional.empty();
        } catch (JournalFailed e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * A round of the watchman: what cannot be trusted is said on the screen, and the next opening
     * verifies from the beginning and sets the journal aside. A journal that is closing is not
     * damaged: the round ends without a word.
     *
     * @param leftOff asked before each stretch whether the round should end early
     */
    void inspect(BooleanSupplier leftOff) {
        Optional<String> trouble = verify(() -> closing || leftOff.getAsBoolean());
        if (trouble.isPresent() && !closing) {
            LOG.log(System.Logger.Level.ERROR, "the journal is damaged: {0}", trouble.get());
            trusted = false;
            Opening.forgetCheckpoint(home);
        }
    }

    /** False when it is dead, or when damage was found in it. */
    public boolean isTrusted() {
        return trusted && !isDead();
    }

    /** Says that nothing was going on, and closes. */
    public void stop() {
        closing = true;
        if (!isDead()) {
            append(new Fact.Stopped());
        }
        close();
    }

    /** Closes without a word, as after a kill; for tests and for a dead journal. */
    void close() {
        closing = true;
        writer.run(
                () -> {
                    end.close();
                    database.shutDown();
                    return home;
                });
        writer.end();
    }
}
