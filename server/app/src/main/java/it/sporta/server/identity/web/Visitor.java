package it.sporta.server.identity.web;

import it.sporta.server.identity.Person;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who asks. */
@RequestScoped
public class Visitor {

    private Person person;

    void is(Person known) {
        person = known;
    }

    /** Empty before log-in. */
    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** Where only coordinators come. */
    public Person coordinator() {
        return somebody();
    }

    /** Where only members of a buying group come. */
    public Person member() {
        return somebody();
    }

    private Person somebody() {
        return person().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }
}
