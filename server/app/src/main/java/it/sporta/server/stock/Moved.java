package it.sporta.server.stock;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of what a document moved, of one lot.
 *
 * @param line of the document
 * @param lot empty for what no lot covered
 * @param grams net weight; zero where nobody knows it
 * @param cost at the lot's cost
 */
public record Moved(
        int line,
        ProductId product,
        Optional<UUID> lot,
        PlaceKind from,
        PlaceKind to,
        Quantity quantity,
        long grams,
        Money cost) {}
