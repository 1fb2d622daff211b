package it.sporta.server.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A one-time code with which a coordinator sets a password; a later one replaces it. */
@Entity
@Table(name = "password_code")
class PasswordCode {

    static final Duration HOLDS = Duration.ofMinutes(30);

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "valid_until")
    private Instant until;

    protected PasswordCode() {}

    PasswordCode(UUID person) {
        this.person = person;
    }

    void become(String code, Instant now) {
        codeHash = Secrets.hash(Secrets.plain(code));
        until = now.plus(HOLDS);
    }

    boolean opens(String typed, Instant now) {
        String hash = Secrets.hash(Secrets.plain(typed));
        return now.isBefore(until) && MessageDigest.isEqual(codeHash.getBytes(), hash.getBytes());
    }
}
