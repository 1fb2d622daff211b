package it.sporta.kernel.ticket;

import it.sporta.kernel.money.Money;
import java.util.Objects;

/**
 * Part of what was paid.
 *
 * @param amount what it settles; zero where a customer hands cash over though his purchase comes to
 *     nothing in coins, and all of it is change
 * @param tendered what was handed over, more than zero; more than {@code amount} only in cash, the
 *     rest is change
 */
public record Payment(PaymentKind kind, Money amount, Money tendered) {

    public Payment {
        Objects.requireNonNull(kind, "kind");
        if (amount.isNegative() || !tendered.isPositive()) {
            throw new IllegalArgumentException(tendered + " for a payment of " + amount);
        }
        int enough = tendered.compareTo(amount);
        if (enough < 0 || enough > 0 && kind != PaymentKind.CASH) {
            throw new IllegalArgumentException(tendered + " tendered for " + amount);
        }
    }

    public static Payment cash(Money amount, Money tendered) {
        return new Payment(PaymentKind.CASH, amount, tendered);
    }

    public static Payment card(Money amount) {
        return new Payment(PaymentKind.CARD, amount, amount);
    }

    public Money change() {
        return tendered.minus(amount);
    }
}
