package it.sporta.server.sync;

import it.sporta.kernel.journal.Verdict;
import java.util.Objects;

/**
 * A verdict and why.
 *
 * @param reason a key, for people who look after it; empty for what was stored
 * @param signed hash and signature are those of a till of the house; what is not may be anybody's
 */
record Judgement(Verdict verdict, String reason, boolean signed) {

    static final Judgement ACCEPTED = signed(Verdict.ACCEPTED, "");
    static final Judgement DUPLICATE = signed(Verdict.DUPLICATE, "");

    Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
    }

    static Judgement signed(Verdict verdict, String reason) {
        return new Judgement(verdict, reason, true);
    }

    /** Nobody of the house can be held to it. */
    static Judgement unsigned(String reason) {
        return new Judgement(Verdict.REJECTED, reason, false);
    }

    static Judgement fork(String reason) {
        return signed(Verdict.FORK, reason);
    }
}
