package it.sporta.till.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Verifies the whole journal once a day beside the selling, for what nobody reads any more. */
public final class Watchman implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watchman.class.getName());

    /** How long closing waits at most: a stretch is read in a fraction of it. */
    public static final long STOP_SECONDS = 3;

    private static final long FIRST_MINUTES = 10;
    private static final long BETWEEN_MINUTES = TimeUnit.DAYS.toMinutes(1);

    private final Journal journal;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Watchman::thread);

    public Watchman(Journal journal) {
        this.journal = journal;
    }

    public void start() {
        start(FIRST_MINUTES, BETWEEN_MINUTES, TimeUnit.MINUTES);
    }

    void start(long first, long between, TimeUnit unit) {
        rounds.scheduleWithFixedDelay(this::round, first, between, unit);
    }

    /**
     * Whatever it throws, an {@code Error} too, goes no further: a scheduler that sees it would
     * never begin a round again, without a word. Of its text nothing is told: it may be the page.
     */
    private void round() {
        try {
            journal.inspect(rounds::isShutdown);
        } catch (Throwable trouble) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a round broke off ({0}); the next one comes",
                    trouble.getClass().getName());
        }
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "journal-watchman");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Ends a round that is under way after its present stretch, and waits for that. */
    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "the round goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
