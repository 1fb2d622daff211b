package it.sporta.server.recipes.web;

import it.sporta.kernel.product.Allergens;
import it.sporta.server.Form;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One recipe, to read and to write anew.
 *
 * @param known empty for a new one
 * @param articles to choose from, by name
 * @param rows how many ingredients the form has room for
 */
public record RecipeView(Optional<Known> known, Form form, List<Article> articles, int rows)
        implements View {

    /** An article, and what it is counted in. */
    public record Article(String name, String unit) {}

    /**
     * What there is already.
     *
     * @param unknown the ingredients nobody knows the allergens of
     */
    public record Known(
            String id,
            String product,
            String productId,
            Allergens allergens,
            List<String> unknown,
            long netGrams,
            long madeGrams,
            List<Version> versions) {}

    /**
     * @param current holds today
     */
    public record Version(
            int number, LocalDate from, boolean current, boolean coming, List<String> lines) {}

    @Override
    public String title(Words words) {
        return known.map(one -> words.text("RecipeView.known", "product", one.product()))
                .orElseGet(() -> words.text("RecipeView.title"));
    }
}
