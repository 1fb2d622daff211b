package it.sporta.server.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** Hands out what the container owns, so that every class can simply ask for it. */
@Dependent
public class Sources {

    @Resource(lookup = "java:jboss/datasources/SportaDS")
    private DataSource source;

    @PersistenceContext(unitName = "sporta")
    private EntityManager entities;

    @Resource private ManagedScheduledExecutorService threads;

    /** The container's threads: they carry its naming and its transactions. */
    @Produces
    ScheduledExecutorService threads() {
        return threads;
    }

    @Produces
    DataSource source() {
        return source;
    }

    /** The container's own proxy: it finds the transaction of whoever calls it. */
    @Produces
    EntityManager entities() {
        return entities;
    }
}
