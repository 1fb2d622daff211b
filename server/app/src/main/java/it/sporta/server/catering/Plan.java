package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.server.identity.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * When, where and for how many.
 *
 * @param hour at which it begins there, to the minute
 * @param covers 1 to 2 000
 * @param supply {@code TAKEN_AWAY} when it is only delivered, {@code SERVED} when we serve it: the
 *     VAT depends on it
 */
public record Plan(LocalDate day, LocalTime hour, String place, int covers, SupplyMode supply) {

    private static final int MOST = 2_000;

    public Plan {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(hour, "hour");
        place = Text.required(place, 120, "occasion.place");
        if (covers < 1 || covers > MOST) {
            throw new Refused("occasion.covers.wrong", MOST);
        }
        if (supply == SupplyMode.HANDED_OVER) {
            throw new Refused("occasion.supply.wrong");
        }
    }
}
