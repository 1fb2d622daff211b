package it.sporta.server.sync.web;

import it.sporta.kernel.journal.Bytes;
import it.sporta.server.Form;
import it.sporta.server.identity.People;
import it.sporta.server.sync.AsideEntry;
import it.sporta.server.sync.EntryPlace;
import it.sporta.server.sync.RefusedEntries;
import it.sporta.server.sync.RefusedEntry;
import it.sporta.server.sync.SetAside;
import it.sporta.server.sync.Settled;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the pages of single entries together, and the list of what was decided. */
@Dependent
class AsideSheet {

    static final String NOTE = "aside.note";
    static final int LONGEST_NOTE = 400;

    private final SetAside aside;
    private final RefusedEntries refused;
    private final People people;

    @Inject
    AsideSheet(SetAside aside, RefusedEntries refused, People people) {
        this.aside = aside;
        this.refused = refused;
        this.people = people;
    }

    static Form form() {
        return Form.empty(Set.of(NOTE));
    }

    Optional<AsideView> find(EntryPlace place, Form form) {
        return aside.find(place).map(entry -> show(entry, form));
    }

    private AsideView show(AsideEntry entry, Form form) {
        return new AsideView(entry, What.of(entry.entry()), decided(entry.settled()), form);
    }

    Optional<RefusedView> find(Bytes digest, Form form) {
        return refused.find(digest).map(entry -> show(entry, form));
    }

    private RefusedView show(RefusedEntry entry, Form form) {
        return new RefusedView(entry, What.of(entry.entry()), decided(entry.settled()), form);
    }

    private Optional<Decided> decided(Optional<Settled> settled) {
        return settled.map(how -> Decided.of(how, people));
    }

    DecidedView decided() {
        Stream<DecidedView.Row> rows =
                Stream.concat(
                        aside.settled().stream().map(this::row),
                        refused.settled().stream().map(this::row));
        return new DecidedView(
                rows.sorted(
                                Comparator.comparing((DecidedView.Row row) -> row.decided().at())
                                        .reversed())
                        .toList());
    }

    private DecidedView.Row row(AsideEntry entry) {
        return row(
                entry.tillName(),
                entry.place(),
                What.of(entry.entry()),
                entry.settled(),
                AsideResource.path(entry.place()));
    }

    private DecidedView.Row row(RefusedEntry entry) {
        return row(
                entry.tillName(),
                entry.place(),
                What.of(entry.entry()),
                entry.settled(),
                RefusedResource.path(entry));
    }

    private DecidedView.Row row(
            String till, EntryPlace place, What what, Optional<Settled> settled, String path) {
        return new DecidedView.Row(
                till, place.number(), what, decided(settled).orElseThrow(), path);
    }
}
