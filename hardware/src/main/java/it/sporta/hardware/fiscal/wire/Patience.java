package it.sporta.hardware.fiscal.wire;

import java.time.Duration;

/**
 * How long a machine may take before the till goes on without its answer.
 *
 * @param connect to be there at all
 * @param question to say something it knows
 * @param document to print a document or a report to its end
 */
public record Patience(Duration connect, Duration question, Duration document) {
    /** A long receipt, a hot head and a report take their time. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(60));

    public Patience {
        if (connect.isNegative() || question.isNegative() || document.isNegative()) {
            throw new IllegalArgumentException("nobody waits backwards");
        }
    }
}
