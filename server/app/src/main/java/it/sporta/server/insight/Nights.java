package it.sporta.server.insight;

import it.sporta.server.persistence.Steadily;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every ten minutes whether it is the hour for the proof. */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class Nights {

    private static final Logger LOG = System.getLogger(Nights.class.getName());
    private static final int MINUTES = 10;

    @Inject private Proofs proofs;
    @Inject private ScheduledExecutorService threads;

    private ScheduledFuture<?> watch;

    @PostConstruct
    void begin() {
        Runnable look = new Steadily(Nights.class, "The proof of the books", this::look);
        watch = threads.scheduleWithFixedDelay(look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        if (proofs.isDue()) {
            say(proofs.prove());
        }
    }

    private static void say(Proven proven) {
        if (proven.isEqual()) {
            LOG.log(Level.INFO, "The books are proved: no difference.");
        } else {
            LOG.log(Level.WARNING, "The books do not agree: {0}", proven.differences());
        }
    }

    @PreDestroy
    void end() {
        watch.cancel(false);
    }
}
