package it.sporta.server.sync;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.SqlTrouble;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
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
 * nobody can take is set aside. When only the moment was bad ({@link Blame}), the till waits and
 * nothing is passed over.
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
    private final Tries tries = new Tries();
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
            readSoon(till, MOMENT_MILLIS);
        }
    }

    /** What cannot be scheduled must not look as if it were: the till would stay silent. */
    private void readSoon(UUID till, long millis) {
        boolean comes = false;
        try {
            Runnable reading = () -> readOn(till);
            coming.put(till, threads.schedule(reading, millis, TimeUnit.MILLISECONDS));
            comes = true;
        } finally {
            if (!comes) {
                asked.remove(till);
            }
        }
    }

    /** After a start, after trouble, and for what another node left lying. */
    public void wakeAll() {
        transactions.run(interpretation::waiting).forEach(this::wake);
    }

    /** Whatever is thrown: the till is read again later, by us or by whoever looks next. */
    private void readOn(UUID till) {
        boolean ended = false;
        try {
            Integer seen = asked.get(till);
            readAll(till);
            if (!stopped && seen != null && !asked.remove(till, seen)) {
                readSoon(till, MOMENT_MILLIS);
            }
            ended = true;
        } catch (Throwable trouble) {
            later(till, trouble);
            ended = true;
        } finally {
            if (!ended) {
                asked.remove(till);
            }
        }
    }

    private void later(UUID till, Throwable trouble) {
        long pause = tries.pauseMillis(till);
        readSoon(till, pause);
        LOG.log(
                Level.WARNING,
                "Reading of till {0} stopped ({1}); it will be tried again in {2} s.",
                till,
                SqlTrouble.nameOf(trouble),
                pause / 1_000);
        LOG.log(Level.DEBUG, "because", trouble);
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
            boolean more = transactions.run(() -> interpretation.read(till, HANDFUL));
            tries.forget(till);
            return more;
        } catch (Throwable trouble) {
            if (Blame.of(trouble) == Blame.DATABASE) {
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
        EntryPlace before = transactions.run(() -> interpretation.position(till));
        try {
            boolean more = transactions.run(() -> interpretation.read(till, 1));
            tries.forget(till);
            return more;
        } catch (Throwable trouble) { // the container throws checked ones past the compiler
            Optional<String> reason = whyAside(till, trouble);
            if (reason.isEmpty()) {
                throw trouble;
            }
            setAside(before, reason.get(), trouble);
            tries.forget(till);
            return true;
        }
    }

    private void setAside(EntryPlace before, String reason, Throwable trouble) {
        String detail = SqlTrouble.nameOf(trouble);
        boolean there = transactions.run(() -> interpretation.setAside(before, reason, detail));
        if (!there) {
            // Going on would begin the same again at once and for ever.
            throw new IllegalStateException("nothing is waiting, and yet: " + detail, trouble);
        }
        LOG.log(Level.WARNING, "An entry of till " + before.till() + " was set aside.", trouble);
    }

    /** Empty while it should be tried again. */
    private Optional<String> whyAside(UUID till, Throwable trouble) {
        return switch (Blame.of(trouble)) {
            case ENTRY -> Optional.of("not-posted");
            case MOMENT -> tries.another(till) ? Optional.of("no-moment") : Optional.empty();
            case DATABASE -> Optional.empty();
        };
    }
}
