package it.sporta.hardware.fiscal;

import java.util.Objects;

/**
 * A line of a document, prices with VAT. Its amount is what the till charged: where a scale
 * computed it, the machine may multiply otherwise by a cent, and {@link #multiplies} tells.
 *
 * @param thousandths of a piece, kilogram or litre, 1 to 9999999
 * @param unitCents price of one, 1 to 999999999
 * @param grossCents before the discount, more than 0
 * @param discountCents on the whole line, 0 or more and less than the gross amount
 * @param gift given away: it counts for VAT, not for what is to be paid
 */
public record Line(
        String description,
        long thousandths,
        long unitCents,
        long grossCents,
        long discountCents,
        boolean gift,
        Vat vat) {
    private static final long MOST_CENTS = 999_999_999;
    private static final long MOST_THOUSANDTHS = 9_999_999;

    public Line {
        Objects.requireNonNull(vat, "vat");
        if (description.isBlank()) {
            throw new IllegalArgumentException("a line says what was sold");
        }
        within(1, thousandths, MOST_THOUSANDTHS);
        within(1, unitCents, MOST_CENTS);
        within(1, grossCents, MOST_CENTS);
        within(0, discountCents, grossCents - 1);
        if (gift && discountCents > 0) {
            throw new IllegalArgumentException("a gift has no discount");
        }
    }

    private static void within(long least, long number, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not " + least + " to " + most);
        }
    }

    /** One piece. */
    public static Line of(String description, long unitCents, Vat vat) {
        return new Line(description, 1_000, unitCents, unitCents, 0, false, vat);
    }

    /** So many at the unit price, rounded once, half up. */
    public Line times(long amount) {
        return new Line(description, amount, unitCents, product(amount, unitCents), 0, gift, vat);
    }

    /** The amount as a scale computed it. */
    public Line costing(long cents) {
        return new Line(description, thousandths, unitCents, cents, 0, gift, vat);
    }

    public Line less(long discount) {
        return new Line(description, thousandths, unitCents, grossCents, discount, gift, vat);
    }

    public Line given() {
        return new Line(description, thousandths, unitCents, grossCents, discountCents, true, vat);
    }

    /** What of it is to be paid. */
    public long dueCents() {
        return gift ? 0 : grossCents - discountCents;
    }

    /** Whether quantity times unit price gives the amount. */
    public boolean multiplies() {
        return product(thousandths, unitCents) == grossCents;
    }

    private static long product(long thousandths, long unitCents) {
        return (thousandths * unitCents + 500) / 1_000;
    }
}
