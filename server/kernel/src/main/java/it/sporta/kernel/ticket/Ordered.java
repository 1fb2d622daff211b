package it.sporta.kernel.ticket;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import java.util.Objects;

/**
 * So many pieces more, or fewer, of a line that guests ordered. Price and VAT are those of the
 * moment they ordered it: what the menu said is what they pay.
 *
 * @param line counts from 1 at each table, and keeps its number until the table is paid
 * @param pieces never 0; fewer than none takes some back
 */
public record Ordered(
        long line, ProductId product, String name, long pieces, UnitPrice price, VatRate vat) {

    public Ordered {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(vat, "vat");
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1: " + line);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a line names its article");
        }
        if (pieces == 0) {
            throw new IllegalArgumentException("nothing more and nothing less is no order");
        }
        if (price.per() != Unit.PIECE) {
            throw new IllegalArgumentException("what is served is counted: " + price);
        }
    }
}
