package it.sporta.server.catering.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catering.Dish;
import it.sporta.server.catering.Invoicing;
import it.sporta.server.catering.Kitchen;
import it.sporta.server.catering.Kitchens;
import it.sporta.server.catering.Occasion;
import it.sporta.server.catering.Occasions;
import it.sporta.server.catering.Payments;
import it.sporta.server.catering.Returning;
import it.sporta.server.catering.Step;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Organisation;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Moved;
import it.sporta.server.stock.PlaceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Names what occasions speak of. */
@Dependent
class OccasionSheets {

    @Inject private EntityManager entities;
    @Inject private Occasions occasions;
    @Inject private Kitchens kitchens;
    @Inject private Payments payments;
    @Inject private Returning returning;
    @Inject private Invoicing invoicing;
    @Inject private TransportDocuments documents;
    @Inject private Recipes recipes;
    @Inject private Products products;
    @Inject private Hubs hubs;
    @Inject private Clock clock;

    LocalDate today() {
        return Rome.today(clock);
    }

    OccasionsView all() {
        return new OccasionsView(
                occasions.all().stream()
                        .map(one -> new OccasionsView.Row(one, hubs.get(one.hub()).name()))
                        .toList());
    }

    QuoteView quote(Optional<Occasion> known, Form form) {
        return new QuoteView(
                known.map(one -> new QuoteView.Known(one.id().toString(), "" + one.number())),
                form,
                hubs.all().stream().map(hub -> Map.entry(hub.id().toString(), hub.name())).toList(),
                products.all().stream()
                        .filter(product -> !product.isWithdrawn())
                        .map(one -> new QuoteView.Article(one.name(), one.unit().symbol()))
                        .toList(),
                OccasionForm.rows(form));
    }

    OccasionView one(UUID id, Form form) {
        Occasion one = occasions.get(id);
        return new OccasionView(
                one,
                hubs.get(one.hub()).name(),
                kitchen(one),
                payments.of(id),
                documents.get(id).map(document -> document.number().toString()),
                loads(one),
                lots(one),
                invoicing.ofDeposit(id),
                invoicing.last(id),
                form);
    }

    private static List<OccasionView.Load> loads(Occasion one) {
        List<OccasionView.Load> loads = new ArrayList<>();
        for (Dish dish : one.current().menu()) {
            loads.add(new OccasionView.Load("load." + loads.size(), dish.name(), dish.quantity()));
        }
        return loads;
    }

    private List<OccasionView.LotOut> lots(Occasion one) {
        List<Moved> ended = returning.ended(one.id());
        List<OccasionView.LotOut> lots = new ArrayList<>();
        for (Moved part : returning.left(one.id())) {
            UUID lot = part.lot().orElseThrow();
            lots.add(
                    new OccasionView.LotOut(
                            "back." + lots.size(),
                            lot.toString(),
                            name(part.product()),
                            entities.find(Lot.class, lot).label(),
                            part.quantity(),
                            one.step() == Step.CLOSED
                                    ? Optional.of(back(part, ended))
                                    : Optional.empty()));
        }
        return lots;
    }

    private static Quantity back(Moved part, List<Moved> ended) {
        Quantity sum = new Quantity(0, part.quantity().unit());
        for (Moved one : ended) {
            boolean cameBack = one.to() != PlaceKind.CUSTOMER && one.lot().equals(part.lot());
            sum = cameBack ? sum.plus(one.quantity()) : sum;
        }
        return sum;
    }

    KitchenList kitchen(Occasion one) {
        Kitchen kitchen = kitchens.of(one);
        return new KitchenList(
                kitchen.making().stream().map(this::cook).toList(), kitchen.shopping());
    }

    private KitchenList.Cook cook(Kitchen.Making dish) {
        return new KitchenList.Cook(
                dish,
                dish.ingredients().stream()
                        .map(
                                part ->
                                        new KitchenList.Part(
                                                name(part.product()),
                                                part.quantity(),
                                                part.grams()))
                        .toList());
    }

    KitchenPaper kitchenPaper(Occasion one, boolean demo) {
        return new KitchenPaper(one, hubs.get(one.hub()).name(), kitchen(one), demo);
    }

    QuotePaper quotePaper(Occasion one, boolean demo) {
        Hub hub = hubs.get(one.hub());
        Organisation us = hubs.organisation(hub);
        return new QuotePaper(
                one,
                one.latest(),
                us.name(),
                us.vatNumber(),
                hub.name() + ", " + hub.address(),
                one.latest().menu().stream()
                        .map(dish -> new QuotePaper.Row(dish, allergens(dish, one)))
                        .toList(),
                demo);
    }

    private Allergens allergens(Dish dish, Occasion one) {
        return recipes.of(dish.product(), one.latest().plan().day())
                .map(recipe -> recipe.allergens(this::declared))
                .orElseGet(() -> declared(dish.product()));
    }

    private Allergens declared(ProductId product) {
        return products.find(product).map(Product::allergens).orElse(Allergens.UNKNOWN);
    }

    private String name(ProductId product) {
        return products.find(product).map(Product::name).orElse(product.toString());
    }
}
