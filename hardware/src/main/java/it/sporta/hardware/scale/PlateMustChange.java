package it.sporta.hardware.scale;

import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import java.util.Optional;

/**
 * Does not sell the same goods twice: after a weighing the plate must show another weight, or none,
 * before the next one. For scales that do not see to it themselves. The change is noticed by
 * weighing and by {@link LiveWeight#look}, so a till that sells this way keeps looking.
 */
public final class PlateMustChange implements Scale {
    private static final long NOTHING = Long.MIN_VALUE / 2;

    private final Scale scale;
    private final long toleranceGrams;
    private long soldGross = NOTHING;

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
        if (soldGross != NOTHING) {
            return new Unusable(State.NOT_CHANGED, reading.frame());
        }
        soldGross = gross.get();
        return reading;
    }

    /** The last weighing was not sold after all: the same goods may be weighed again. */
    public synchronized void release() {
        soldGross = NOTHING;
    }

    private synchronized Reading notice(Reading reading) {
        boolean empty = reading instanceof Unusable unusable && unusable.state() == State.EMPTY;
        boolean other =
                gross(reading).filter(g -> Math.abs(g - soldGross) > toleranceGrams).isPresent();
        if (empty || other) {
            release();
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
