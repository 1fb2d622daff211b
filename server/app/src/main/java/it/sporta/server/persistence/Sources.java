package it.sporta.server.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Hands out what the container owns, so that every class can simply ask for it. */
@Dependent
public class Sources {

    @Resource(lookup = "java:jboss/datasources/SportaDS")
    private DataSource source;

    @PersistenceContext(unitName = "sporta")
    private EntityManager entities;

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
