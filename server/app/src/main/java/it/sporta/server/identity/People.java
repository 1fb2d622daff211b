package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people who work here: who comes, who goes, and what opens which door for them. */
@Dependent
public class People {

    private final EntityManager entities;
    private final Installations installations;
    private final HubPins pins;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    public People(EntityManager entities, Installations installations) {
        this.entities = entities;
        this.installations = installations;
        this.pins = new HubPins(entities);
    }

    /** Who works here, by name, those who left last. */
    public List<Person> all() {
        return entities.createQuery(
                        "select p from Person p where p.role <> :member"
                                + " order by p.active desc, p.name, p.id",
                        Person.class)
                .setParameter("member", Role.MEMBER)
                .getResultList();
    }

    /** A cashier without any PIN yet. */
    @Transactional
    public Person welcomeCashier(String name) {
        return welcomeCashier(UUID.randomUUID(), name);
    }

    Person welcomeCashier(UUID id, String name) {
        return welcome(Person.cashier(id, name));
    }

    private Person welcome(Person person) {
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
        mustBeFree(account);
        PasswordHash hash = passwordHash(password);
        return welcome(Person.coordinator(UUID.randomUUID(), name, account, hash));
    }

    /** A coordinator who will set a password later. */
    Person expectCoordinator(UUID id, String name, String account) {
        mustBeFree(account);
        return welcome(Person.expected(id, name, account));
    }

    /** A member of a buying group; with an account, a password can be set later. */
    Person welcomeMember(UUID id, String name, String account) {
        if (!account.isBlank()) {
            mustBeFree(account);
        }
        return welcome(Person.member(id, name, account));
    }

    /**
     * A member who may enter at once: for invented people only.
     *
     * @throws Refused where people are real: their passwords are their own
     */
    @Transactional
    public Person welcomeMember(String name, String account, String password) {
        if (!installations.isDemo()) {
            throw new IllegalStateException("a member chooses the password");
        }
        Person person = welcomeMember(UUID.randomUUID(), name, account);
        setPassword(person, password);
        return person;
    }

    void promote(Person person, String account) {
        mustBeFree(account);
        person.becomeCoordinator(account);
    }

    void setPassword(Person person, String password) {
        person.change(passwordHash(password));
    }

    private void mustBeFree(String account) {
        if (withAccount(account).isPresent()) {
            throw new Refused("person.account.taken");
        }
    }

    private PasswordHash passwordHash(String password) {
        return installations.isDemo()
                ? PasswordHash.ofAnyLength(password, chance)
                : PasswordHash.of(password, chance);
    }

    /**
     * Gives a person a PIN at a hub, in place of any earlier one.
     *
     * @throws Refused when it is not five to eight digits, weak, or somebody of the hub has it
     */
    @Transactional
    public void givePin(Person person, Hub hub, String pin) {
        pins.give(person, hub, new Pin(pin));
    }

    /** One PIN at these hubs and none elsewhere; a blank one is chosen by chance and answered. */
    String givePin(Person person, List<Hub> at, String typed) {
        Pin pin = typed.isBlank() ? pins.unused(person, at) : new Pin(typed.strip());
        at.forEach(hub -> pins.give(person, hub, pin));
        pins.keepOnly(person, at);
        return pin.digits();
    }

    /** The hubs whose tills a person may use. */
    public Map<UUID, Set<UUID>> hubsOfPeople() {
        return pins.hubsOfPeople();
    }

    /** Closes every door behind a person; their sessions end at the next request. */
    @Transactional
    public void sayGoodbye(Person person) {
        person.rest();
        pins.keepOnly(person, List.of());
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
        return coordinators("").getSingleResult() > 0;
    }

    /** How many others could enter the office now. */
    long coordinatorsBeside(Person person) {
        return coordinators(" and p.password is not null and p.id <> :other")
                .setParameter("other", person.id())
                .getSingleResult();
    }

    private TypedQuery<Long> coordinators(String which) {
        return entities.createQuery(
                        "select count(p) from Person p where p.role = :role and p.active = true"
                                + which,
                        Long.class)
                .setParameter("role", Role.COORDINATOR);
    }
}
