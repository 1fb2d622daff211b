package it.sporta.kernel.people;

import java.util.Objects;
import java.util.UUID;

/**
 * A person as a till knows them.
 *
 * @param id a random pseudonym, the only thing of a person that enters the journal
 * @param name shown on the screen, never journaled
 * @param pin the salted hash of the PIN, see {@link PinHash}
 */
public record Operator(UUID id, String name, Role role, String pin) {

    public Operator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(role, "role");
        if (name.isBlank() || pin.isBlank()) {
            throw new IllegalArgumentException("a person has a name and a PIN");
        }
    }
}
