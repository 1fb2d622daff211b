package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Slows guessing down: it counts wrong tries of a subject, an account from an address, so that a
 * stranger who types a coordinator's name wrongly does not lock the coordinator out. It is in the
 * database, so a restart forgives nothing.
 */
@Dependent
public class Patience {

    /** Subjects unheard of for so long are forgotten. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public Patience(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @throws Refused while the subject has to wait, with the seconds left
     */
    @Transactional
    void mayTry(String subject) {
        LoginTries tries = entities.find(LoginTries.class, Secrets.hash(subject));
        Duration wait = tries == null ? Duration.ZERO : tries.remaining(clock.instant());
        if (!wait.isZero()) {
            throw new Refused("login.wait", wait.plusMillis(999).toSeconds());
        }
    }

    /** Kept even when the log-in around it is refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void wrong(String subject) {
        count(subject, null);
    }

    /** The same, for an account that a colleague may open again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void wrong(String subject, String account) {
        count(subject, hashOf(account));
    }

    private void count(String subject, String accountHash) {
        Instant now = clock.instant();
        entities.createQuery("delete from LoginTries t where t.lastWrong < :old")
                .setParameter("old", now.minus(REMEMBERED))
                .executeUpdate();
        String key = Secrets.hash(subject);
        LoginTries tries = entities.find(LoginTries.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (tries == null) {
            tries = new LoginTries(key, accountHash);
            entities.persist(tries);
        }
        tries.wrong(now);
    }

    /** How long some address has yet to wait for this account; empty when none has. */
    @Transactional
    public Optional<Instant> lockedUntil(String account) {
        return entities.createQuery(
                        "select max(t.blockedUntil) from LoginTries t"
                                + " where t.accountHash = :account and t.blockedUntil > :now",
                        Instant.class)
                .setParameter("account", hashOf(account))
                .setParameter("now", clock.instant())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Transactional
    void forget(String account) {
        entities.createQuery("delete from LoginTries t where t.accountHash = :account")
                .setParameter("account", hashOf(account))
                .executeUpdate();
    }

    private static String hashOf(String account) {
        return Secrets.hash("account " + Person.accountOf(account));
    }

    @Transactional
    void right(String subject) {
        LoginTries tries = entities.find(LoginTries.class, Secrets.hash(subject));
        if (tries != null) {
            entities.remove(tries);
        }
    }
}
