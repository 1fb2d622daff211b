package it.sporta.server.sync;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that do nothing before a test says so, and then all at once, whatever the hour. */
final class Agenda extends ScheduledThreadPoolExecutor {

    private static final int MANY = 20;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    boolean isFull;

    Agenda() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (isFull) {
            throw new RejectedExecutionException();
        }
        tasks.add(task);
        return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    /** What was on it when asked; what the tasks put on it stays for the next time. */
    int runAll() {
        int there = tasks.size();
        if (there > MANY) {
            throw new IllegalStateException(there + " tasks");
        }
        for (int i = 0; i < there; i++) {
            tasks.remove().run();
        }
        return there;
    }
}
