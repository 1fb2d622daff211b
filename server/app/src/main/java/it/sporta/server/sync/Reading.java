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

/** Looks every few seconds whether something was left unread: by a crash, or by another node. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class Reading {

    private static final int SECONDS = 5;

    @Inject private JournalReader reader;
    @Inject private ScheduledExecutorService threads;

    private ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        looking = threads.scheduleWithFixedDelay(this::look, 1, SECONDS, TimeUnit.SECONDS);
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
    }
}
