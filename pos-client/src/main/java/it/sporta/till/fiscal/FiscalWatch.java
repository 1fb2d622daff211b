package it.sporta.till.fiscal;

import it.sporta.till.selling.DueDocuments;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the fiscal printer beside the selling, on a thread of its own: what became of
 * documents in doubt is asked for as soon as it answers, whether it may sell is found out, and its
 * day is closed at its hour. Asking never prints.
 */
public final class FiscalWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FiscalWatch.class.getName());
    private static final long BETWEEN_LOOKS_SECONDS = 3;
    private static final int OFTEN = 10;

    private final DueDocuments due;
    private final FiscalDocuments documents;
    private final FiscalDay day;
    private int turns;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, FiscalWatch::thread);

    public FiscalWatch(DueDocuments due, FiscalDocuments documents, FiscalDay day) {
        this.due = due;
        this.documents = documents;
        this.day = day;
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "fiscal-day");
        thread.setDaemon(true);
        return thread;
    }

    /** At once, and then again and again. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * A machine that is away is asked nothing: every word said to it is kept. What stays as it is
     * for long is asked for less often, for the same reason.
     */
    private void look() {
        try {
            turns = due.owing() == 0 && documents.isReady() ? 0 : turns + 1;
            if (documents.answers() && (turns < OFTEN || turns % OFTEN == 0)) {
                due.askForAll();
                documents.look();
            }
            day.closeWhenDue();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "nobody looked after the fiscal printer", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
