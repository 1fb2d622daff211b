package it.sporta.server.sync;

import it.sporta.server.persistence.Steadily;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few seconds whether something was left unread, by a crash or by another node, and has
 * every chain walked again when it is due, a page at a time.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {

    private static final int SECONDS = 5;
    private static final int MINUTES = 10;
    private static final long REST_MILLIS = 500;

    @Inject private JournalReader reader;
    @Inject private ChainCheck chainCheck;
    @Inject private ScheduledExecutorService threads;

    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> checking;
    private volatile boolean stopping;

    @PostConstruct
    void begin() {
        Runnable look = new Steadily(Rounds.class, "Looking for unread entries", reader::wakeAll);
        looking = threads.scheduleWithFixedDelay(look, 1, SECONDS, TimeUnit.SECONDS);
        Runnable check =
                new Steadily(
                        Rounds.class, "Walking the chains", () -> chainCheck.checkDue(this::rest));
        checking = threads.scheduleWithFixedDelay(check, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    /** Never ended by an interrupt of ours: Derby takes one badly that comes while it reads. */
    private void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
        if (stopping) {
            throw new CancellationException();
        }
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
        stopping = true;
        checking.cancel(false);
        reader.stop();
    }
}
