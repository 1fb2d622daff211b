package it.sporta.server.recipes;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.identity.Text;
import java.util.Objects;

/**
 * So much of an article.
 *
 * @param quantity as taken from the shelf, in the article's unit
 * @param grams the same by weight, 1 to 1 000 000
 * @param trimHundredths what is peeled, cored or boned away, in hundredths of a per cent: 0 to 9
 *     500
 * @param wording as a label names it, {@code farina di grano tenero}; empty for the article's name
 */
public record Ingredient(
        ProductId product, Quantity quantity, long grams, int trimHundredths, String wording) {

    private static final int WHOLE = 10_000;

    /** A tonne in one pot: a comma forgotten. */
    private static final long HEAVIEST = 1_000_000;

    public Ingredient {
        Objects.requireNonNull(product, "product");
        wording = Text.optional(wording, 80, "recipe.wording");
        if (!quantity.isPositive()) {
            throw new Refused("recipe.quantity.wrong");
        }
        if (quantity.unit() == Unit.KILOGRAM && grams != quantity.thousandths()) {
            throw new IllegalArgumentException(grams + " g of " + quantity);
        }
        if (grams < 1 || grams > HEAVIEST) {
            throw new Refused("recipe.grams.wrong");
        }
        if (trimHundredths < 0 || trimHundredths > 9_500) {
            throw new Refused("recipe.trim.wrong");
        }
    }

    /** What goes into the pot. */
    public long netGrams() {
        return Rounding.halfUp(grams, WHOLE - trimHundredths, WHOLE);
    }

    /**
     * Of a recipe made {@code times / per} times: exact until one rounding, never less than a
     * thousandth.
     */
    Ingredient scaled(long times, long per) {
        long thousandths = Rounding.halfUp(quantity.thousandths(), times, per);
        long scaled = Rounding.halfUp(grams, times, per);
        return new Ingredient(
                product,
                new Quantity(Math.max(1, thousandths), quantity.unit()),
                Math.max(1, scaled),
                trimHundredths,
                wording);
    }
}
