package it.sporta.server.identity;

import it.sporta.kernel.people.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who begins to work here.
 *
 * @param id random, made with the form, so that sending it twice welcomes once
 * @param account what a coordinator types to enter; nobody looks at a cashier's
 * @param hubs whose tills the person may use; a coordinator may use none
 * @param pin as chosen; blank to be given one
 * @param another it is known that somebody else has this name
 */
public record Newcomer(
        UUID id,
        String name,
        Role role,
        String account,
        Set<UUID> hubs,
        String pin,
        boolean another) {

    public Newcomer {
        hubs = Set.copyOf(hubs);
    }
}
