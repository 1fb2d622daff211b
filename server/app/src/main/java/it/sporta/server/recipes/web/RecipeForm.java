package it.sporta.server.recipes.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.recipes.Draft;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import it.sporta.server.recipes.Recipe;
import it.sporta.ui.Figures;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Between the fields of the form and a recipe. */
@Dependent
class RecipeForm {

    static final Set<String> FIELDS =
            Set.of(
                    "recipe.product",
                    "recipe.makes",
                    "recipe.piece",
                    "recipe.from",
                    "recipe.preserves",
                    "recipe.storage");

    /** What a form without ingredients offers room for, and how much more than there are. */
    private static final int ROOM = 8;

    private static final int SPARE = 3;

    private final Products products;

    @Inject
    RecipeForm(Products products) {
        this.products = products;
    }

    static int rows(Form form) {
        int last = 0;
        while (!form.text("product." + last).isBlank()
                || !form.text("product." + (last + 1)).isBlank()) {
            last++;
        }
        return Math.max(ROOM, last + SPARE);
    }

    Form filled(Recipe recipe, LocalDate from) {
        Form form =
                Form.empty(FIELDS)
                        .with("recipe", recipe.id().toString())
                        .with("recipe.product", name(recipe.product()))
                        .with("recipe.makes", plain(recipe.makes().quantity()))
                        .with("recipe.piece", grams(recipe.makes().pieceGrams()))
                        .with("recipe.from", from.toString())
                        .with("recipe.preserves", recipe.preserves() ? "yes" : "no")
                        .with("recipe.storage", recipe.storage());
        for (int i = 0; i < recipe.ingredients().size(); i++) {
            Ingredient one = recipe.ingredients().get(i);
            boolean weighed = one.quantity().unit() == Unit.KILOGRAM;
            form.with("product." + i, name(one.product()))
                    .with("quantity." + i, plain(one.quantity()))
                    .with("grams." + i, weighed ? "" : grams(one.grams()))
                    .with("trim." + i, percent(one.trimHundredths()))
                    .with("wording." + i, one.wording());
        }
        return form;
    }

    private static String plain(Quantity quantity) {
        return Format.ITALIAN.quantity(quantity);
    }

    private static String grams(long grams) {
        return grams == 0 ? "" : Format.ITALIAN.number(grams);
    }

    private static String percent(int hundredths) {
        return hundredths == 0 ? "" : Format.ITALIAN.percent(hundredths).replace("%", "");
    }

    private String name(ProductId id) {
        return products.find(id).map(Product::name).orElse(id.toString());
    }

    /** Empty when something was refused; it then stands beside its field or above the form. */
    Optional<Draft> read(Form form) {
        var id = form.read("recipe", text -> Typed.id(text, "lab.form.old"));
        var product = form.read("recipe.product", this::product);
        var makes = product.flatMap(made -> form.attempt(() -> makes(form, made)));
        var from = form.read("recipe.from", RecipeForm::day);
        List<Ingredient> ingredients = ingredients(form);
        if (form.isRefused()) {
            return Optional.empty();
        }
        return form.attempt(
                () ->
                        new Draft(
                                id.orElseThrow(),
                                product.orElseThrow().id(),
                                from.orElseThrow(),
                                makes.orElseThrow(),
                                form.has("recipe.preserves", "yes"),
                                form.text("recipe.storage"),
                                ingredients));
    }

    private Product product(String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw new Refused("recipe.product.missing");
        }
        return products.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused("recipe.product.unknown", name));
    }

    private static Makes makes(Form form, Product product) {
        Quantity quantity =
                quantity(form.text("recipe.makes"), product.unit(), "recipe.makes.wrong");
        long piece =
                product.unit() == Unit.PIECE
                        ? whole(form.text("recipe.piece"), "recipe.piece.wrong")
                        : 0;
        return new Makes(quantity, piece);
    }

    private List<Ingredient> ingredients(Form form) {
        List<Ingredient> ingredients = new ArrayList<>();
        for (int i = 0; i < rows(form); i++) {
            int row = i;
            if (!form.text("product." + row).isBlank()) {
                form.attempt(() -> ingredient(form, row)).ifPresent(ingredients::add);
            }
        }
        return ingredients;
    }

    /** A refusal says of which ingredient. */
    private Ingredient ingredient(Form form, int row) {
        Product product = product(form.text("product." + row));
        try {
            Quantity quantity =
                    quantity(form.text("quantity." + row), product.unit(), "recipe.quantity.wrong");
            long grams =
                    product.unit() == Unit.KILOGRAM
                            ? quantity.thousandths()
                            : whole(form.text("grams." + row), "recipe.grams.wrong");
            return new Ingredient(
                    product.id(),
                    quantity,
                    grams,
                    trim(form.text("trim." + row)),
                    form.text("wording." + row));
        } catch (Refused wrong) {
            form.refuse(new Refused("recipe.row.wrong", product.name()));
            throw wrong;
        }
    }

    private static Quantity quantity(String text, Unit unit, String reason) {
        try {
            return Typed.part(text, unit);
        } catch (Refused unreadable) {
            throw new Refused(reason);
        }
    }

    private static long whole(String text, String reason) {
        String digits = text.strip().replace(".", "").replaceFirst("\\s*g$", "");
        if (!digits.matches("\\d{1,7}")) {
            throw new Refused(reason);
        }
        return Long.parseLong(digits);
    }

    /** Per cent, with up to two decimals. */
    private static int trim(String text) {
        String bare = text.strip().replaceFirst("\\s*%$", "");
        if (bare.isEmpty()) {
            return 0;
        }
        long hundredths = Figures.cents(bare).orElse(-1);
        if (hundredths < 0 || hundredths > 9_500) {
            throw new Refused("recipe.trim.wrong");
        }
        return Math.toIntExact(hundredths);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("recipe.from.wrong");
        }
    }

    /** For a new recipe. */
    static Form blank(UUID id, LocalDate today, String product) {
        return Form.empty(FIELDS)
                .with("recipe", id.toString())
                .with("recipe.product", product)
                .with("recipe.from", today.toString());
    }
}
