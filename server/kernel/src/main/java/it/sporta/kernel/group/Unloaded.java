package it.sporta.kernel.group;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Weighing;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods of a delivery that were weighed or counted once. An article may come in many parts: they
 * add up.
 *
 * @param id made where it was weighed
 * @param offer of the cycle
 * @param quantity net of tare, more than zero, in the article's unit
 * @param how where the weight came from, or that somebody typed or counted it
 * @param expires the last day as printed on the goods, where somebody read it
 */
public record Unloaded(
        UUID id,
        UUID cycle,
        UUID offer,
        Quantity quantity,
        Weighing how,
        Optional<LocalDate> expires) {

    /** Beyond three times what was asked, or below a third of it, somebody looks twice. */
    private static final long ODD = 3;

    public Unloaded {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(cycle, "cycle");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(expires, "expires");
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("something came: " + quantity);
        }
    }

    /**
     * Whether what came is so far from what was asked that somebody should look twice.
     *
     * @param came thousandths, all parts together; {@code asked} likewise
     */
    public static boolean isOdd(long came, long asked) {
        return came > asked * ODD || came * ODD < asked;
    }
}
