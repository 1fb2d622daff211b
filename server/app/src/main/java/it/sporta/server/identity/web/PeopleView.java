package it.sporta.server.identity.web;

import it.sporta.kernel.people.Role;
import it.sporta.server.Form;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * Who works here.
 *
 * @param handed a PIN or a code that has just been made, shown once
 */
public record PeopleView(
        List<Row> people, Form form, Optional<Handed> handed, List<Entry<String, String>> hubs)
        implements View {

    /**
     * @param account empty for a cashier
     * @param hubs whose tills the person may use, by name; empty for none
     * @param lockedUntil while wrong passwords keep the account closed somewhere
     */
    public record Row(
            String id,
            String name,
            Role role,
            String account,
            String hubs,
            boolean active,
            boolean password,
            Optional<Instant> lockedUntil) {

        public boolean coordinates() {
            return role == Role.COORDINATOR;
        }
    }

    /** To whom a PIN or a code is to be said. */
    public record Handed(
            String name, String account, Optional<String> pin, Optional<String> code) {}

    public long working() {
        return people.stream().filter(Row::active).count();
    }

    public List<Role> roles() {
        return List.of(Role.CASHIER, Role.COORDINATOR);
    }
}
