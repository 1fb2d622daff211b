package it.sporta.kernel.ticket;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a ticket: an article, exactly the quantity that is printed, and its amount.
 *
 * @param name as printed, so the journal can be read like the paper
 * @param quantity net of tare, more than zero
 * @param amount price × quantity rounded once; where the scale computed it, the scale's own figure,
 *     which may differ by one cent; where a label says it, the label's, and then the quantity or
 *     the price is what follows from it, rounded once
 * @param lot the lot on the scanned label, if there was one
 */
public record Line(
        ProductId product,
        String name,
        Quantity quantity,
        UnitPrice price,
        Money amount,
        VatRate vat,
        Optional<Weighing> weighing,
        Optional<String> lot) {

    public Line {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(weighing, "weighing");
        Objects.requireNonNull(lot, "lot");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a line names its article");
        }
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("a line sells something: " + quantity);
        }
        long difference = Math.abs(amount.minus(price.times(quantity)).cents());
        if (difference > (pricedByScale(weighing) ? 1 : 0)
                && !followsFromLabel(quantity, price, amount, weighing)) {
            throw new IllegalArgumentException(amount + " is not " + price + " × " + quantity);
        }
    }

    /** A line whose amount is computed here: price × quantity, rounded once. */
    public static Line of(
            ProductId product, String name, Quantity quantity, UnitPrice price, VatRate vat) {
        return new Line(
                product,
                name,
                quantity,
                price,
                price.times(quantity),
                vat,
                Optional.empty(),
                Optional.empty());
    }

    public Line weighed(Weighing how) {
        return new Line(product, name, quantity, price, amount, vat, Optional.of(how), lot);
    }

    /**
     * A line whose label says what it costs.
     *
     * @param total from which the quantity follows at this price, or the price at this quantity
     */
    public Line labelled(Money total, Weighing how) {
        return new Line(product, name, quantity, price, total, vat, Optional.of(how), lot);
    }

    /** The same, of a lot that is known. */
    public Line ofLot(Optional<String> scanned) {
        return new Line(product, name, quantity, price, amount, vat, weighing, scanned);
    }

    /** The same, under another rate. */
    public Line taxed(VatRate rate) {
        return new Line(product, name, quantity, price, amount, rate, weighing, lot);
    }

    private static boolean followsFromLabel(
            Quantity quantity, UnitPrice price, Money amount, Optional<Weighing> weighing) {
        return weighing.filter(Weighing::isLabelled).isPresent()
                && (price.buys(amount).equals(Optional.of(quantity))
                        || UnitPrice.of(amount, quantity).equals(price));
    }

    private static boolean pricedByScale(Optional<Weighing> weighing) {
        return weighing.filter(w -> w.origin() == Weighing.Origin.PRICED_BY_SCALE).isPresent();
    }
}
