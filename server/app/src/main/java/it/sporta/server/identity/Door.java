package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Where coordinators and members enter the server. A PIN opens nothing here. A wrong account and a
 * wrong password are answered alike and take alike long, so nobody learns who works here.
 */
@Dependent
public class Door {

    /** Compared with when there is no such account, only to spend the time. */
    private static final PasswordHash NOBODY =
            PasswordHash.ofAnyLength("nobody", new SecureRandom());

    private final People people;
    private final Sessions sessions;
    private final Patience patience;

    @Inject
    public Door(People people, Sessions sessions, Patience patience) {
        this.people = people;
        this.sessions = sessions;
        this.patience = patience;
    }

    /**
     * The token of a new session.
     *
     * @param address where the try comes from
     * @throws Refused {@code login.wrong}, or {@code login.wait} after too many wrong tries
     */
    public String enter(String account, String password, String address) {
        String subject = Person.accountOf(account) + " " + address;
        patience.mayTry(subject);
        Optional<Person> person = people.withAccount(account).filter(Person::entersWithPassword);
        PasswordHash hash = person.flatMap(Person::password).orElse(NOBODY);
        if (!hash.matches(password) || hash == NOBODY) {
            patience.wrong(subject, account);
            throw new Refused("login.wrong");
        }
        patience.right(subject);
        return sessions.begin(person.orElseThrow());
    }
}
