package it.sporta.till.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Verifies the whole journal once a day beside the selling, for what nobody reads any more. */
public final class Watchman implements AutoCloseable {

    private static final long FIRST_MINUTES = 10;
    private static final long BETWEEN_MINUTES = TimeUnit.DAYS.toMinutes(1);

    private final Journal journal;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Watchman::thread);

    public Watchman(Journal journal) {
        this.journal = journal;
    }

    public void start() {
        rounds.scheduleWithFixedDelay(
                journal::inspect, FIRST_MINUTES, BETWEEN_MINUTES, TimeUnit.MINUTES);
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "journal-watchman");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
