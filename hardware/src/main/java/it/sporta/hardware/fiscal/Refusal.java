package it.sporta.hardware.fiscal;

import java.util.Objects;

/**
 * Why an order was not carried out.
 *
 * @param reached whether the machine had the order and may have begun with it: then its state must
 *     be asked before anything else
 * @param detail the machine's own words or number, for a technician
 */
public record Refusal(Reason reason, boolean reached, String detail) {
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }

    /** The same refusal, better understood. */
    public Refusal because(Reason understood) {
        return new Refusal(understood, reached, detail);
    }
}
