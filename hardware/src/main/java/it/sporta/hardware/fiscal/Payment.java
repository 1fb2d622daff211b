package it.sporta.hardware.fiscal;

import java.util.Objects;

/**
 * Part of what settles a document.
 *
 * @param cents what it settles, more than 0; 0 only for the one cash line of a document that comes
 *     to nothing
 * @param tenderedCents what was handed over: more than {@code cents} only in cash, the rest is
 *     change
 * @param pieces how many vouchers of one value, 1 to 99; 1 for all other forms
 */
public record Payment(PaymentForm form, long cents, long tenderedCents, int pieces) {

    public Payment {
        Objects.requireNonNull(form, "form");
        if (cents < 0 || cents == 0 && form != PaymentForm.CASH) {
            throw new IllegalArgumentException(form + " of " + cents);
        }
        if (tenderedCents < cents || tenderedCents > cents && form != PaymentForm.CASH) {
            throw new IllegalArgumentException(tenderedCents + " handed over for " + cents);
        }
        if (pieces < 1 || pieces > 99 || pieces > 1 && form != PaymentForm.TICKET) {
            throw new IllegalArgumentException(pieces + " pieces of " + form);
        }
        if (cents % pieces != 0) {
            throw new IllegalArgumentException("vouchers have one value");
        }
    }

    public static Payment of(PaymentForm form, long cents) {
        return new Payment(form, cents, cents, 1);
    }

    /** With change. */
    public static Payment cash(long cents, long tenderedCents) {
        return new Payment(PaymentForm.CASH, cents, tenderedCents, 1);
    }

    public static Payment tickets(int pieces, long eachCents) {
        return new Payment(PaymentForm.TICKET, pieces * eachCents, pieces * eachCents, pieces);
    }

    /** The value of one voucher; otherwise what was handed over. */
    public long eachCents() {
        return tenderedCents / pieces;
    }
}
