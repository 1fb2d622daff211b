package it.sporta.server.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** What is true of the whole installation; the only row of its table. */
@Entity
@Table(name = "installation")
class Installation {

    static final int ONLY = 1;
    static final Duration CODE_HOLDS = Duration.ofMinutes(30);

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "demo")
    private boolean demo;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "code_until")
    private Instant codeUntil;

    protected Installation() {}

    boolean isDemo() {
        return demo;
    }

    void becomeDemo() {
        demo = true;
    }

    void expect(String code, Instant now) {
        codeHash = Secrets.hash(code);
        codeUntil = now.plus(CODE_HOLDS);
    }

    boolean expects(String code, Instant now) {
        return codeHash != null
                && now.isBefore(codeUntil)
                && MessageDigest.isEqual(codeHash.getBytes(), Secrets.hash(code).getBytes());
    }

    void forgetCode() {
        codeHash = null;
        codeUntil = Instant.EPOCH;
    }
}
