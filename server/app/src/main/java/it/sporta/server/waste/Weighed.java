package it.sporta.server.waste;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A weighing, and what became of it.
 *
 * @param product empty when nobody knows what it was
 * @param name of the article as the station had it; may be empty without one
 * @param grams net; 0 where pieces were counted and nothing was weighed
 * @param destination where it went in the end
 * @param withdrawn whether it was a mistake
 * @param donation with which it was given
 */
public record Weighed(
        UUID id,
        UUID hub,
        Optional<ProductId> product,
        String family,
        String name,
        Quantity quantity,
        long grams,
        boolean keyed,
        WasteReason reason,
        WasteDestination destination,
        LocalDate day,
        Instant at,
        boolean withdrawn,
        Optional<UUID> donation) {

    /** For people, and on no paper yet. */
    public boolean isToBeGiven() {
        return destination == WasteDestination.PEOPLE && !withdrawn && donation.isEmpty();
    }
}
