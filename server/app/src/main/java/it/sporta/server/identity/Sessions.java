package it.sporta.server.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is logged in. The token is known to the browser alone; here stands its hash. */
@Dependent
public class Sessions {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public Sessions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Begins a session under a fresh token, and sweeps out those that are over. */
    @Transactional
    public String begin(Person person) {
        Instant now = clock.instant();
        entities.createQuery(
                        "delete from LoginSession s where s.seen < :idle"
                                + " or s.begun < :longest")
                .setParameter("idle", now.minus(LoginSession.IDLE))
                .setParameter("longest", now.minus(LoginSession.LONGEST))
                .executeUpdate();
        String token = Secrets.token();
        entities.persist(new LoginSession(Secrets.hash(token), person.id(), now));
        return token;
    }

    /**
     * The person behind a token; empty when the session is over or the person has left.
     *
     * @param present a person did something: a page that refreshes itself keeps nobody logged in
     */
    @Transactional
    public Optional<Person> who(String token, boolean present) {
        Instant now = clock.instant();
        LoginSession session = entities.find(LoginSession.class, Secrets.hash(token));
        if (session == null || session.isOver(now)) {
            return Optional.empty();
        }
        if (present && session.isWorthNoting(now)) {
            session.seen(now);
        }
        return Optional.ofNullable(entities.find(Person.class, session.person()))
                .filter(Person::isActive);
    }

    /** Wherever the person is logged in, at the next request they are not. */
    @Transactional
    void endAll(UUID person) {
        entities.createQuery("delete from LoginSession s where s.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    @Transactional
    public void end(String token) {
        LoginSession session = entities.find(LoginSession.class, Secrets.hash(token));
        if (session != null) {
            entities.remove(session);
        }
    }
}
