package it.sporta.kernel.waste;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Weighing;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Unsold food, weighed once.
 *
 * @param id made where it was weighed
 * @param product empty when nobody knows what it was: it then stays unattributed
 * @param family key of the family of goods, also where no article is known; empty for a mixture
 * @param name as the screen had it
 * @param lot where whoever weighed knew it
 * @param quantity net of tare, more than zero, in the article's unit; kilograms without an article
 * @param grams net weight; 0 where pieces or litres were counted and nothing was weighed
 * @param how where the weight came from, or that somebody typed the quantity
 */
public record Waste(
        UUID id,
        Optional<ProductId> product,
        String family,
        String name,
        Optional<UUID> lot,
        Quantity quantity,
        long grams,
        Weighing how,
        WasteReason reason,
        WasteDestination destination) {

    public Waste {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(destination, "destination");
        if (!quantity.isPositive() || grams < 0 || grams > Quantity.LIMIT) {
            throw new IllegalArgumentException("something leaves: " + quantity + ", " + grams);
        }
        if (quantity.unit() == Unit.KILOGRAM && grams != quantity.thousandths()) {
            throw new IllegalArgumentException(grams + " g are not " + quantity);
        }
        if (product.isEmpty() && (quantity.unit() != Unit.KILOGRAM || lot.isPresent())) {
            throw new IllegalArgumentException("what nobody knows is only weighed");
        }
        if (name.isBlank() && product.isPresent()) {
            throw new IllegalArgumentException("an article has a name");
        }
    }
}
