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
 * Does not sell the same goods twice: after a weighing they must have left the plate before the
 * next one. Another weight is not enough: an apple laid to a load that is sold would sell the load
 * again with the apple. For scales that do not see to it themselves. That the goods have left is
 * noticed by weighing and by {@link LiveWeight#look}, so a till that sells this way keeps looking.
 *
 * <p>What was taken off as tare may stay: a bowl is no goods. A plate that bears no more than the
 * tare of the sold goods is bare of them.
 *
 * <p>A load's life: it begins on a bare plate; it may be weighed as long as none of its readings is
 * on a ticket; a reading leaves a ticket by {@link #release} and comes back by {@link #reclaim}.
 * Both say nothing once the plate was bare.
 *
 * <p>The wire has a lock of its own, which lasts as long as the scale waits for stillness: what is
 * said of tickets meanwhile does not wait for it. Readings are judged in the order in which they
 * came, or a bare plate seen before a weighing would free the goods weighed after it.
 */
public final class PlateMustChange implements Scale {
    private final Scale scale;
    private final long toleranceGrams;
    private final Object weighing = new Object();

    /** Told apart by who they are: two loads may say the very same. */
    private final Set<Reading> ofThisLoad = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Reading> onTickets = Collections.newSetFromMap(new IdentityHashMap<>());
    private Optional<Reading> weighed = Optional.empty();

    /**
     * @param toleranceGrams so much may a container differ from its tare: one scale interval (e)
     */
    public PlateMustChange(Scale scale, long toleranceGrams) {
        this.scale = scale;
        this.toleranceGrams = toleranceGrams;
    }

    @Override
    public Reading weigh(long centsPerKg, long presetGrams) {
        synchronized (weighing) {
            return sellable(scale.weigh(centsPerKg, presetGrams));
        }
    }

    private Reading look(LiveWeight live) {
        synchronized (weighing) {
            return notice(live.look());
        }
    }

    private synchronized Reading sellable(Reading reading) {
        notice(reading);
        if (reading instanceof Unusable) {
            return reading;
        }
        if (!onTickets.isEmpty()) {
            return new Unusable(State.NOT_CHANGED, reading.frame());
        }
        take(reading);
        return reading;
    }

    private void take(Reading reading) {
        weighed = Optional.of(reading);
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
        if (ofThisLoad.isEmpty() && !(reading instanceof Unusable)) {
            take(reading);
        }
    }

    private synchronized Reading notice(Reading reading) {
        if (isBare(reading)) {
            ofThisLoad.clear();
            onTickets.clear();
        }
        return reading;
    }

    /** A plate that weighs less than nothing was zeroed with something on it that is gone, too. */
    private boolean isBare(Reading reading) {
        if (reading instanceof Unusable unusable) {
            return unusable.state() == State.EMPTY || unusable.state() == State.BELOW_ZERO;
        }
        return weighed.filter(sold -> bearsNoMoreThanTheTareOf(sold, reading)).isPresent();
    }

    /** Of very little that was sold, little must be left. */
    private boolean bearsNoMoreThanTheTareOf(Reading sold, Reading reading) {
        return gross(reading) - tare(sold) <= Math.min(toleranceGrams, net(sold) / 2);
    }

    private static long gross(Reading reading) {
        return net(reading) + tare(reading);
    }

    private static long net(Reading reading) {
        return reading instanceof Priced priced
                ? priced.grams()
                : reading instanceof Weighed weighed ? weighed.netGrams() : 0;
    }

    private static long tare(Reading reading) {
        return reading instanceof Priced priced
                ? priced.tareGrams()
                : reading instanceof Weighed weighed ? weighed.tareGrams() : 0;
    }

    @Override
    public Optional<LiveWeight> live() {
        return scale.live().map(live -> () -> look(live));
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
