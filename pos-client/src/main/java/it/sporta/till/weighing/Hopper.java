package it.sporta.till.weighing;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.web.TypedQuantity;
import java.util.Optional;

/**
 * From what lies on the scale, or was typed, to a quantity that nobody pays for. Waits for
 * stillness.
 */
public final class Hopper {

    /** A scale wants to know a price; nobody is asked to pay it. */
    private static final long NO_PRICE = 1;

    private final Seat<Weigher> weigher;

    public Hopper(Seat<Weigher> weigher) {
        this.weigher = weigher;
    }

    /**
     * @param grams net; 0 where nothing was weighed
     * @param reading of the scale, where it gave the weight
     */
    public record Measured(
            Quantity quantity, long grams, Weighing how, Optional<Reading> reading) {}

    /**
     * @param keyed what was typed, in the unit; empty for the scale, and for one piece
     * @throws Refused {@code quantity.unreadable}, {@code quantity.absurd}, {@code
     *     quantity.missing}, {@code weight.absurd}, {@code volume.absurd}, {@code scale.none},
     *     {@code scale.<state>}
     */
    public Measured measure(Unit unit, String keyed, long tareGrams) {
        if (unit == Unit.KILOGRAM) {
            return keyed.isEmpty() ? weighed(tareGrams) : typed(keyed);
        }
        if (unit == Unit.LITRE && keyed.isEmpty()) {
            throw new Refused("quantity.missing");
        }
        return counted(
                keyed.isEmpty() ? Quantity.pieces(1) : TypedQuantity.of(keyed, unit), tareGrams);
    }

    private Measured weighed(long tareGrams) {
        return weigher.use(
                there -> weighed(tareGrams, there.orElseThrow(() -> new Refused("scale.none"))));
    }

    private static Measured weighed(long tareGrams, Weigher scale) {
        Reading reading = scale.weigh(NO_PRICE, tareGrams);
        if (reading instanceof Reading.Unusable unusable) {
            throw new Refused("scale." + unusable.state());
        }
        return new Measured(
                Quantity.grams(grams(reading)),
                grams(reading),
                how(scale, reading, tareGrams),
                Optional.of(reading));
    }

    private static Measured typed(String keyed) {
        Quantity quantity = TypedQuantity.of(keyed, Unit.KILOGRAM);
        return new Measured(quantity, quantity.thousandths(), Weighing.keyed(0), Optional.empty());
    }

    /** Pieces are counted; what the scale happens to say of them is worth keeping. */
    private Measured counted(Quantity quantity, long tareGrams) {
        return weigher.use(there -> counted(quantity, tareGrams, there.filter(Weigher::isPlugged)));
    }

    private static Measured counted(Quantity quantity, long tareGrams, Optional<Weigher> ready) {
        Optional<Reading> reading =
                ready.map(scale -> scale.weigh(NO_PRICE, tareGrams))
                        .filter(said -> !(said instanceof Reading.Unusable));
        return new Measured(
                quantity,
                reading.map(Hopper::grams).orElse(0L),
                reading.map(said -> how(ready.orElseThrow(), said, tareGrams))
                        .orElse(Weighing.keyed(0)),
                reading);
    }

    private static Weighing how(Weigher scale, Reading reading, long tareGrams) {
        return new Weighing(
                Weighing.Origin.WEIGHED_BY_SCALE, scale.name(), tareGrams, reading.frame());
    }

    private static long grams(Reading reading) {
        return reading instanceof Reading.Priced priced
                ? priced.grams()
                : ((Reading.Weighed) reading).netGrams();
    }

    /** It was not told of: what lies there may be weighed again. */
    public void putBack(Optional<Reading> reading) {
        reading.ifPresent(said -> weigher.now().ifPresent(scale -> scale.onTicket(said, false)));
    }
}
