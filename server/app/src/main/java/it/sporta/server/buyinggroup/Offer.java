package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.identity.Text;
import java.util.Objects;
import java.util.UUID;

/**
 * An article that a cycle offers, with the producer's price and rules of its own.
 *
 * @param price per unit; never zero: a price that is not known yet is none
 */
public record Offer(
        UUID id, ProductId product, UUID producer, String name, UnitPrice price, Rules rules) {

    public Offer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(producer, "producer");
        name = Text.required(name, 80, "offer.name");
        if (price.cents() == 0) {
            throw new Refused("offer.price.missing");
        }
        if (price.per() == Unit.PIECE && (rules.step() % 1_000 != 0 || rules.pack() % 1_000 != 0)) {
            throw new Refused("offer.step.pieces");
        }
    }

    public Unit unit() {
        return price.per();
    }

    /** What cannot be divided further when it is shared out: a gram, a millilitre, a piece. */
    long division() {
        return unit() == Unit.PIECE ? 1_000 : 1;
    }

    /** What fills the case that the group has begun; 0 where none is open. */
    public long missingForCase(long booked) {
        return rules.pack() == 0 ? 0 : Cases.of(rules.pack(), booked).missing();
    }

    Quantity of(long thousandths) {
        return new Quantity(thousandths, unit());
    }

    public Money amount(long thousandths) {
        return price.times(of(thousandths));
    }

    /**
     * @throws Refused saying what a member may book instead
     */
    void mustAdmit(long thousandths) {
        if (rules.admit(thousandths)) {
            return;
        }
        if (thousandths > 0 && thousandths < rules.least()) {
            throw new Refused("booking.least", name, of(rules.smallest()));
        }
        if (rules.most() > 0 && thousandths > rules.most()) {
            throw new Refused("booking.most", name, of(rules.most()));
        }
        throw new Refused("booking.multiple", name, of(rules.step()));
    }
}
