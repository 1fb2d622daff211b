package it.sporta.server.sync;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few seconds whether something was left unread, by a crash or by another node, and
 * checks every chain once a day.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class Reading {

    private static final int SECONDS = 5;

    @Inject private JournalReader reader;
    @Inject private ChainCheck chainCheck;
    @Inject private Tills tills;
    @Inject private ScheduledExecutorService threads;

    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> checking;

    @PostConstruct
    void begin() {
        looking = threads.scheduleWithFixedDelay(this::look, 1, SECONDS, TimeUnit.SECONDS);
        checking = threads.scheduleWithFixedDelay(this::check, 2, 24 * 60, TimeUnit.MINUTES);
    }

    /** Every chain from its first entry, once a day. */
    private void check() {
        try {
            tills.all().forEach(till -> chainCheck.check(till.till()));
        } catch (RuntimeException trouble) {
            System.getLogger(Reading.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "Could not check the chains: tomorrow again.");
        }
    }

    private void look() {
        try {
            reader.wakeAll();
        } catch (RuntimeException trouble) {
            // Thrown on, it would end the looking for good; the next look may find all well.
            System.getLogger(Reading.class.getName())
                    .log(System.Logger.Level.WARNING, "Could not look for unread entries.");
        }
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
        checking.cancel(false);
    }
}
