package it.sporta.server.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Numbers the changes that tills hear of. The row is locked from the moment a number is taken until
 * its transaction ends, so numbers become visible in their order: a till that was told 7 has missed
 * nothing up to 7.
 */
@Dependent
public class Revisions {

    private final EntityManager entities;

    @Inject
    public Revisions(EntityManager entities) {
        this.entities = entities;
    }

    /** Take it before reading what will be changed: whoever waits here then reads what is. */
    public long next() {
        return locked().next();
    }

    /** Alone with the row until the transaction ends, and no number is taken. */
    public void hold() {
        locked();
    }

    /** The number under which the rates in force, or the regimes, last changed. */
    public long ratesChanged() {
        return entities.createQuery("select r.ratesAt from FeedRevision r", Long.class)
                .getSingleResult();
    }

    FeedRevision locked() {
        return entities.find(FeedRevision.class, FeedRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is committed; read it before the products, never after. */
    public long latest() {
        return entities.createQuery("select r.latest from FeedRevision r", Long.class)
                .getSingleResult();
    }
}
