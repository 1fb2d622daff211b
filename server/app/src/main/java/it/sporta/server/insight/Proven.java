package it.sporta.server.insight;

import java.time.Instant;
import java.util.List;

/** That the books were proved, and what did not agree. */
public record Proven(Instant at, List<Difference> differences) {

    public Proven {
        differences = List.copyOf(differences);
    }

    public boolean isEqual() {
        return differences.isEmpty();
    }
}
