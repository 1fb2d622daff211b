package it.sporta.server.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A coordinator at work in a browser. It ends after half an hour without a sign of a person, and
 * after twelve hours whatever happens. It stands in the database, so any node may answer.
 */
@Entity
@Table(name = "login_session")
class LoginSession {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /** Writing each request down would cost more than a minute is worth. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "begun_at")
    private Instant begun;

    @Column(name = "seen_at")
    private Instant seen;

    protected LoginSession() {}

    LoginSession(String tokenHash, UUID person, Instant now) {
        this.tokenHash = tokenHash;
        this.person = person;
        this.begun = now;
        this.seen = now;
    }

    UUID person() {
        return person;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(begun.plus(LONGEST));
    }

    boolean isWorthNoting(Instant now) {
        return !now.isBefore(seen.plus(NOTED_EVERY));
    }

    void seen(Instant now) {
        seen = now;
    }
}
