package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.PinHash;
import it.sporta.kernel.people.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people who work here: who comes, who goes, and what opens which door for them. */
@Dependent
public class People {

    private final EntityManager entities;
    private final Installations installations;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    public People(EntityManager entities, Installations installations) {
        this.entities = entities;
        this.installations = installations;
    }

    /** A cashier without any PIN yet. */
    @Transactional
    public Person welcomeCashier(String name) {
        Person person = Person.cashier(UUID.randomUUID(), name);
        entities.persist(person);
        entities.flush(); // rows that name it by id may follow at once
        return person;
    }

    /**
     * A coordinator, who may enter the server.
     *
     * @throws Refused when the account is taken or the password too short; only an installation of
     *     invented data takes short ones
     */
    @Transactional
    public Person welcomeCoordinator(String name, String account, String password) {
        if (withAccount(account).isPresent()) {
            throw new Refused("person.account.taken");
        }
        Person person =
                Person.coordinator(UUID.randomUUID(), name, account, passwordHash(password));
        entities.persist(person);
        entities.flush(); // rows that name it by id may follow at once
        return person;
    }

    private PasswordHash passwordHash(String password) {
        return installations.isDemo()
                ? PasswordHash.ofAnyLength(password, chance)
                : PasswordHash.of(password, chance);
    }

    /**
     * Gives a person a PIN at a hub, in place of any earlier one.
     *
     * @throws Refused when it is not five to eight digits, all alike, or somebody of the hub has it
     */
    @Transactional
    public void givePin(Person person, Hub hub, String pin) {
        if (!pin.matches("\\d{5,8}") || pin.chars().distinct().count() == 1) {
            throw new Refused("person.pin.wrong");
        }
        String hash = PinHash.of(pin, hub.pinSalt());
        HubPin own = entities.find(HubPin.class, new HubPin.Key(person.id(), hub.id()));
        if (pinsOf(hub).stream().anyMatch(pin2 -> pin2 != own && pin2.hash().equals(hash))) {
            throw new Refused("person.pin.taken");
        }
        if (own == null) {
            entities.persist(new HubPin(person.id(), hub.id(), hash));
        } else {
            own.become(hash);
        }
    }

    private List<HubPin> pinsOf(Hub hub) {
        return entities.createQuery("select p from HubPin p where p.hub = :hub", HubPin.class)
                .setParameter("hub", hub.id())
                .getResultList();
    }

    /** Closes every door behind a person; their sessions end at the next request. */
    @Transactional
    public void sayGoodbye(Person person) {
        person.rest();
        entities.createQuery("delete from HubPin p where p.person = :person")
                .setParameter("person", person.id())
                .executeUpdate();
    }

    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    Optional<Person> withAccount(String account) {
        return entities.createQuery(
                        "select p from Person p where p.account = :account", Person.class)
                .setParameter("account", Person.accountOf(account))
                .getResultStream()
                .findFirst();
    }

    public boolean hasCoordinator() {
        return entities.createQuery(
                                "select count(p) from Person p"
                                        + " where p.role = :role and p.active = true",
                                Long.class)
                        .setParameter("role", Role.COORDINATOR)
                        .getSingleResult()
                > 0;
    }
}
