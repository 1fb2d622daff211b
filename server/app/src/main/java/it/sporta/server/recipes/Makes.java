package it.sporta.server.recipes;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;

/**
 * What comes out of a recipe: pieces of a net weight, or kilograms.
 *
 * @param quantity whole pieces, or a weight
 * @param pieceGrams net grams of one piece, 1 to 20 000; 0 for what is made by weight
 */
public record Makes(Quantity quantity, long pieceGrams) {

    private static final long HEAVIEST = 20_000;

    public Makes {
        if (!quantity.isPositive()) {
            throw new Refused("recipe.makes.wrong");
        }
        boolean pieces = quantity.unit() == Unit.PIECE;
        if (quantity.unit() == Unit.LITRE || pieces && quantity.thousandths() % 1000 != 0) {
            throw new Refused("recipe.makes.wrong");
        }
        if (pieces ? pieceGrams < 1 || pieceGrams > HEAVIEST : pieceGrams != 0) {
            throw new Refused("recipe.piece.wrong");
        }
    }

    public long grams() {
        return quantity.unit() == Unit.PIECE
                ? Math.multiplyExact(quantity.thousandths() / 1000, pieceGrams)
                : quantity.thousandths();
    }
}
