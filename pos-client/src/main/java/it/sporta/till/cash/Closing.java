package it.sporta.till.cash;

import it.sporta.kernel.money.Money;

/** How a shift ended: what was found, what was expected. */
public record Closing(Shift shift, Money found) {

    /** Positive: more in the drawer than there should be. */
    public Money difference() {
        return found.minus(shift.expected());
    }
}
