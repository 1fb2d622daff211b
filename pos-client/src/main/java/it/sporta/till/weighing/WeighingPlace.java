package it.sporta.till.weighing;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Larder.Bin;
import it.sporta.kernel.quantity.Unit;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import java.util.Optional;
import java.util.UUID;

/**
 * Where one load at a time is between being measured and being told of. It measures without a lock,
 * for a scale takes its time; all else is for whoever holds the desk's.
 *
 * @param <L> what a desk knows of a load
 */
public final class WeighingPlace<L extends WeighingPlace.Load> {

    private final Hopper hopper;
    private final String stale;
    private Optional<L> load = Optional.empty();
    private Optional<Bin> bin = Optional.empty();

    /** What was measured. */
    public interface Load {

        /** Of the weighing it will become. */
        UUID id();

        /** What the scale said, if it was asked. */
        Optional<Reading> reading();
    }

    /**
     * @param stale why a press is refused that means another load than the one which is here
     */
    public WeighingPlace(Seat<Weigher> weigher, String stale) {
        this.hopper = new Hopper(weigher);
        this.stale = stale;
    }

    /**
     * @throws Refused all that {@link Hopper#measure} says
     */
    public Hopper.Measured measure(Unit unit, String keyed, Optional<Bin> in) {
        return hopper.measure(unit, keyed, in.map(Bin::tareGrams).orElse(0L));
    }

    public Optional<L> load() {
        return load;
    }

    /** In which the last load lay, and the next one will. */
    public Optional<Bin> bin() {
        return bin;
    }

    /** In the place of what was there. */
    public void take(L next, Optional<Bin> in) {
        forget();
        load = Optional.of(next);
        bin = in;
    }

    /** The same load, of which more is known, or less. */
    public void know(L same) {
        load = Optional.of(same);
    }

    /**
     * @throws Refused when another load is here, or none
     */
    public L require(UUID id) {
        return load.filter(one -> one.id().equals(id)).orElseThrow(() -> new Refused(stale));
    }

    /** What was measured is not told of, and may be weighed again as it lies. */
    public void forget() {
        load.ifPresent(one -> hopper.putBack(one.reading()));
        load = Optional.empty();
    }

    /** What was measured is in the journal. */
    public void told() {
        load = Optional.empty();
    }
}
