package it.sporta.server.selling;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import java.util.Objects;

/**
 * A line of what is prepared to be paid. Which rate its VAT class means is settled when a till
 * hears of it.
 *
 * @param text as it will be printed, at most 200 characters
 * @param quantity more than zero
 * @param price VAT included; quantity × price, rounded once, is what is paid
 * @param vatClass key of one of the catalogue's classes
 */
public record PreparedLine(
        ProductId product, String text, Quantity quantity, UnitPrice price, String vatClass) {

    private static final int LONGEST = 200;

    public PreparedLine {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(vatClass, "vatClass");
        if (text.isBlank() || text.length() > LONGEST || !quantity.isPositive()) {
            throw new IllegalArgumentException("a line of \"" + text + "\": " + quantity);
        }
    }

    /** Exactly so many cents, as one piece: for shares and rests that no price gives. */
    public static PreparedLine exactly(
            ProductId product, String text, Money amount, String vatClass) {
        UnitPrice price = new UnitPrice(amount.cents(), Unit.PIECE);
        return new PreparedLine(product, text, Quantity.pieces(1), price, vatClass);
    }

    public Money amount() {
        return price.times(quantity);
    }

    Line taxed(VatRate rate) {
        return Line.of(product, text, quantity, price, rate);
    }
}
