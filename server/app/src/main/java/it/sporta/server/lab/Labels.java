package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The labels of what was made. */
@Dependent
public class Labels {

    private static final String FRUIT = "frutta";

    private final Declaration declaration;
    private final Products products;
    private final Recipes recipes;
    private final Hubs hubs;

    @Inject
    public Labels(Declaration declaration, Products products, Recipes recipes, Hubs hubs) {
        this.declaration = declaration;
        this.products = products;
        this.recipes = recipes;
        this.hubs = hubs;
    }

    /**
     * @throws Refused {@code lab.label.open} before the batch is closed; {@code lab.label.unknown}
     *     naming the ingredient nobody knows the allergens of; {@code lab.label.kind}; {@code
     *     lab.label.missing} when an allergen that was inherited would not stand out; {@code
     *     lab.label.jam}
     */
    public Label of(Batch batch, int line) {
        Output output =
                batch.outputs().stream()
                        .filter(one -> one.line() == line)
                        .findFirst()
                        .orElseThrow(() -> new Refused("lab.form.old"));
        Output.Made made = output.made().orElseThrow(() -> new Refused("lab.label.open"));
        Product product = products.get(output.product());
        Hub hub = hubs.get(batch.hub());
        boolean pieces = output.quantity().unit() == Unit.PIECE;
        return new Label(
                product.name(),
                ingredients(batch, made.allergens()),
                fruit(batch, product.name()),
                Quantity.grams(pieces ? output.pieceGrams() : output.grams()),
                output.pieces(),
                batch.code(),
                made.dateKind(),
                made.expires(),
                storage(batch),
                hubs.organisation(hub).name(),
                hub.address(),
                product.barcodes().stream().filter(Barcode::isEan).findFirst());
    }

    private List<Part> ingredients(Batch batch, Allergens inherited) {
        List<Part> parts = declaration.of(batch);
        if (!Emphasis.standingOut(parts).containsAll(inherited.contained())) {
            throw new Refused("lab.label.missing", batch.code());
        }
        return parts;
    }

    /** By all that came out: peel that is kept makes jam no richer. */
    private Optional<Long> fruit(Batch batch, String name) {
        Jam jam = Jam.of(name);
        if (jam == Jam.NONE) {
            return Optional.empty();
        }
        long fruit =
                batch.contents().stream()
                        .filter(input -> isFruit(input))
                        .mapToLong(input -> Declaration.used(batch, input))
                        .sum();
        LocalDate day = LocalDate.ofInstant(batch.closedAt().orElseThrow(), Rome.ZONE);
        return Optional.of(jam.fruitPer100(fruit, batch.reckoning().outGrams(), day));
    }

    private boolean isFruit(Input input) {
        return products.find(input.product())
                .map(Product::family)
                .filter(FRUIT::equals)
                .isPresent();
    }

    private String storage(Batch batch) {
        return batch.plan()
                .flatMap(plan -> recipes.version(plan.recipe(), plan.version()))
                .map(Recipe::storage)
                .orElse("");
    }
}
