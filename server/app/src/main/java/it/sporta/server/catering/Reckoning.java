package it.sporta.server.catering;

import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * From a menu to what is to be made and bought, by recipes and what the pantry has on the day. What
 * a dish with a recipe lacks is made of its ingredients; everything else is bought as it is, but
 * for what runs from the tap. What is counted on leaves the pantry.
 */
final class Reckoning {

    /** Loose goods are bought by the hundred grams or millilitres. */
    private static final long LOOSE = 100;

    private static final long WHOLE = 1_000;

    private final Function<ProductId, Optional<Recipe>> recipes;
    private final Pantry pantry;
    private final LocalDate day;
    private final Function<ProductId, String> names;
    private final Predicate<ProductId> onTap;
    private final List<Kitchen.Making> making = new ArrayList<>();
    private final Map<ProductId, Quantity> needed = new LinkedHashMap<>();

    /**
     * @param onTap what nobody buys
     */
    Reckoning(
            Function<ProductId, Optional<Recipe>> recipes,
            Pantry pantry,
            LocalDate day,
            Function<ProductId, String> names,
            Predicate<ProductId> onTap) {
        this.recipes = recipes;
        this.pantry = pantry;
        this.day = day;
        this.names = names;
        this.onTap = onTap;
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
        long missing = counted(dish.product(), dish.quantity(), ready);
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
        if (!onTap.test(product)) {
            needed.merge(product, quantity, Quantity::plus);
        }
    }

    private Kitchen.Purchase purchase(ProductId product, Quantity quantity) {
        Quantity there = there(product, quantity.unit());
        long missing = counted(product, quantity, there);
        return new Kitchen.Purchase(
                product,
                names.apply(product),
                quantity,
                there,
                new Quantity(pantry.unsure(product, day), quantity.unit()),
                new Quantity(roundedUp(missing, quantity.unit()), quantity.unit()));
    }

    private Quantity there(ProductId product, Unit unit) {
        return new Quantity(pantry.free(product, day), unit);
    }

    /** Takes what is there of what is wanted, and answers how much is missing. */
    private long counted(ProductId product, Quantity wanted, Quantity there) {
        long taken = Math.min(wanted.thousandths(), there.thousandths());
        pantry.take(product, day, taken);
        return wanted.thousandths() - taken;
    }

    private static long roundedUp(long thousandths, Unit unit) {
        long step = unit == Unit.PIECE ? WHOLE : LOOSE;
        return Math.multiplyExact((thousandths + step - 1) / step, step);
    }
}
