package it.sporta.kernel.group;

import it.sporta.kernel.quantity.Quantity;
import java.util.Objects;
import java.util.UUID;

/**
 * What a member wants of an article that a cycle offers: so much, not so much more.
 *
 * @param quantity zero for nothing any more
 */
public record Wanted(UUID offer, Quantity quantity) {

    public Wanted {
        Objects.requireNonNull(offer, "offer");
        if (quantity.thousandths() < 0) {
            throw new IllegalArgumentException("nobody wants " + quantity);
        }
    }
}
