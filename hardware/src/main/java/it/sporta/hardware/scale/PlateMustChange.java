package it.sporta.hardware.scale;

import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Does not sell the same goods twice: after a weighing the plate must show another weight, or none,
 * before the next one. For scales that do not see to it themselves. The change is noticed by
 * weighing and by {@link LiveWeight#look}, so a till that sells this way keeps looking.
 *
 * <p>A load's life: it begins when the plate changes; it may be weighed as long as none of its
 * readings is on a ticket; a reading leaves a ticket by {@link #release} and comes back by {@link
 * #reclaim}. Both say nothing once the plate has changed.
 */
public final class PlateMustChange implements Scale {
    private static final long NOTHING = Long.MIN_VALUE / 2;

    private final Scale scale;
    private final long toleranceGrams;

    /** Told apart by who they are: two loads may say the very same. */
    private final Set<Reading> ofThisLoad = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Reading> onTickets = Collections.newSetFromMap(new IdentityHashMap<>());
    private long weighedGross = NOTHING;

    /**
     * @param toleranceGrams two weights this close are the same goods: one scale interval (e)
     */
    public PlateMustChange(Scale scale, long toleranceGrams) {
        this.scale = scale;
        this.toleranceGrams = toleranceGrams;
    }

    @Override
    public synchronized Reading weigh(long centsPerKg, long tareGrams) {
        Reading reading = scale.weigh(centsPerKg, tareGrams);
        notice(reading);
        Optional<Long> gross = gross(reading);
        if (gross.isEmpty()) {
            return reading;
        }
        if (!onTickets.isEmpty()) {
            return new Unusable(State.NOT_CHANGED, reading.frame());
        }
        take(reading, gross.get());
        return reading;
    }

    private void take(Reading reading, long gross) {
        weighedGross = gross;
        ofThisLoad.add(reading);
        onTickets.add(reading);
    }

    @Override
    public synchronized void release(Reading reading) {
        onTickets.remove(reading);
    }

    @Override
    public synchronized void reclaim(Reading reading) {
        if (ofThisLoad.contains(reading)) {
            onTickets.add(reading);
        }
    }

    @Override
    public synchronized void remember(Reading reading) {
        if (ofThisLoad.isEmpty()) {
            gross(reading).ifPresent(gross -> take(reading, gross));
        }
    }

    private synchronized Reading notice(Reading reading) {
        boolean empty = reading instanceof Unusable unusable && unusable.state() == State.EMPTY;
        boolean other =
                gross(reading)
                        .filter(gross -> Math.abs(gross - weighedGross) > toleranceGrams)
                        .isPresent();
        if (empty || other) {
            ofThisLoad.clear();
            onTickets.clear();
            weighedGross = NOTHING;
        }
        return reading;
    }

    private static Optional<Long> gross(Reading reading) {
        if (reading instanceof Weighed weighed) {
            return Optional.of(weighed.netGrams() + weighed.tareGrams());
        }
        if (reading instanceof Priced priced) {
            return Optional.of(priced.grams() + priced.tareGrams());
        }
        return Optional.empty();
    }

    @Override
    public Optional<LiveWeight> live() {
        return scale.live().map(live -> () -> notice(live.look()));
    }

    @Override
    public Optional<String> certificate() {
        return scale.certificate();
    }

    @Override
    public void close() {
        scale.close();
    }
}
