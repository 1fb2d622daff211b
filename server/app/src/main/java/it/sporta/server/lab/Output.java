package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What came out of a batch.
 *
 * @param place where it was put
 * @param quantity whole pieces, or a weight, or litres
 * @param grams net, without the jars
 * @param byProduct peel, whey, bones: it carries none of the cost
 * @param made empty until the batch is closed
 */
public record Output(
        int line,
        ProductId product,
        UUID place,
        Quantity quantity,
        long grams,
        boolean byProduct,
        Optional<Made> made) {

    /**
     * What closing made of it.
     *
     * @param cost of all of it, to the cent
     * @param allergens inherited from what went in
     */
    public record Made(
            UUID lot,
            DateKind dateKind,
            Optional<LocalDate> expires,
            Money cost,
            Allergens allergens) {}

    public Output {
        if (!quantity.isPositive() || grams <= 0) {
            throw new Refused("lab.out.none");
        }
        boolean pieces = quantity.unit() == Unit.PIECE;
        if (pieces
                && (quantity.thousandths() % 1000 != 0
                        || grams % (quantity.thousandths() / 1000) != 0)) {
            throw new Refused("lab.out.pieces");
        }
        if (quantity.unit() == Unit.KILOGRAM && grams != quantity.thousandths()) {
            throw new IllegalArgumentException(grams + " g of " + quantity);
        }
    }

    /** Net grams of one piece; zero for what is not pieces. */
    public long pieceGrams() {
        return quantity.unit() == Unit.PIECE ? grams / pieces() : 0;
    }

    /** How many labels it takes: one for what is sold by weight. */
    long pieces() {
        return quantity.unit() == Unit.PIECE ? quantity.thousandths() / 1000 : 1;
    }
}
