package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import java.util.Objects;

/**
 * What lies on the counter and is not sold yet.
 *
 * @param received money the customer has laid down so far
 */
record Kept(Basket basket, Money received) {

    Kept {
        Objects.requireNonNull(basket, "basket");
        if (received.isNegative()) {
            throw new IllegalArgumentException("less than no money on the counter: " + received);
        }
    }
}
