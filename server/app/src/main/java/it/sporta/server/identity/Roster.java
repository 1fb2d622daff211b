package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who works where, as coordinators change it. Each change is noted with who did it. Tills are told
 * of their people whole with every feed, so a change is theirs at their next one. Somebody who can
 * enter the office always remains.
 */
@Dependent
public class Roster {

    private final EntityManager entities;
    private final People people;
    private final Hubs hubs;
    private final Sessions sessions;
    private final Patience patience;
    private final PasswordCodes codes;
    private final Installations installations;
    private final Changes changes;

    @Inject
    public Roster(
            EntityManager entities,
            People people,
            Hubs hubs,
            Sessions sessions,
            Patience patience,
            PasswordCodes codes,
            Installations installations,
            Changes changes) {
        this.entities = entities;
        this.people = people;
        this.hubs = hubs;
        this.sessions = sessions;
        this.patience = patience;
        this.codes = codes;
        this.installations = installations;
        this.changes = changes;
    }

    /**
     * @throws Refused when the form was used already, somebody is called alike and nobody said that
     *     this is another, a cashier has no hub, the account is taken, or the PIN cannot be
     */
    @Transactional
    public NewKeys welcome(Newcomer newcomer, UUID by) {
        if (people.find(newcomer.id()).isPresent()) {
            throw new Refused("person.form.old");
        }
        if (!newcomer.another()) {
            mustBeUnheard(newcomer.name());
        }
        boolean coordinates = newcomer.role() == Role.COORDINATOR;
        Person person =
                coordinates
                        ? people.expectCoordinator(
                                newcomer.id(), newcomer.name(), newcomer.account())
                        : people.welcomeCashier(newcomer.id(), newcomer.name());
        changes.note(person.id(), Deed.PERSON_CAME, by);
        Optional<String> pin =
                coordinates && newcomer.hubs().isEmpty()
                        ? Optional.empty()
                        : Optional.of(pin(person, newcomer.hubs(), newcomer.pin(), by));
        Optional<String> code =
                coordinates ? Optional.of(codes.make(person.id())) : Optional.empty();
        return new NewKeys(person.id(), pin, code);
    }

    /**
     * A member of a buying group. The same form again welcomes nobody else, and gives another code:
     * whoever pressed twice sees only the last page, and the code on it is the one that opens.
     *
     * @param id random, made with the form
     * @param account blank for somebody who never enters here
     * @throws Refused {@code person.form.old} when it was another form, or the member has chosen a
     *     password meanwhile; or when the account is taken
     */
    @Transactional
    public NewKeys welcomeMember(UUID id, String name, String account, UUID by) {
        installations.locked();
        Optional<Person> known = people.find(id);
        if (known.filter(one -> !one.isWaiting(name, account)).isPresent()) {
            throw new Refused("person.form.old");
        }
        if (known.isEmpty()) {
            changes.note(id, Deed.PERSON_CAME, by);
        }
        Person person = known.orElseGet(() -> people.welcomeMember(id, name, account));
        Optional<String> code =
                person.account().isEmpty() ? Optional.empty() : Optional.of(codes.make(id));
        return new NewKeys(id, Optional.empty(), code);
    }

    private void mustBeUnheard(String name) {
        people.all().stream()
                .filter(known -> Text.alike(known.name(), name))
                .findFirst()
                .ifPresent(
                        known -> {
                            throw known.isActive()
                                    ? new Refused("person.twin.needed", known.name())
                                    : new Refused("person.twin.gone", known.name());
                        });
    }

    @Transactional
    public void rename(UUID id, String name, UUID by) {
        person(id).rename(name);
        changes.note(id, Deed.PERSON_RENAMED, by);
    }

    /**
     * One PIN for these hubs and no other: at the others the person has none any more.
     *
     * @param typed as chosen; blank to be given one
     * @throws Refused when it is weak, somebody has it, or no hub is named
     */
    @Transactional
    public NewKeys givePin(UUID id, Set<UUID> at, String typed, UUID by) {
        Person person = active(id);
        if (person.role() == Role.MEMBER) {
            throw new Refused("person.role.member");
        }
        return new NewKeys(id, Optional.of(pin(person, at, typed, by)), Optional.empty());
    }

    private String pin(Person person, Set<UUID> at, String typed, UUID by) {
        if (at.isEmpty()) {
            throw new Refused("person.hubs.missing");
        }
        String pin = people.givePin(person, at.stream().map(hubs::get).toList(), typed);
        changes.note(person.id(), Deed.PIN_GIVEN, by);
        return pin;
    }

    /**
     * @throws Refused when nobody else could enter the office
     */
    @Transactional
    public void sayGoodbye(UUID id, UUID by) {
        Person person = active(id);
        mayLoseTheOffice(person);
        people.sayGoodbye(person);
        endOffice(id);
        changes.note(id, Deed.PERSON_LEFT, by);
    }

    /** Without a PIN and, for a coordinator, with the old password. */
    @Transactional
    public void bringBack(UUID id, UUID by) {
        person(id).comeBack();
        changes.note(id, Deed.PERSON_CAME_BACK, by);
    }

    @Transactional
    public NewKeys promote(UUID id, String account, UUID by) {
        Person person = active(id);
        people.promote(person, account);
        changes.note(id, Deed.BECAME_COORDINATOR, by);
        return new NewKeys(id, Optional.empty(), Optional.of(codes.make(id)));
    }

    /**
     * @throws Refused when nobody else could enter the office
     */
    @Transactional
    public void demote(UUID id, UUID by) {
        Person person = active(id);
        mayLoseTheOffice(person);
        person.becomeCashier();
        endOffice(id);
        changes.note(id, Deed.BECAME_CASHIER, by);
    }

    /** For a coordinator or a member who has no password yet, or has forgotten it. */
    @Transactional
    public NewKeys newCode(UUID id, UUID by) {
        Person person = active(id);
        if (!person.entersWithPassword() || person.account().isEmpty()) {
            throw new Refused("person.role.cashier");
        }
        changes.note(id, Deed.CODE_MADE, by);
        return new NewKeys(id, Optional.empty(), Optional.of(codes.make(id)));
    }

    /** Wrong tries under the person's account are forgotten, wherever they came from. */
    @Transactional
    public void openLock(UUID id, UUID by) {
        person(id).account().ifPresent(patience::forget);
        changes.note(id, Deed.LOCK_OPENED, by);
    }

    private void endOffice(UUID id) {
        sessions.endAll(id);
        codes.forget(id);
    }

    /** One at a time: two who dismiss each other at once would leave nobody. */
    private void mayLoseTheOffice(Person person) {
        if (person.role() != Role.COORDINATOR) {
            return;
        }
        installations.locked();
        if (people.coordinatorsBeside(person) == 0) {
            throw new Refused("person.last.coordinator");
        }
    }

    private Person active(UUID id) {
        Person person = person(id);
        if (!person.isActive()) {
            throw new Refused("person.gone");
        }
        return person;
    }

    private Person person(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id))
                .orElseThrow(() -> new Refused("person.unknown"));
    }
}
