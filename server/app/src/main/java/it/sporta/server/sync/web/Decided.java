package it.sporta.server.sync.web;

import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.sync.Settled;
import java.time.Instant;

/**
 * What a person decided about an entry.
 *
 * @param by the person's name; empty when it was not kept
 */
public record Decided(Settled.How how, String by, Instant at, String note) {

    static Decided of(Settled settled, People people) {
        String by = settled.person().flatMap(people::find).map(Person::name).orElse("");
        return new Decided(settled.how(), by, settled.at(), settled.note());
    }
}
