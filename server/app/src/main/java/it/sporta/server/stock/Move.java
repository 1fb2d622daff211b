package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import java.util.Objects;

/**
 * Goods that are to go, or have gone: which, from where, where to and why.
 *
 * @param quantity more than zero
 * @param weighed net grams of pieces or litres that were weighed as well; 0 where they were not
 */
public record Move(
        ProductId product,
        Quantity quantity,
        Choice choice,
        PlaceKind to,
        Reason reason,
        Stage stage,
        long weighed) {

    public Move(
            ProductId product,
            Quantity quantity,
            Choice choice,
            PlaceKind to,
            Reason reason,
            Stage stage) {
        this(product, quantity, choice, to, reason, stage, 0);
    }

    public Move {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(stage, "stage");
        if (!quantity.isPositive() || weighed < 0) {
            throw new IllegalArgumentException("a move moves something: " + quantity);
        }
    }
}
