package it.sporta.server.catering;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.recipes.Ingredient;
import java.util.List;

/**
 * What has to be made and bought for an occasion, as stock is now and after those that come before
 * it.
 *
 * @param making dishes with a recipe that are not all there yet
 * @param shopping every article it takes, what is there of it and what is to be bought
 */
public record Kitchen(List<Making> making, List<Purchase> shopping) {

    /**
     * A dish to cook.
     *
     * @param wanted of the menu
     * @param ready cooked already, and still good on the day
     * @param missing wanted less ready, at least zero
     * @param grams net weight of what is missing
     * @param ingredients for what is missing; none when all is there
     */
    public record Making(
            ProductId product,
            String name,
            Quantity wanted,
            Quantity ready,
            Quantity missing,
            long grams,
            List<Ingredient> ingredients) {

        public Making {
            ingredients = List.copyOf(ingredients);
        }
    }

    /**
     * An article.
     *
     * @param there free, and still good on the day
     * @param unsure without a date and old by then: to be looked at, and not counted on
     * @param toBuy what is missing, rounded up to what one can buy; zero when nothing is
     */
    public record Purchase(
            ProductId product,
            String name,
            Quantity needed,
            Quantity there,
            Quantity unsure,
            Quantity toBuy) {

        public boolean isMissing() {
            return toBuy.isPositive();
        }
    }

    public Kitchen {
        making = List.copyOf(making);
        shopping = List.copyOf(shopping);
    }
}
