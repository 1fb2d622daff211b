package it.sporta.till.selling;

import it.sporta.hardware.payment.Pending;
import it.sporta.hardware.payment.Watcher;
import it.sporta.kernel.money.Money;
import it.sporta.till.selling.CardState.Phase;
import java.util.function.Consumer;

/**
 * Follows a payment, or its reversal, on the terminal's thread.
 *
 * @param told how far it is
 */
record CardEyes(Phase phase, Money amount, Consumer<CardState> told) implements Watcher {

    @Override
    public void progress(String text) {
        told.accept(CardState.going(phase, amount, text));
    }

    @Override
    public void lost(Pending pending) {
        told.accept(CardState.going(Phase.ASKING, amount, ""));
    }
}
