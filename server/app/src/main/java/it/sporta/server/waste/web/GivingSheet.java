package it.sporta.server.waste.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.server.Form;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Moved;
import it.sporta.server.waste.Donation;
import it.sporta.server.waste.Donees;
import it.sporta.server.waste.Redirecting;
import it.sporta.server.waste.Weighed;
import it.sporta.server.waste.Weighings;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names what waits to be given, lot by lot, and what donations speak of. */
@Dependent
public class GivingSheet {

    private final EntityManager entities;
    private final Weighings weighings;
    private final Donees donees;
    private final Goods goods;
    private final TransportDocuments documents;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    public GivingSheet(
            EntityManager entities,
            Weighings weighings,
            Donees donees,
            Goods goods,
            TransportDocuments documents,
            Hubs hubs,
            Clock clock) {
        this.entities = entities;
        this.weighings = weighings;
        this.donees = donees;
        this.goods = goods;
        this.documents = documents;
        this.hubs = hubs;
        this.clock = clock;
    }

    public GivingView giving(Hub hub, Form form) {
        if (form.text("donation").isEmpty()) {
            form.with("donation", new UuidV7(clock).next().toString());
        }
        return new GivingView(
                form,
                hub.id().toString(),
                hub.name(),
                donees.all().stream()
                        .map(one -> Map.entry(one.id().toString(), one.party().name()))
                        .toList(),
                weighings.toBeGiven(hub.id()).stream().map(this::waiting).toList(),
                Redirecting.choices());
    }

    private GivingView.Row waiting(Weighed one) {
        List<Moved> parts = goods.moved(one.id());
        return new GivingView.Row(
                one.id().toString(),
                one.at(),
                one.name(),
                Format.ITALIAN.quantity(one.quantity()),
                parts.stream().map(this::part).toList(),
                parts.stream().flatMap(part -> lot(part).stream()).anyMatch(this::isPast));
    }

    private Optional<Lot> lot(Moved part) {
        return part.lot().map(id -> entities.find(Lot.class, id));
    }

    private GivingView.Part part(Moved one) {
        return new GivingView.Part(
                Format.ITALIAN.quantity(one.quantity()), lot(one).map(Lot::label).orElse(""));
    }

    private boolean isPast(Lot lot) {
        return lot.dateKind() == DateKind.USE_BY
                && lot.expires().filter(Rome.today(clock)::isAfter).isPresent();
    }

    DonationView one(Donation one) {
        TransportDocument paper = document(one);
        return new DonationView(
                one.id().toString(),
                paper.number().toString(),
                one.at(),
                hubs.get(one.hub()).name(),
                paper.consignment().receiver().name(),
                one.value().cents(),
                one.mayHaveToBeTold() ? Optional.of(one.tellBy()) : Optional.empty(),
                one.useToldBy(),
                paper.consignment().items().stream()
                        .map(
                                item ->
                                        new DonationView.Item(
                                                item.name(),
                                                Format.ITALIAN.quantity(item.quantity()),
                                                item.lot()))
                        .toList());
    }

    WasteView.DonationRow row(Donation one, String hub) {
        return new WasteView.DonationRow(
                one.id().toString(),
                document(one).number().toString(),
                one.at(),
                hub,
                document(one).consignment().receiver().name(),
                one.value().cents());
    }

    private TransportDocument document(Donation one) {
        return documents
                .get(one.id())
                .orElseThrow(() -> new IllegalStateException("no paper of " + one.id()));
    }
}
