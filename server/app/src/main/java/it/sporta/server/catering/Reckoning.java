package it.sporta.server.catering;

import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * From a menu to what is to be made and bought: a pure function of recipes and stock. What a dish
 * with a recipe lacks is made of its ingredients; everything else is bought as it is.
 */
final class Reckoning {

    /** Loose goods are bought by the hundred grams or millilitres. */
    private static final long LOOSE = 100;

    private static final long WHOLE = 1_000;

    private final Function<ProductId, Optional<Recipe>> recipes;
    private final Function<ProductId, Long> stock;
    private final Function<ProductId, String> names;
    private final List<Kitchen.Making> making = new ArrayList<>();
    private final Map<ProductId, Quantity> needed = new LinkedHashMap<>();

    /**
     * @param stock thousandths of an article that are free and good on the day
     */
    Reckoning(
            Function<ProductId, Optional<Recipe>> recipes,
            Function<ProductId, Long> stock,
            Function<ProductId, String> names) {
        this.recipes = recipes;
        this.stock = stock;
        this.names = names;
    }

    Kitchen of(List<Dish> menu) {
        for (Dish dish : menu) {
            recipes.apply(dish.product())
                    .filter(recipe -> recipe.makes().quantity().unit() == dish.quantity().unit())
                    .ifPresentOrElse(
                            recipe -> make(dish, recipe),
                            () -> need(dish.product(), dish.quantity()));
        }
        List<Kitchen.Purchase> shopping = new ArrayList<>();
        needed.forEach((product, quantity) -> shopping.add(purchase(product, quantity)));
        return new Kitchen(making, shopping);
    }

    private void make(Dish dish, Recipe recipe) {
        Quantity ready = there(dish.product(), dish.quantity().unit());
        long missing = Math.max(0, dish.quantity().thousandths() - ready.thousandths());
        Quantity lacks = new Quantity(missing, dish.quantity().unit());
        List<Ingredient> ingredients = missing == 0 ? List.of() : recipe.toMake(lacks);
        ingredients.forEach(one -> need(one.product(), one.quantity()));
        long grams =
                Rounding.halfUp(
                        recipe.makes().grams(), missing, recipe.makes().quantity().thousandths());
        making.add(
                new Kitchen.Making(
                        dish.product(),
                        dish.name(),
                        dish.quantity(),
                        ready,
                        lacks,
                        grams,
                        ingredients));
    }

    private void need(ProductId product, Quantity quantity) {
        needed.merge(product, quantity, Quantity::plus);
    }

    private Kitchen.Purchase purchase(ProductId product, Quantity quantity) {
        Quantity there = there(product, quantity.unit());
        long missing = Math.max(0, quantity.thousandths() - there.thousandths());
        return new Kitchen.Purchase(
                product,
                names.apply(product),
                quantity,
                there,
                new Quantity(roundedUp(missing, quantity.unit()), quantity.unit()));
    }

    private Quantity there(ProductId product, Unit unit) {
        return new Quantity(Math.max(0, stock.apply(product)), unit);
    }

    private static long roundedUp(long thousandths, Unit unit) {
        long step = unit == Unit.PIECE ? WHOLE : LOOSE;
        return Math.multiplyExact((thousandths + step - 1) / step, step);
    }
}
