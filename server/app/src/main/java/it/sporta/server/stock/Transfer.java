package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods on their way from a hub to another of the same legal person. It is sent once, with its
 * transport document of the same id, and received once; in between the goods are in TRANSIT and
 * nobody sells them.
 *
 * @param receivedAt empty while they travel
 */
public record Transfer(
        UUID id,
        UUID from,
        UUID to,
        Instant sentAt,
        Optional<Instant> receivedAt,
        List<Load> loads) {

    /**
     * So much of a lot.
     *
     * @param arrived empty while it travels; zero when it never came
     */
    public record Load(UUID lot, ProductId product, Quantity sent, Optional<Quantity> arrived) {

        /** What left and did not come, once that is known. */
        public Optional<Quantity> missing() {
            return arrived.map(sent::minus).filter(Quantity::isPositive);
        }
    }

    public Transfer {
        loads = List.copyOf(loads);
    }

    public boolean isTravelling() {
        return receivedAt.isEmpty();
    }
}
