package it.sporta.server.recipes;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All recipes and all their versions. Nothing is ever taken out. */
@ApplicationScoped
public class Recipes {

    private static final String SELECT =
            "SELECT r.id, r.product_id, v.version, v.valid_from, v.thousandths, v.unit,"
                    + " v.piece_grams, v.preserves, v.storage"
                    + " FROM recipe r JOIN recipe_version v ON v.recipe_id = r.id";
    private static final String INGREDIENTS =
            "SELECT product_id, thousandths, unit, grams, trim_hundredths, wording"
                    + " FROM recipe_ingredient WHERE recipe_id = ? AND version = ? ORDER BY line";

    /** The later of two that begin on one day. */
    private static final String BY_AGE = " ORDER BY v.valid_from DESC, v.version DESC";

    private Database database;
    private Clock clock;

    protected Recipes() {}

    @Inject
    public Recipes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The one that holds on a day; before its first day, the first. */
    @Transactional
    public Optional<Recipe> on(UUID id, LocalDate day) {
        List<Recipe> all = versions(id);
        return all.stream()
                .filter(one -> !one.from().isAfter(day))
                .findFirst()
                .or(() -> all.stream().reduce((later, earlier) -> earlier));
    }

    /** How an article is made on a day. */
    @Transactional
    public Optional<Recipe> of(ProductId product, LocalDate day) {
        return database.first(
                        "SELECT id FROM recipe WHERE product_id = ?", Row::id, product.value())
                .flatMap(id -> on(id, day));
    }

    @Transactional
    public Optional<Recipe> version(UUID id, int version) {
        return versions(id).stream().filter(one -> one.version() == version).findFirst();
    }

    /** The latest first, what holds only later too. */
    @Transactional
    public List<Recipe> versions(UUID id) {
        return database.list(SELECT + " WHERE r.id = ?" + BY_AGE, this::read, id);
    }

    /** Of every recipe the version of a day. */
    @Transactional
    public List<Recipe> all(LocalDate day) {
        Map<UUID, Recipe> held = new HashMap<>();
        for (Recipe one : database.list(SELECT + BY_AGE, this::read)) {
            boolean better = held.containsKey(one.id()) && held.get(one.id()).from().isAfter(day);
            if (!held.containsKey(one.id()) || better) {
                held.put(one.id(), one);
            }
        }
        return List.copyOf(held.values());
    }

    /**
     * Writes how an article is made from a day on.
     *
     * @throws Refused {@code recipe.from.past}: what was cooked yesterday was cooked as it was;
     *     {@code recipe.product.taken} when the article is made by another recipe
     */
    @Transactional
    public Recipe write(Draft draft, UUID by) {
        if (draft.from().isBefore(Rome.today(clock))) {
            throw new Refused("recipe.from.past");
        }
        database.insertUnlessThere(
                "INSERT INTO recipe (id, product_id) VALUES (?, ?)",
                draft.recipe(),
                draft.product().value());
        List<UUID> known =
                database.list(
                        "SELECT id FROM recipe WHERE product_id = ?",
                        Row::id,
                        draft.product().value());
        if (!known.equals(List.of(draft.recipe()))) {
            throw new Refused("recipe.product.taken");
        }
        List<Recipe> before = versions(draft.recipe());
        int last = before.stream().mapToInt(Recipe::version).max().orElse(0);
        Recipe recipe = draft.as(last + 1);
        insert(recipe, by);
        return recipe;
    }

    private void insert(Recipe recipe, UUID by) {
        database.change(
                "INSERT INTO recipe_version (recipe_id, version, valid_from, thousandths, unit,"
                        + " piece_grams, preserves, storage, written_at, written_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                recipe.id(),
                recipe.version(),
                recipe.from(),
                recipe.makes().quantity().thousandths(),
                recipe.makes().quantity().unit(),
                recipe.makes().pieceGrams(),
                recipe.preserves(),
                recipe.storage(),
                clock.instant(),
                by);
        List<Object[]> rows = new ArrayList<>();
        for (Ingredient one : recipe.ingredients()) {
            rows.add(
                    new Object[] {
                        recipe.id(),
                        recipe.version(),
                        rows.size(),
                        one.product().value(),
                        one.quantity().thousandths(),
                        one.quantity().unit(),
                        one.grams(),
                        one.trimHundredths(),
                        one.wording()
                    });
        }
        database.changeAll(
                "INSERT INTO recipe_ingredient (recipe_id, version, line, product_id, thousandths,"
                        + " unit, grams, trim_hundredths, wording)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private Recipe read(Row row) throws SQLException {
        UUID id = row.id();
        ProductId product = new ProductId(row.id());
        int version = row.smallNumber();
        return new Recipe(
                id,
                product,
                version,
                row.day(),
                new Makes(new Quantity(row.number(), row.one(Unit.class)), row.number()),
                row.truth(),
                row.text(),
                database.list(INGREDIENTS, Recipes::ingredient, id, version));
    }

    private static Ingredient ingredient(Row row) throws SQLException {
        return new Ingredient(
                new ProductId(row.id()),
                new Quantity(row.number(), row.one(Unit.class)),
                row.number(),
                row.smallNumber(),
                row.text());
    }
}
