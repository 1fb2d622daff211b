package it.sporta.server.waste;

import it.sporta.kernel.Refused;
import it.sporta.server.identity.Text;
import java.util.List;
import java.util.UUID;

/**
 * What is to be given to whom.
 *
 * @param donation made with the form, so that sending it twice gives once
 * @param carrier empty when the hub carries
 * @param by the person who gives
 */
public record Gift(
        UUID donation, UUID hub, UUID donee, String carrier, UUID by, List<UUID> weighings) {

    public Gift {
        carrier = Text.optional(carrier, 120, "donation.carrier");
        weighings = weighings.stream().distinct().toList();
        if (weighings.isEmpty()) {
            throw new Refused("donation.empty");
        }
    }
}
