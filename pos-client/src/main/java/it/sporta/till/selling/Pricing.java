package it.sporta.till.selling;

import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Scale;
import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.web.TypedQuantity;
import java.util.Optional;

/**
 * An article with the price and VAT of the moment, on its way to becoming a line.
 *
 * @param price of the shift's business date
 * @param vat of the way it leaves the hub
 */
record Pricing(PricedProduct product, UnitPrice price, VatRate vat) {

    /**
     * @throws Refused {@code product.no-price}, {@code product.no-vat}
     */
    static Pricing of(PricedProduct product, Terms terms) {
        return new Pricing(
                product,
                product.price(terms.shift().businessDate())
                        .orElseThrow(() -> new Refused("product.no-price", product.shortName())),
                vat(product, terms));
    }

    /**
     * @throws Refused {@code product.no-vat}
     */
    static VatRate vat(PricedProduct product, Terms terms) {
        return product.vat(terms.supply())
                .orElseThrow(() -> new Refused("product.no-vat", product.shortName()));
    }

    Line one() {
        return line(Quantity.pieces(1));
    }

    /**
     * @param keyed a number of pieces, or a weight or volume with a comma
     * @throws Refused {@code quantity.unreadable}, {@code quantity.absurd}, {@code weight.absurd},
     *     {@code volume.absurd}
     */
    Line keyed(String keyed) {
        Quantity quantity = TypedQuantity.of(keyed, price.per());
        return product.isWeighed() ? line(quantity).weighed(Weighing.keyed(0)) : line(quantity);
    }

    private Line line(Quantity quantity) {
        return Line.of(product.id(), product.shortName(), quantity, price, vat);
    }

    boolean fitsScale() {
        return price.cents() >= 1 && price.cents() <= Scale.MAX_CENTS_PER_KG;
    }

    /**
     * @param scale its name, for the journal
     * @throws Refused {@code scale.<state>} when there is no weight to sell by, {@code
     *     scale.differs} when the scale's amount is not price × weight within a cent
     */
    Line weighed(Reading reading, String scale) {
        if (reading instanceof Reading.Priced priced) {
            return priced(priced, scale);
        }
        if (reading instanceof Reading.Weighed weighed) {
            return line(Quantity.grams(weighed.netGrams()))
                    .weighed(
                            new Weighing(
                                    Weighing.Origin.WEIGHED_BY_SCALE,
                                    scale,
                                    weighed.tareGrams(),
                                    weighed.frame()));
        }
        throw new Refused("scale." + ((Reading.Unusable) reading).state());
    }

    private Line priced(Reading.Priced priced, String scale) {
        Quantity net = Quantity.grams(priced.grams());
        Money amount = Money.cents(priced.cents());
        long difference = Math.abs(price.times(net).minus(amount).cents());
        if (difference > 1 || priced.centsPerKg() != price.cents()) {
            throw new Refused("scale.differs");
        }
        Weighing how =
                new Weighing(
                        Weighing.Origin.PRICED_BY_SCALE, scale, priced.tareGrams(), priced.frame());
        return new Line(
                product.id(),
                product.shortName(),
                net,
                price,
                amount,
                vat,
                Optional.of(how),
                Optional.empty());
    }
}
