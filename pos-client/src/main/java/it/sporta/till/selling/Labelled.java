package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.code.Measure;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import java.util.Optional;

/**
 * A line of what a label says. What is written on the pack is what the customer pays: a price is
 * never computed anew, and where only the price is written, the weight follows from it, for the
 * stock.
 */
record Labelled(Pricing pricing, Goods goods) {

    /**
     * Empty where the label says no quantity: then it is weighed, or counted as one.
     *
     * @throws Refused {@code scan.unit} with the article where the label measures it otherwise,
     *     {@code scan.unpriced} with it where its price tells no weight
     */
    Optional<Line> line() {
        Measure said = goods.measure();
        if (said instanceof Measure.Weight weight) {
            return Optional.of(weighed(Quantity.grams(weight.grams())));
        }
        if (said instanceof Measure.Price price) {
            return Optional.of(priced(price.total()));
        }
        if (said instanceof Measure.WeightAndPrice both) {
            return Optional.of(both(both));
        }
        return said instanceof Measure.Pieces pieces
                ? Optional.of(counted(pieces.count()))
                : Optional.empty();
    }

    private Line weighed(Quantity quantity) {
        require(Unit.KILOGRAM);
        return line(quantity, pricing.price()).weighed(how());
    }

    private Line counted(long pieces) {
        require(Unit.PIECE);
        return line(Quantity.pieces(pieces), pricing.price());
    }

    private void require(Unit unit) {
        if (pricing.price().per() != unit) {
            throw new Refused("scan.unit", pricing.product().shortName());
        }
    }

    /** One pack of a thing that is sold by the piece costs what it says. */
    private Line priced(Money total) {
        if (pricing.price().per() == Unit.PIECE) {
            return stating(Quantity.pieces(1), total);
        }
        Quantity quantity =
                pricing.price()
                        .buys(total)
                        .orElseThrow(
                                () -> new Refused("scan.unpriced", pricing.product().shortName()));
        return line(quantity, pricing.price()).labelled(total, how());
    }

    private Line both(Measure.WeightAndPrice both) {
        return pricing.price().per() == Unit.PIECE
                ? stating(Quantity.pieces(1), both.total())
                : stating(requireKilograms(both.grams()), both.total());
    }

    private Quantity requireKilograms(long grams) {
        require(Unit.KILOGRAM);
        return Quantity.grams(grams);
    }

    /** The label's own unit price. */
    private Line stating(Quantity quantity, Money total) {
        return line(quantity, unitPrice(quantity, total)).labelled(total, how());
    }

    private UnitPrice unitPrice(Quantity quantity, Money total) {
        try {
            return UnitPrice.of(total, quantity);
        } catch (IllegalArgumentException absurd) {
            throw new Refused("scan.broken");
        }
    }

    private Line line(Quantity quantity, UnitPrice price) {
        return Line.of(
                pricing.product().id(),
                pricing.product().shortName(),
                quantity,
                price,
                pricing.vat());
    }

    private Weighing how() {
        return Weighing.labelled(goods.text());
    }
}
