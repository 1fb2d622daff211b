package it.sporta.server.demo;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.PaymentKind;

/** How people pay: half of them with coins and notes, mostly with the next note at hand. */
final class Tender {

    private static final int CASH_PERCENT = 52;
    private static final long[] NOTES = {500, 1_000, 2_000, 5_000};

    private Tender() {}

    static Payment of(Money total, Chance chance) {
        Money rounded = total.roundedToFiveCents();
        if (chance.percent(CASH_PERCENT) && rounded.isPositive()) {
            return Payment.cash(rounded, chance.percent(30) ? rounded : nextNote(rounded));
        }
        return new Payment(PaymentKind.CARD, total, total);
    }

    /** The smallest note that is enough, or as many fifties as it takes. */
    private static Money nextNote(Money amount) {
        for (long note : NOTES) {
            if (amount.cents() <= note) {
                return Money.cents(note);
            }
        }
        long fifties = (amount.cents() + 4_999) / 5_000;
        return Money.cents(fifties * 5_000);
    }
}
