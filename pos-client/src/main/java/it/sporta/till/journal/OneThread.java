package it.sporta.till.journal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** The thread that touches the database; whoever asks waits for it, however long the disk takes. */
final class OneThread {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(OneThread::named);

    private static Thread named(Runnable run) {
        Thread thread = new Thread(run, "journal");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @throws JournalFailed when the database did, or nothing is taken any more
     */
    <T> T run(Callable<T> work) {
        try {
            return finish(thread.submit(work));
        } catch (RejectedExecutionException e) {
            throw new JournalFailed("closed");
        }
    }

    /** An interrupt is remembered, the answer is not lost. */
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

    void end() {
        thread.shutdown();
    }
}
