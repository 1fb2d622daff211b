package it.sporta.server.waste;

import it.sporta.server.fiscal.Party;
import java.util.Objects;
import java.util.UUID;

/** Who is given food: an entity of the third sector or a public one (law 166/2016, art. 2). */
public record Donee(UUID id, Party party) {

    public Donee {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(party, "party");
    }
}
