package it.sporta.server.identity;

import it.sporta.kernel.UuidV7;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What was done at the office, by whom and when. */
@Dependent
public class Changes {

    private final EntityManager entities;
    private final UuidV7 ids;
    private final Clock clock;

    @Inject
    public Changes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.ids = new UuidV7(clock);
        this.clock = clock;
    }

    /** In the transaction of what was done: both, or neither. */
    public void note(UUID subject, Deed deed, UUID by) {
        entities.persist(new OfficeChange(ids.next(), subject, deed, by, clock.instant()));
    }

    /** The newest first. */
    public List<OfficeChange> of(UUID subject) {
        return entities.createQuery(
                        "select c from OfficeChange c where c.subject = :subject"
                                + " order by c.at desc, c.id desc",
                        OfficeChange.class)
                .setParameter("subject", subject)
                .getResultList();
    }
}
