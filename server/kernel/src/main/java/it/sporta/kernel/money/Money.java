package it.sporta.kernel.money;

import java.util.Collection;

/** An amount of euro in whole cents. It may be negative: a refund, a difference. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money cents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    public static Money euro(long euro) {
        return new Money(Math.multiplyExact(euro, 100L));
    }

    public static Money sum(Collection<Money> amounts) {
        Money sum = ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * @throws ArithmeticException when the sum does not fit
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    /**
     * The amount to hand over when all of it is paid in cash: the nearest multiple of five cents
     * (decree-law 50/2017, art. 13-quater). The difference is a line of its own; total and VAT do
     * not change. Half is never reached, because no number of cents lies between two multiples.
     */
    public Money roundedToFiveCents() {
        return new Money(Math.multiplyExact(5L, Rounding.halfUp(cents, 1, 5)));
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
