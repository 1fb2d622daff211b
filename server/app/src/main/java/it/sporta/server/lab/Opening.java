package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A batch begins. */
@ApplicationScoped
public class Opening {

    private Batches batches;
    private Sheets sheets;
    private Ledger ledger;
    private Recipes recipes;
    private Products products;
    private Hubs hubs;
    private Clock clock;

    protected Opening() {}

    @Inject
    public Opening(
            Batches batches,
            Sheets sheets,
            Ledger ledger,
            Recipes recipes,
            Products products,
            Hubs hubs,
            Clock clock) {
        this.batches = batches;
        this.sheets = sheets;
        this.ledger = ledger;
        this.recipes = recipes;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    /**
     * What is to be begun.
     *
     * @param batch made with the form, so that sending it twice opens one
     * @param recipe empty for a free transformation, which then has a name
     * @param wanted how much of what the recipe makes
     */
    public record Wish(
            UUID batch,
            UUID hub,
            Trade trade,
            Optional<UUID> recipe,
            Optional<Quantity> wanted,
            String name) {}

    /**
     * The same wish again answers the batch of the first time.
     *
     * @throws Refused {@code batch.wanted.missing} for a recipe without a quantity
     */
    @Transactional
    public Batch open(Wish wish, UUID by) {
        Hub hub = hubs.get(wish.hub());
        ledger.enter(List.of(hub.id()));
        return batches.find(wish.batch()).orElseGet(() -> open(wish, hub, by));
    }

    private Batch open(Wish wish, Hub hub, UUID by) {
        LocalDate today = Rome.today(clock);
        Optional<Recipe> recipe = wish.recipe().map(id -> recipe(id, today));
        Batch batch =
                new Batch(
                        wish.batch(),
                        code(today, sheets.number(today)),
                        hub.id(),
                        hub.organisation(),
                        wish.trade(),
                        recipe.map(one -> products.get(one.product()).name()).orElse(wish.name()),
                        recipe.map(one -> plan(one, wish)),
                        clock.instant(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of());
        sheets.open(batch, by);
        return batch;
    }

    private Recipe recipe(UUID id, LocalDate day) {
        return recipes.on(id, day).orElseThrow(() -> new Refused("recipe.unknown"));
    }

    private static Batch.Plan plan(Recipe recipe, Wish wish) {
        Quantity wanted = wish.wanted().orElseThrow(() -> new Refused("batch.wanted.missing"));
        recipe.toMake(wanted);
        return new Batch.Plan(recipe.id(), recipe.version(), wanted);
    }

    private static String code(LocalDate day, int number) {
        return String.format("L%02d%03d-%d", day.getYear() % 100, day.getDayOfYear(), number);
    }
}
