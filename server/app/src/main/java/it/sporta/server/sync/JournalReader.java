package it.sporta.server.sync;

import it.sporta.server.persistence.SqlTrouble;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads on whenever something arrived, each till in order, two tills at a time. It waits a moment
 * first, so that what comes in a stream is read by the handful. When a handful cannot be taken it
 * is undone and read again one by one, and only the entry that nobody can take is set aside.
 */
@ApplicationScoped
public class JournalReader {

    static final int HANDFUL = 50;

    private static final Logger LOG = System.getLogger(JournalReader.class.getName());
    private static final int MOMENT_MILLIS = 80;
    private static final int TILLS_AT_ONCE = 2;

    private Interpretation interpretation;
    private Transactions transactions;
    private ScheduledExecutorService threads;
    private final Map<UUID, Integer> asked = new ConcurrentHashMap<>();
    private final Semaphore turns = new Semaphore(TILLS_AT_ONCE, true);

    protected JournalReader() {}

    @Inject
    public JournalReader(
            Interpretation interpretation,
            Transactions transactions,
            ScheduledExecutorService threads) {
        this.interpretation = interpretation;
        this.transactions = transactions;
        this.threads = threads;
    }

    /** Something of this till arrived. Returns at once. */
    public void wake(UUID till) {
        if (asked.merge(till, 1, Integer::sum) == 1) {
            threads.schedule(() -> readOn(till), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** After a start, after trouble, and for what another node left lying. */
    public void wakeAll() {
        transactions.run(interpretation::waiting).forEach(this::wake);
    }

    private void readOn(UUID till) {
        turns.acquireUninterruptibly();
        try {
            int seen;
            do {
                seen = asked.get(till);
                readAll(till);
            } while (!asked.remove(till, seen));
        } catch (RuntimeException trouble) {
            asked.remove(till);
            LOG.log(Level.WARNING, "Reading of till " + till + " stopped; it will be tried again.");
            LOG.log(Level.DEBUG, "because", trouble);
        } finally {
            turns.release();
        }
    }

    /** Reads until nothing is left. */
    void readAll(UUID till) {
        boolean more = true;
        while (more) {
            more = read(till) > 0;
        }
    }

    private int read(UUID till) {
        try {
            return transactions.run(() -> interpretation.read(till, HANDFUL));
        } catch (RuntimeException trouble) {
            if (isPassing(trouble)) {
                throw trouble;
            }
            return readSingly(till);
        }
    }

    private int readSingly(UUID till) {
        int read = 0;
        for (int i = 0; i < HANDFUL; i++) {
            int one = readOne(till);
            if (one == 0) {
                return read;
            }
            read += one;
        }
        return read;
    }

    private int readOne(UUID till) {
        try {
            return transactions.run(() -> interpretation.read(till, 1));
        } catch (RuntimeException trouble) {
            if (isPassing(trouble)) {
                throw trouble;
            }
            LOG.log(Level.WARNING, "An entry of till " + till + " was set aside.", trouble);
            transactions.run(() -> interpretation.setAside(till, nameOf(trouble)));
            return 1;
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
