package it.sporta.till.selling;

import it.sporta.kernel.money.Money;

/**
 * A payment by card that is not over.
 *
 * @param told what the terminal shows meanwhile, in its own words; in doubt the key of the reason
 */
record CardState(Phase phase, Money amount, String told) {

    /** How far it is. */
    enum Phase {
        /** The customer is at the terminal. */
        PAYING,
        /** Nobody knows what became of it, and the terminal is being asked. */
        ASKING,
        /** Nobody knows, and a person must look. */
        DOUBT
    }

    boolean isDoubt() {
        return phase == Phase.DOUBT;
    }
}
