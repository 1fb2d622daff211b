package it.sporta.server.recipes.web;

import it.sporta.kernel.product.Allergens;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;

/** Every recipe, as it holds today. */
public record RecipesView(List<Row> rows) implements View {

    /**
     * @param makes how much comes out
     * @param from the first day of this version
     * @param coming another version holds from a later day
     */
    public record Row(
            String id,
            String name,
            String makes,
            int ingredients,
            Allergens allergens,
            LocalDate from,
            int version,
            boolean coming) {}
}
