package it.sporta.server.sync;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.SqlTrouble;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads on whenever something arrived, each till in order, two tills at a time; one, where the
 * database shares our processors with the intake. Tills take turns by the handful, so a long queue
 * holds up nobody. It waits a moment each time, so that what comes in a stream is read together.
 * When a handful cannot be taken it is undone and read again one by one, and only the entry that
 * nobody can take is set aside.
 */
@ApplicationScoped
public class JournalReader {

    static final int HANDFUL = 50;

    private static final Logger LOG = System.getLogger(JournalReader.class.getName());
    private static final int MOMENT_MILLIS = 80;
    private static final int TILLS_AT_ONCE = 2;
    private static final int STOP_SECONDS = 5;

    private Interpretation interpretation;
    private Transactions transactions;
    private ScheduledExecutorService threads;
    private final Map<UUID, Integer> asked = new ConcurrentHashMap<>();
    private final Map<UUID, Future<?>> coming = new ConcurrentHashMap<>();
    private int atOnce;
    private Semaphore turns;
    private volatile boolean stopped;

    protected JournalReader() {}

    @Inject
    public JournalReader(
            Interpretation interpretation,
            Database database,
            Transactions transactions,
            ScheduledExecutorService threads) {
        this.interpretation = interpretation;
        this.transactions = transactions;
        this.threads = threads;
        this.atOnce = database.isEmbedded() ? 1 : TILLS_AT_ONCE;
        this.turns = new Semaphore(atOnce, true);
    }

    /** Something of this till arrived. Returns at once. */
    public void wake(UUID till) {
        if (!stopped && asked.merge(till, 1, Integer::sum) == 1) {
            readSoon(till);
        }
    }

    private void readSoon(UUID till) {
        Runnable reading = () -> readOn(till);
        coming.put(till, threads.schedule(reading, MOMENT_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** After a start, after trouble, and for what another node left lying. */
    public void wakeAll() {
        transactions.run(interpretation::waiting).forEach(this::wake);
    }

    private void readOn(UUID till) {
        try {
            int seen = asked.get(till);
            readAll(till);
            if (!stopped && !asked.remove(till, seen)) {
                readSoon(till);
            }
        } catch (RuntimeException trouble) {
            asked.remove(till);
            LOG.log(Level.WARNING, "Reading of till " + till + " stopped; it will be tried again.");
            LOG.log(Level.DEBUG, "because", trouble);
        }
    }

    /** Reads until nothing is left. */
    void readAll(UUID till) {
        boolean more = true;
        while (more && !stopped) {
            turns.acquireUninterruptibly();
            try {
                more = !stopped && read(till);
            } finally {
                turns.release();
            }
        }
    }

    /** Begins nothing more and waits for the handfuls in hand. The rest is read after a start. */
    void stop() {
        stopped = true;
        coming.values().forEach(reading -> reading.cancel(false));
        try {
            if (turns.tryAcquire(atOnce, STOP_SECONDS, TimeUnit.SECONDS)) {
                turns.release(atOnce);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean read(UUID till) {
        try {
            return transactions.run(() -> interpretation.read(till, HANDFUL));
        } catch (RuntimeException trouble) {
            if (isPassing(trouble)) {
                throw trouble;
            }
            return readSingly(till);
        }
    }

    private boolean readSingly(UUID till) {
        boolean more = true;
        for (int i = 0; more && i < HANDFUL; i++) {
            more = readOne(till);
        }
        return more;
    }

    private boolean readOne(UUID till) {
        try {
            return transactions.run(() -> interpretation.read(till, 1));
        } catch (RuntimeException trouble) {
            if (isPassing(trouble)) {
                throw trouble;
            }
            LOG.log(Level.WARNING, "An entry of till " + till + " was set aside.", trouble);
            transactions.run(() -> interpretation.setAside(till, nameOf(trouble)));
            return true;
        }
    }

    /** The database is away or in a hurry: no entry is to blame. */
    private static boolean isPassing(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlTrouble sql) {
                return !sql.isAboutTheRow();
            }
        }
        return false;
    }

    /** Never the database's own text: it may hold contents of other rows. */
    private static String nameOf(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlTrouble sql) {
                return sql.getMessage();
            }
        }
        return trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }
}
