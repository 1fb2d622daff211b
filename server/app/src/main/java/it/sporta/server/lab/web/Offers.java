package it.sporta.server.lab.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.lab.Batch;
import it.sporta.server.lab.Input;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Stock;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;

/** What may be weighed into a batch, what expires first before; and what else can be chosen. */
@Dependent
class Offers {

    private final EntityManager entities;
    private final Stock stock;
    private final Places places;
    private final Products products;
    private final Recipes recipes;
    private final Clock clock;

    @Inject
    Offers(
            EntityManager entities,
            Stock stock,
            Places places,
            Products products,
            Recipes recipes,
            Clock clock) {
        this.entities = entities;
        this.stock = stock;
        this.places = places;
        this.products = products;
        this.recipes = recipes;
        this.clock = clock;
    }

    Optional<Lot> lot(UUID id) {
        return Optional.ofNullable(entities.find(Lot.class, id));
    }

    Optional<Recipe> recipe(Batch batch) {
        return batch.plan().flatMap(plan -> recipes.version(plan.recipe(), plan.version()));
    }

    List<BatchView.Planned> plan(Batch batch) {
        List<LotStock> there = usable(batch);
        return batch
                .plan()
                .flatMap(
                        plan ->
                                recipes.version(plan.recipe(), plan.version())
                                        .map(recipe -> recipe.toMake(plan.wanted())))
                .orElse(List.of())
                .stream()
                .map(ingredient -> planned(batch, ingredient, there))
                .toList();
    }

    private BatchView.Planned planned(Batch batch, Ingredient one, List<LotStock> there) {
        Product product = products.get(one.product());
        Quantity in =
                batch.contents().stream()
                        .filter(input -> input.product().equals(one.product()))
                        .map(Input::quantity)
                        .reduce(new Quantity(0, one.quantity().unit()), Quantity::plus);
        Quantity missing = one.quantity().minus(in);
        List<LotStock> lots =
                there.stream().filter(lot -> lot.product().equals(one.product())).toList();
        Quantity offered = lots.isEmpty() ? missing : missing.least(lots.get(0).quantity());
        return new BatchView.Planned(
                product.name(),
                one.wording(),
                Format.ITALIAN.quantity(one.quantity()),
                Format.ITALIAN.quantity(in),
                !missing.isPositive(),
                product.unit() == Unit.KILOGRAM,
                lots.stream().map(this::entry).toList(),
                missing.isPositive() ? Format.ITALIAN.quantity(offered) : "",
                missing.isPositive() ? kilos(one, offered) : "");
    }

    /** What so much of it weighs, by the recipe. */
    private static String kilos(Ingredient one, Quantity quantity) {
        long grams =
                Rounding.halfUp(one.grams(), quantity.thousandths(), one.quantity().thousandths());
        return Format.ITALIAN.weight(grams);
    }

    BatchView.Choices choices(Batch batch) {
        Optional<Recipe> recipe = recipe(batch);
        return new BatchView.Choices(
                batch.isOpen() ? usable(batch).stream().map(this::entry).toList() : List.of(),
                rooms(batch),
                batch.isOpen() ? articles() : List.of(),
                recipe.map(one -> products.get(one.product()).name()).orElse(""),
                recipe.map(one -> one.makes().pieceGrams())
                        .filter(grams -> grams > 0)
                        .map(Format.ITALIAN::number)
                        .orElse(""));
    }

    /** In rooms, ours, and not past the use-by date. */
    private List<LotStock> usable(Batch batch) {
        return stock.of(batch.hub()).stream()
                .filter(lot -> lot.placeKind().isRoom() && lot.quantity().isPositive())
                .filter(lot -> lot.owner().equals(batch.owner()))
                .filter(
                        lot ->
                                lot.dateKind() != DateKind.USE_BY
                                        || lot.expires()
                                                .filter(Rome.today(clock)::isAfter)
                                                .isEmpty())
                .toList();
    }

    private Entry<String, String> entry(LotStock lot) {
        String date = lot.expires().map(day -> " · " + Format.ITALIAN.shortDate(day)).orElse("");
        String label = lot.label().isEmpty() ? "" : " · " + lot.label();
        return Map.entry(
                lot.lot() + "/" + lot.place(),
                products.find(lot.product()).map(Product::name).orElse("")
                        + label
                        + date
                        + " · "
                        + lot.placeName()
                        + " · "
                        + Format.ITALIAN.quantity(lot.quantity()));
    }

    /** The batch's own first. */
    private List<Entry<String, String>> rooms(Batch batch) {
        List<Place> rooms =
                places.of(batch.hub()).stream().filter(one -> one.kind().isRoom()).toList();
        return rooms.stream()
                .sorted(Comparator.comparing((Place one) -> one.kind() != batch.trade().room()))
                .map(one -> Map.entry(one.id().toString(), one.name()))
                .toList();
    }

    private List<Entry<String, String>> articles() {
        return products.all().stream()
                .filter(product -> !product.isWithdrawn())
                .map(product -> Map.entry(product.name(), product.unit().symbol()))
                .toList();
    }
}
