package it.sporta.server.identity.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Role;
import it.sporta.server.Form;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what is typed about a person. */
final class PersonForm {

    static final Set<String> FIELDS =
            Set.of(
                    "person.name",
                    "person.twin",
                    "person.role",
                    "person.account",
                    "person.hubs",
                    "person.pin");

    private PersonForm() {}

    static Role role(String text) {
        try {
            return Role.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("person.role.missing");
        }
    }

    static Set<UUID> hubs(Form form) {
        return form.all("person.hubs").stream()
                .map(text -> id(text, "hub.unknown"))
                .collect(Collectors.toSet());
    }

    static UUID id(String text, String reason) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(reason);
        }
    }
}
