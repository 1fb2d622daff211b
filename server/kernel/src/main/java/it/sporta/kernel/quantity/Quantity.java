package it.sporta.kernel.quantity;

import java.util.Objects;

/**
 * An exact quantity: whole thousandths of its unit, so grams, millilitres, or thousandths of a
 * piece.
 *
 * <p>It may be negative: a balance can be, where reality ran ahead of the books. Whoever needs a
 * positive one asks {@link #isPositive()}.
 *
 * @param thousandths between ±{@value #LIMIT}
 */
public record Quantity(long thousandths, Unit unit) {

    /** A million tonnes. More is a mistake, and beyond it products with prices could overflow. */
    public static final long LIMIT = 1_000_000_000_000L;

    public Quantity {
        Objects.requireNonNull(unit, "unit");
        if (thousandths > LIMIT || thousandths < -LIMIT) {
            throw new IllegalArgumentException("quantity out of range: " + thousandths);
        }
    }

    public static Quantity grams(long grams) {
        return new Quantity(grams, Unit.KILOGRAM);
    }

    public static Quantity pieces(long pieces) {
        return new Quantity(Math.multiplyExact(pieces, 1000L), Unit.PIECE);
    }

    /**
     * @throws IllegalArgumentException when the units differ: kilograms and pieces do not add up
     */
    public Quantity plus(Quantity other) {
        requireSameUnit(other);
        return new Quantity(Math.addExact(thousandths, other.thousandths), unit);
    }

    /**
     * @throws IllegalArgumentException when the units differ
     */
    public Quantity minus(Quantity other) {
        return plus(other.negated());
    }

    public Quantity negated() {
        return new Quantity(-thousandths, unit);
    }

    public Quantity least(Quantity other) {
        requireSameUnit(other);
        return thousandths <= other.thousandths ? this : other;
    }

    public boolean isPositive() {
        return thousandths > 0;
    }

    private void requireSameUnit(Quantity other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException(unit + " and " + other.unit + " do not add up");
        }
    }
}
