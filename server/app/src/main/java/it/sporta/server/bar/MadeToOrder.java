package it.sporta.server.bar;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.persistence.Database;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.GoodsOfLine;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Dishes that are made when somebody orders them, and what they take from the larder. */
@ApplicationScoped
public class MadeToOrder implements GoodsOfLine {

    private static final String HOLDS =
            " FROM bar_dish WHERE hub_id = ? AND from_on <= ?"
                    + " AND (until_on IS NULL OR until_on > ?)";

    private Database database;
    private Recipes recipes;
    private Clock clock;

    protected MadeToOrder() {}

    @Inject
    public MadeToOrder(Database database, Recipes recipes, Clock clock) {
        this.database = database;
        this.recipes = recipes;
        this.clock = clock;
    }

    /** What was prepared elsewhere, whoever prepared it knows: a deposit takes no flour. */
    @Override
    public Optional<List<Move>> of(TicketPaid paid, int line) {
        if (paid.prepared().isPresent()) {
            return Optional.empty();
        }
        Line dish = paid.ticket().lines().get(line);
        return holds(paid.hub(), dish.product(), paid.businessDate())
                ? recipes.of(dish.product(), paid.businessDate())
                        .filter(recipe -> makes(recipe, dish))
                        .map(recipe -> ingredients(recipe, dish, paid.organisation()))
                : Optional.empty();
    }

    private static boolean makes(Recipe recipe, Line dish) {
        return recipe.makes().quantity().unit() == dish.quantity().unit();
    }

    private static List<Move> ingredients(Recipe recipe, Line dish, UUID owner) {
        return recipe.toMake(dish.quantity()).stream().map(one -> used(one, owner)).toList();
    }

    /**
     * Trim goes with the dish: what is peeled away is weighed at the waste station, not guessed.
     */
    private static Move used(Ingredient one, UUID owner) {
        return new Move(
                one.product(),
                one.quantity(),
                Choice.of(owner),
                PlaceKind.CUSTOMER,
                Reason.INGREDIENT,
                Stage.SERVICE);
    }

    private boolean holds(UUID hub, ProductId product, LocalDate day) {
        return database.first(
                        "SELECT product_id" + HOLDS + " AND product_id = ?",
                        row -> row.id(),
                        hub,
                        day,
                        day,
                        product.value())
                .isPresent();
    }

    /** Those of a hub today. */
    @Transactional
    public Set<ProductId> today(UUID hub) {
        LocalDate day = Rome.today(clock);
        return database.list("SELECT product_id" + HOLDS, row -> row.id(), hub, day, day).stream()
                .map(ProductId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Says whether it is made to order: from today on, or from tomorrow on no more. What was sold
     * before stays as it was.
     */
    @Transactional
    public void say(UUID hub, ProductId product, boolean madeToOrder) {
        LocalDate today = Rome.today(clock);
        if (!madeToOrder) {
            database.change(
                    "UPDATE bar_dish SET until_on = ?"
                            + " WHERE hub_id = ? AND product_id = ? AND until_on IS NULL",
                    today.plusDays(1),
                    hub,
                    product.value());
        } else if (holds(hub, product, today)) {
            database.change(
                    "UPDATE bar_dish SET until_on = NULL"
                            + " WHERE hub_id = ? AND product_id = ? AND until_on > ?",
                    hub,
                    product.value(),
                    today);
        } else {
            database.insertUnlessThere(
                    "INSERT INTO bar_dish (hub_id, product_id, from_on) VALUES (?, ?, ?)",
                    hub,
                    product.value(),
                    today);
        }
    }
}
