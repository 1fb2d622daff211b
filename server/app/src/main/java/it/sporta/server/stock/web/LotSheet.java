package it.sporta.server.stock.web;

import it.sporta.kernel.Rome;
import it.sporta.server.catalogue.Producer;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.stock.DocumentPage;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.MovementRow;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stock;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of one lot together. */
@Dependent
class LotSheet {

    private final EntityManager entities;
    private final Stock stock;
    private final Products products;
    private final Hubs hubs;
    private final People people;
    private final Changes changes;
    private final Instance<DocumentPage> pages;
    private final Clock clock;

    @Inject
    LotSheet(
            EntityManager entities,
            Stock stock,
            Products products,
            Hubs hubs,
            People people,
            Changes changes,
            @Any Instance<DocumentPage> pages,
            Clock clock) {
        this.entities = entities;
        this.stock = stock;
        this.products = products;
        this.hubs = hubs;
        this.people = people;
        this.changes = changes;
        this.pages = pages;
        this.clock = clock;
    }

    Optional<LotView> of(UUID id) {
        return Optional.ofNullable(entities.find(Lot.class, id)).map(this::view);
    }

    private LotView view(Lot lot) {
        return new LotView(
                products.find(lot.product()).map(Product::name).orElse(lot.product().toString()),
                lot.product().toString(),
                lot.label(),
                lot.origin(),
                lot.producer().flatMap(products::producer).map(Producer::name).orElse(""),
                lot.receivedOn(),
                lot.dateKind(),
                lot.expires(),
                Freshness.of(lot.dateKind(), lot.expires(), Rome.today(clock)),
                lot.costCents(),
                lot.unit().symbol(),
                left(lot),
                stock.movements(lot.id()).stream().map(this::move).toList());
    }

    private List<LotView.Left> left(Lot lot) {
        return stock.ofLot(lot.id()).stream()
                .map(
                        at ->
                                new LotView.Left(
                                        hubs.find(at.hub()).map(Hub::name).orElse(""),
                                        at.placeName(),
                                        Format.ITALIAN.quantity(at.quantity())))
                .toList();
    }

    private LotView.Move move(MovementRow row) {
        return new LotView.Move(
                row.at(),
                row.document().toString(),
                row.fromName(),
                row.toName(),
                Format.ITALIAN.quantity(row.quantity()),
                row.reason(),
                row.costCents(),
                row.reason() == Reason.ASSIGNMENT ? by(row.document()) : "",
                page(row.document()));
    }

    private String page(UUID document) {
        return pages.stream().flatMap(one -> one.of(document).stream()).findFirst().orElse("");
    }

    private String by(UUID document) {
        return changes.of(document).stream()
                .flatMap(change -> people.find(change.by()).stream())
                .map(Person::name)
                .findFirst()
                .orElse("");
    }
}
