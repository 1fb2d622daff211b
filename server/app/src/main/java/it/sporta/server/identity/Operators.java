package it.sporta.server.identity;

import it.sporta.kernel.people.Operator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The people of a hub as its tills know them. */
@Dependent
public class Operators {

    private final EntityManager entities;

    @Inject
    public Operators(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever has a PIN there and still works here, by name. */
    public List<Operator> at(UUID hub) {
        return entities.createQuery(
                        "select p, q.hash from Person p, HubPin q"
                                + " where q.hub = :hub and q.person = p.id and p.active = true"
                                + " order by p.name, p.id",
                        Object[].class)
                .setParameter("hub", hub)
                .getResultStream()
                .map(row -> operator((Person) row[0], (String) row[1]))
                .toList();
    }

    private static Operator operator(Person person, String pin) {
        return new Operator(person.id(), person.name(), person.role(), pin);
    }
}
