package it.sporta.kernel.money;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import java.util.Objects;
import java.util.Optional;

/**
 * A shelf price, VAT included, per one unit.
 *
 * @param cents from 0 to {@value #LIMIT}
 */
public record UnitPrice(long cents, Unit per) {

    /** A hundred thousand euro a kilogram: more is a typing mistake. */
    public static final long LIMIT = 10_000_000;

    public UnitPrice {
        Objects.requireNonNull(per, "per");
        if (cents < 0 || cents > LIMIT) {
            throw new IllegalArgumentException("price out of range: " + cents);
        }
    }

    /**
     * What one unit costs when so much costs so many cents, rounded once, half away from zero.
     *
     * @param quantity more than zero
     */
    public static UnitPrice of(Money total, Quantity quantity) {
        long cents = Rounding.halfUp(total.cents(), 1000, quantity.thousandths());
        return new UnitPrice(cents, quantity.unit());
    }

    /**
     * The amount of a line, rounded once to the nearest cent, half away from zero.
     *
     * @throws IllegalArgumentException when the quantity is in another unit
     */
    public Money times(Quantity quantity) {
        if (quantity.unit() != per) {
            throw new IllegalArgumentException("a price per " + per + " for " + quantity.unit());
        }
        return new Money(Rounding.halfUp(quantity.thousandths(), cents, 1000));
    }

    /**
     * How much an amount buys, rounded once; empty where it is free, or buys less than a
     * thousandth.
     */
    public Optional<Quantity> buys(Money total) {
        long thousandths = cents == 0 ? 0 : Rounding.halfUp(total.cents(), 1000, cents);
        return thousandths > 0 ? Optional.of(new Quantity(thousandths, per)) : Optional.empty();
    }
}
