package it.sporta.till.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Verifies the whole journal once a day beside the selling, for what nobody reads any more. */
public final class Watchman implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watchman.class.getName());
    private static final long LONGEST_STRETCH_SECONDS = 10;
    private static final long FIRST_MINUTES = 10;
    private static final long BETWEEN_MINUTES = TimeUnit.DAYS.toMinutes(1);

    private final Journal journal;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Watchman::thread);

    public Watchman(Journal journal) {
        this.journal = journal;
    }

    public void start() {
        start(FIRST_MINUTES);
    }

    void start(long firstMinutes) {
        rounds.scheduleWithFixedDelay(
                () -> journal.inspect(rounds::isShutdown),
                firstMinutes,
                BETWEEN_MINUTES,
                TimeUnit.MINUTES);
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
            if (!rounds.awaitTermination(LONGEST_STRETCH_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "the round goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
