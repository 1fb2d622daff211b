package it.sporta.hardware.fiscal;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A document that exists, as the machine told it: none of this is ever counted by the till.
 *
 * @param z number of the daily closing it belongs to
 * @param number within that day
 * @param at by the machine's clock, often only to the minute
 * @param totalCents what was to be paid, or given back
 */
public record IssuedDocument(int z, int number, LocalDateTime at, String serial, long totalCents) {

    public IssuedDocument {
        Objects.requireNonNull(at, "at");
        new DocumentRef(z, number, at.toLocalDate(), serial);
        if (totalCents < 0) {
            throw new IllegalArgumentException("a document of " + totalCents);
        }
    }

    /** How a void or a return names it. */
    public DocumentRef reference() {
        return new DocumentRef(z, number, at.toLocalDate(), serial);
    }

    /** As printed: {@code 0012-0045}. */
    @Override
    public String toString() {
        return String.format("%04d-%04d", z, number);
    }
}
