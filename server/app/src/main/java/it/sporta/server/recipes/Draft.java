package it.sporta.server.recipes;

import it.sporta.kernel.product.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A version of a recipe before it has its number.
 *
 * @param recipe made with the form of a new one, otherwise that of the recipe that is rewritten
 */
public record Draft(
        UUID recipe,
        ProductId product,
        LocalDate from,
        Makes makes,
        boolean preserves,
        String storage,
        List<Ingredient> ingredients) {

    public Draft {
        ingredients = List.copyOf(ingredients);
    }

    Recipe as(int version) {
        return new Recipe(recipe, product, version, from, makes, preserves, storage, ingredients);
    }
}
