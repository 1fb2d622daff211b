package it.sporta.till.selling;

import it.sporta.hardware.payment.Pending;
import it.sporta.hardware.payment.Watcher;
import it.sporta.kernel.money.Money;
import it.sporta.till.selling.CardState.Phase;
import java.util.function.Consumer;

/**
 * Follows a payment on the terminal's thread.
 *
 * @param told how far it is
 */
record CardEyes(Money amount, Consumer<CardState> told) implements Watcher {

    @Override
    public void progress(String text) {
        told.accept(new CardState(Phase.PAYING, amount, text));
    }

    @Override
    public void lost(Pending pending) {
        told.accept(new CardState(Phase.ASKING, amount, ""));
    }
}
