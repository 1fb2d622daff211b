package it.sporta.server.sync;

import it.sporta.kernel.journal.Verdict;
import java.util.Objects;

/**
 * A verdict and why.
 *
 * @param reason a key, for people who look after it; empty for what was stored
 */
record Judgement(Verdict verdict, String reason) {

    static final Judgement ACCEPTED = new Judgement(Verdict.ACCEPTED, "");
    static final Judgement DUPLICATE = new Judgement(Verdict.DUPLICATE, "");

    Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
    }

    static Judgement rejected(String reason) {
        return new Judgement(Verdict.REJECTED, reason);
    }

    static Judgement fork(String reason) {
        return new Judgement(Verdict.FORK, reason);
    }
}
