package it.sporta.server.identity.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Form;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.OfficeChange;
import it.sporta.server.identity.Organisation;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.TaxScheme;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Puts the pages about hubs together. */
@Dependent
class HubList {

    private final Hubs hubs;
    private final People people;
    private final Changes changes;
    private final Clock clock;

    @Inject
    HubList(Hubs hubs, People people, Changes changes, Clock clock) {
        this.hubs = hubs;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    static Form opening() {
        return Form.empty(HubForm.FIELDS)
                .with("hub", UUID.randomUUID().toString())
                .with("hub.kind", HubKind.SHOP.name())
                .with("hub.province", "MI");
    }

    static Form founding() {
        return Form.empty(HubForm.FIELDS)
                .with("organisation", UUID.randomUUID().toString())
                .with("organisation.scheme", TaxScheme.ORDINARY.name());
    }

    HubsView show(Form opening, Form founding) {
        return new HubsView(
                hubs.all().stream().map(this::row).toList(),
                hubs.organisations().stream()
                        .map(one -> Map.entry(one.id().toString(), one.name()))
                        .toList(),
                opening,
                founding);
    }

    static Form describing(Hub hub) {
        return Form.empty(HubForm.FIELDS)
                .with("hub.name", hub.name())
                .with("hub.address", hub.address())
                .with("hub.province", hub.province());
    }

    Form taxing() {
        return Form.empty(HubForm.FIELDS)
                .with("organisation.scheme", TaxScheme.ORDINARY.name())
                .with("organisation.from", Rome.today(clock).plusDays(1).toString());
    }

    HubView one(Hub hub, Form describing, Form taxing) {
        return new HubView(
                row(hub),
                describing,
                taxing,
                hubs.organisation(hub).regimes(hub.channel()).stream()
                        .map(HubList::regime)
                        .toList(),
                changes.of(hub.id()).stream().map(this::done).toList());
    }

    private static HubView.Regime regime(FiscalRegime regime) {
        String natura = regime.insteadOfVat().map(rate -> rate.code()).orElse("");
        return new HubView.Regime(regime.from(), regime.scheme(), natura);
    }

    private PersonView.Done done(OfficeChange change) {
        String by = people.find(change.by()).map(Person::name).orElse("");
        return new PersonView.Done(change.at(), change.deed(), by);
    }

    private HubsView.Row row(Hub hub) {
        Organisation organisation = hubs.organisation(hub);
        return new HubsView.Row(
                hub.id().toString(),
                hub.name(),
                hub.kind(),
                hub.address(),
                hub.province(),
                organisation.name(),
                organisation.vatNumber(),
                organisation.regime(hub.channel(), Rome.today(clock)).map(FiscalRegime::scheme));
    }
}
