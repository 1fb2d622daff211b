package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * How somebody comes to a password that nobody else knows: a coordinator makes a code, says it, and
 * whoever brings it within half an hour sets the password. An old password holds until then.
 */
@Dependent
public class PasswordCodes {

    private final EntityManager entities;
    private final People people;
    private final Sessions sessions;
    private final Patience patience;
    private final Changes changes;
    private final Clock clock;

    @Inject
    public PasswordCodes(
            EntityManager entities,
            People people,
            Sessions sessions,
            Patience patience,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.sessions = sessions;
        this.patience = patience;
        this.changes = changes;
        this.clock = clock;
    }

    /** A fresh code to be said; any earlier one of the person is void. */
    String make(UUID person) {
        PasswordCode code = entities.find(PasswordCode.class, person);
        if (code == null) {
            code = new PasswordCode(person);
            entities.persist(code);
        }
        String spoken = Secrets.spokenCode();
        code.become(spoken, clock.instant());
        return spoken;
    }

    void forget(UUID person) {
        PasswordCode code = entities.find(PasswordCode.class, person);
        if (code != null) {
            entities.remove(code);
        }
    }

    /**
     * Sets the password and ends whatever sessions the person had.
     *
     * @param address where the try comes from
     * @throws Refused {@code password.code.wrong} alike for a wrong account, a wrong, an old and a
     *     used code; or when the password cannot be
     */
    @Transactional
    public Person redeem(String account, String code, String password, String address) {
        String subject = "password " + Person.accountOf(account) + " " + address;
        patience.mayTry(subject);
        Person person =
                people.withAccount(account)
                        .filter(Person::entersWithPassword)
                        .filter(known -> opens(known, code))
                        .orElse(null);
        if (person == null) {
            patience.wrong(subject, account);
            throw new Refused("password.code.wrong");
        }
        people.setPassword(person, password);
        forget(person.id());
        sessions.endAll(person.id());
        patience.forget(account);
        changes.note(person.id(), Deed.PASSWORD_SET, person.id());
        return person;
    }

    private boolean opens(Person person, String code) {
        return Optional.ofNullable(entities.find(PasswordCode.class, person.id()))
                .filter(known -> known.opens(code, clock.instant()))
                .isPresent();
    }
}
