package it.sporta.server.news;

import it.sporta.kernel.journal.Fact;
import java.util.Objects;

/** A fact of a till, understood, and where it comes from. */
public record Arrived<T extends Fact>(T fact, Origin origin) {

    public Arrived {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(origin, "origin");
    }
}
