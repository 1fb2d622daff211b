package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import java.util.Objects;

/**
 * Goods that are to go, or have gone: which, from where, where to and why.
 *
 * @param quantity more than zero
 */
public record Move(
        ProductId product,
        Quantity quantity,
        Choice choice,
        PlaceKind to,
        Reason reason,
        Stage stage) {

    public Move {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(stage, "stage");
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("a move moves something: " + quantity);
        }
    }
}
