package it.sporta.server.recipes.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names what recipes speak of. */
@Dependent
class RecipeSheets {

    private final Recipes recipes;
    private final Products products;
    private final Clock clock;

    @Inject
    RecipeSheets(Recipes recipes, Products products, Clock clock) {
        this.recipes = recipes;
        this.products = products;
        this.clock = clock;
    }

    LocalDate today() {
        return Rome.today(clock);
    }

    RecipesView all() {
        Map<ProductId, Product> articles = articles();
        return new RecipesView(
                recipes.all(today()).stream()
                        .map(recipe -> row(recipe, articles))
                        .sorted(Comparator.comparing(RecipesView.Row::name))
                        .toList());
    }

    private Map<ProductId, Product> articles() {
        return products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    private RecipesView.Row row(Recipe recipe, Map<ProductId, Product> articles) {
        return new RecipesView.Row(
                recipe.id().toString(),
                name(articles, recipe.product()),
                made(recipe.makes()),
                recipe.ingredients().size(),
                recipe.allergens(product -> allergens(articles, product)),
                recipe.from(),
                recipe.version(),
                recipes.versions(recipe.id()).get(0).from().isAfter(today()));
    }

    static String made(Makes makes) {
        String quantity = Format.ITALIAN.quantity(makes.quantity());
        return makes.pieceGrams() == 0
                ? quantity
                : quantity + " × " + Format.ITALIAN.number(makes.pieceGrams()) + "\u00a0g";
    }

    RecipeView blank(Form form) {
        return new RecipeView(Optional.empty(), form, names(), RecipeForm.rows(form));
    }

    RecipeView of(UUID id, Form form) {
        Recipe recipe = recipes.on(id, today()).orElseThrow();
        Map<ProductId, Product> articles = articles();
        return new RecipeView(
                Optional.of(
                        new RecipeView.Known(
                                id.toString(),
                                name(articles, recipe.product()),
                                recipe.product().toString(),
                                recipe.allergens(product -> allergens(articles, product)),
                                unknown(recipe, articles),
                                recipe.netGrams(),
                                recipe.makes().grams(),
                                recipes.versions(id).stream()
                                        .map(one -> version(one, recipe, articles))
                                        .toList())),
                form,
                names(),
                RecipeForm.rows(form));
    }

    private static List<String> unknown(Recipe recipe, Map<ProductId, Product> articles) {
        return recipe.ingredients().stream()
                .map(Ingredient::product)
                .filter(product -> !allergens(articles, product).known())
                .map(product -> name(articles, product))
                .toList();
    }

    private RecipeView.Version version(
            Recipe one, Recipe current, Map<ProductId, Product> articles) {
        return new RecipeView.Version(
                one.version(),
                one.from(),
                one.version() == current.version(),
                one.from().isAfter(today()),
                one.ingredients().stream().map(each -> line(each, articles)).toList());
    }

    private static String line(Ingredient one, Map<ProductId, Product> articles) {
        return name(articles, one.product()) + " " + Format.ITALIAN.quantity(one.quantity());
    }

    private List<RecipeView.Article> names() {
        return products.all().stream()
                .filter(product -> !product.isWithdrawn())
                .map(product -> new RecipeView.Article(product.name(), product.unit().symbol()))
                .toList();
    }

    private static String name(Map<ProductId, Product> articles, ProductId id) {
        return Optional.ofNullable(articles.get(id)).map(Product::name).orElse(id.toString());
    }

    private static Allergens allergens(Map<ProductId, Product> articles, ProductId id) {
        return Optional.ofNullable(articles.get(id))
                .map(Product::allergens)
                .orElse(Allergens.UNKNOWN);
    }
}
