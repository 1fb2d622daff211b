package it.sporta.server.demo;

import it.sporta.server.demo.data.DemoData;
import it.sporta.server.news.Arrivals;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Transactions;
import it.sporta.server.sync.Joining;
import it.sporta.server.sync.Tills;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the demo once the schema is there, if there is to be one. The server is not ready before
 * the past is told; then it looks every minute whether a new day began or a code grew old.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {

    private static final Logger LOG = System.getLogger(DemoStart.class.getName());

    @Inject private EntityManager entities;
    @Inject private Database database;
    @Inject private Transactions transactions;
    @Inject private Event<Arrivals> news;
    @Inject private Clock clock;
    @Inject private Joining joining;
    @Inject private Tills tills;
    @Inject private ScheduledExecutorService threads;

    private ScheduledFuture<?> watch;

    @PostConstruct
    void open() {
        try {
            Settings.ofProcess().ifPresent(this::open);
        } catch (RuntimeException refusal) {
            LOG.log(Level.ERROR, "No demo: {0}", refusal.getMessage());
            throw refusal;
        }
    }

    private void open(Settings settings) {
        DemoData data = DemoData.read(settings.tables());
        Demo demo =
                new Demo(
                        entities,
                        database,
                        transactions,
                        news::fire,
                        clock,
                        data,
                        settings.pastDays());
        TillCodes codes =
                new TillCodes(
                        joining,
                        tills,
                        transactions,
                        clock,
                        data.where().tills(),
                        settings.codes());
        demo.bringUpToDate();
        codes.refresh();
        watch = threads.scheduleWithFixedDelay(() -> look(demo, codes), 1, 1, TimeUnit.MINUTES);
    }

    /** What fails is tried again a minute later; an exception would end the watch for good. */
    private static void look(Demo demo, TillCodes codes) {
        try {
            demo.bringUpToDate();
            codes.refresh();
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "The demo could not be brought up to date.", trouble);
        }
    }

    @PreDestroy
    void close() {
        if (watch != null) {
            watch.cancel(false);
        }
    }
}
