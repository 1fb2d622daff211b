package it.sporta.server.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** What kind of installation this is. */
@Dependent
public class Installations {

    private final EntityManager entities;

    @Inject
    public Installations(EntityManager entities) {
        this.entities = entities;
    }

    /** People, goods and takings are invented, and every page and paper says so. */
    public boolean isDemo() {
        return only().isDemo();
    }

    /** There is no way back: invented data never become real. */
    @Transactional
    public void becomeDemo() {
        only().becomeDemo();
    }

    /** Whoever else asks waits until the transaction ends. */
    void locked() {
        entities.find(Installation.class, Installation.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    Installation only() {
        return entities.find(Installation.class, Installation.ONLY);
    }
}
