package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.NewKeys;
import it.sporta.server.identity.OfficeChange;
import it.sporta.server.identity.Patience;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the pages about people together. */
@Dependent
class PeopleList {

    private final People people;
    private final Hubs hubs;
    private final Patience patience;
    private final Changes changes;

    @Inject
    PeopleList(People people, Hubs hubs, Patience patience, Changes changes) {
        this.people = people;
        this.hubs = hubs;
        this.patience = patience;
        this.changes = changes;
    }

    PeopleView show(Form form, Optional<NewKeys> keys) {
        List<Hub> all = hubs.all();
        Map<UUID, Set<UUID>> at = people.hubsOfPeople();
        return new PeopleView(
                people.all().stream().map(person -> row(person, all, at)).toList(),
                form,
                keys.map(this::handed),
                choices(all));
    }

    Optional<PersonView> one(UUID id, Form form, Optional<NewKeys> keys) {
        List<Hub> all = hubs.all();
        Map<UUID, Set<UUID>> at = people.hubsOfPeople();
        return people.find(id)
                .map(
                        person ->
                                new PersonView(
                                        row(person, all, at),
                                        filled(form, person, at.getOrDefault(id, Set.of())),
                                        keys.map(this::handed),
                                        choices(all),
                                        history(id)));
    }

    /** What a form left out says how it is. */
    private static Form filled(Form form, Person person, Set<UUID> at) {
        if (form.text("person.name").isBlank()) {
            form.with("person.name", person.name());
        }
        return form.all("person.hubs").isEmpty()
                ? form.with("person.hubs", at.stream().map(UUID::toString).toArray(String[]::new))
                : form;
    }

    private PeopleView.Row row(Person person, List<Hub> all, Map<UUID, Set<UUID>> at) {
        Set<UUID> own = at.getOrDefault(person.id(), Set.of());
        return new PeopleView.Row(
                person.id().toString(),
                person.name(),
                person.role(),
                person.account().orElse(""),
                all.stream()
                        .filter(hub -> own.contains(hub.id()))
                        .map(Hub::name)
                        .collect(Collectors.joining(", ")),
                person.isActive(),
                person.hasPassword(),
                lockedUntil(person));
    }

    private Optional<Instant> lockedUntil(Person person) {
        return person.account().flatMap(patience::lockedUntil);
    }

    private PeopleView.Handed handed(NewKeys keys) {
        Person person = people.find(keys.person()).orElseThrow();
        return new PeopleView.Handed(
                person.name(), person.account().orElse(""), keys.pin(), keys.code());
    }

    private List<PersonView.Done> history(UUID id) {
        return changes.of(id).stream().map(this::done).toList();
    }

    private PersonView.Done done(OfficeChange change) {
        String by = people.find(change.by()).map(Person::name).orElse("");
        return new PersonView.Done(change.at(), change.deed(), by);
    }

    private static List<Entry<String, String>> choices(List<Hub> all) {
        return all.stream().map(hub -> Map.entry(hub.id().toString(), hub.name())).toList();
    }
}
