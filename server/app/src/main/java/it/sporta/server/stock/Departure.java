package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import java.util.List;
import java.util.UUID;

/**
 * What is to be sent from a hub to another.
 *
 * @param transfer made with the form, so that sending it twice sends once
 * @param carrier empty when the hub carries
 * @param by the person who sends
 */
public record Departure(
        UUID transfer, UUID from, UUID to, String carrier, UUID by, List<Load> loads) {

    /** So much of a lot, from a place. */
    public record Load(UUID lot, UUID place, Quantity quantity) {

        public Load {
            if (!quantity.isPositive()) {
                throw new Refused("transfer.quantity.none");
            }
        }
    }

    public Departure {
        loads = List.copyOf(loads);
        carrier = carrier.strip();
        if (from.equals(to)) {
            throw new Refused("transfer.to.same");
        }
        if (loads.isEmpty()) {
            throw new Refused("transfer.empty");
        }
        if (carrier.length() > 120) {
            throw new Refused("transfer.carrier.long", 120);
        }
    }
}
