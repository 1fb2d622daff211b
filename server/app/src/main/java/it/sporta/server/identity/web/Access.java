package it.sporta.server.identity.web;

import it.sporta.kernel.people.Role;
import it.sporta.server.identity.Person;
import java.util.Optional;

/** Who may use an endpoint. */
enum Access {
    /** Everybody, logged in or not. */
    ANYONE,
    /** A till, which proves itself by its signature or a one-time code; no cookie counts. */
    TILL,
    /** A member of a buying group who has entered with a password: own orders only. */
    MEMBER,
    /** A person who has entered with a password and still coordinates. */
    COORDINATOR;

    /** Whether who is logged in, if anybody, may come by this. */
    boolean admits(Optional<Person> person) {
        return switch (this) {
            case ANYONE -> true;
            case TILL -> false;
            case MEMBER -> person.filter(known -> known.role() == Role.MEMBER).isPresent();
            case COORDINATOR ->
                    person.filter(known -> known.role().covers(Role.COORDINATOR)).isPresent();
        };
    }
}
