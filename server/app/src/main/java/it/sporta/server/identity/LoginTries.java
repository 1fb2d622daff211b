package it.sporta.server.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The wrong tries of one subject since its last right one. Five are free; each one after them waits
 * half a minute, then twice as long each time, up to an hour.
 */
@Entity
@Table(name = "login_tries")
class LoginTries {

    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Id
    @Column(name = "subject")
    private String subject;

    @Column(name = "wrong")
    private int wrong;

    @Column(name = "last_wrong_at")
    private Instant lastWrong;

    @Column(name = "blocked_until")
    private Instant blockedUntil = Instant.EPOCH;

    @Column(name = "account_hash")
    private String accountHash;

    protected LoginTries() {}

    /**
     * @param accountHash whose account it was, hashed; {@code null} where no account is meant
     */
    LoginTries(String subject, String accountHash) {
        this.subject = subject;
        this.accountHash = accountHash;
    }

    void wrong(Instant now) {
        wrong = Math.min(wrong + 1, 1_000);
        lastWrong = now;
        if (wrong >= FREE) {
            blockedUntil = now.plus(waitAfter(wrong));
        }
    }

    static Duration waitAfter(int wrong) {
        long doublings = Math.min(wrong - FREE, 16);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Zero when the next try may come now. */
    Duration remaining(Instant now) {
        Duration left = Duration.between(now, blockedUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
