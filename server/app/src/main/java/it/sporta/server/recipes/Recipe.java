package it.sporta.server.recipes;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.identity.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * One version of how an article is made.
 *
 * @param version counts from 1
 * @param from the first day on which it holds
 * @param preserves whether the work gives the food a new life, as boiling jars does; otherwise what
 *     is made lasts no longer than what went in
 * @param storage what a label says of keeping and use (Regulation (EU) 1169/2011, art. 25), at most
 *     160 characters
 */
public record Recipe(
        UUID id,
        ProductId product,
        int version,
        LocalDate from,
        Makes makes,
        boolean preserves,
        String storage,
        List<Ingredient> ingredients) {

    /** What any pot or form can hold. */
    static final int MOST = 30;

    public Recipe {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(makes, "makes");
        storage = Text.optional(storage, 160, "recipe.storage");
        ingredients = List.copyOf(ingredients);
        if (ingredients.isEmpty()) {
            throw new Refused("recipe.empty");
        }
        if (ingredients.size() > MOST) {
            throw new Refused("recipe.many", MOST);
        }
        if (ingredients.stream().anyMatch(one -> one.product().equals(product))) {
            throw new Refused("recipe.itself");
        }
    }

    /**
     * What it takes to make so much.
     *
     * @param wanted in the unit of what the recipe makes
     */
    public List<Ingredient> toMake(Quantity wanted) {
        if (wanted.unit() != makes.quantity().unit() || !wanted.isPositive()) {
            throw new Refused("recipe.wanted.wrong");
        }
        return ingredients.stream()
                .map(one -> one.scaled(wanted.thousandths(), makes.quantity().thousandths()))
                .toList();
    }

    /** Of all ingredients together: one unknown makes the whole unknown. */
    public Allergens allergens(Function<ProductId, Allergens> of) {
        Allergens all = Allergens.NONE;
        for (Ingredient one : ingredients) {
            all = all.with(of.apply(one.product()));
        }
        return all;
    }

    /** Grams that go into the pot, all trims off. */
    public long netGrams() {
        return ingredients.stream().mapToLong(Ingredient::netGrams).sum();
    }
}
