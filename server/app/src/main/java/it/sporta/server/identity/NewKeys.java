package it.sporta.server.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * What a person is given to open doors with. Shown once; only hashes are kept.
 *
 * @param pin for the tills
 * @param code to set a password with, good for half an hour
 */
public record NewKeys(UUID person, Optional<String> pin, Optional<String> code) {

    /** Never into a log. */
    @Override
    public String toString() {
        return "keys of " + person;
    }
}
