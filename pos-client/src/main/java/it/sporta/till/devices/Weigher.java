package it.sporta.till.devices;

import it.sporta.hardware.scale.LiveWeight;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Scale;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The scale of this till, and what it last said. A scale that can is looked at a few times a
 * second; a look is for the eyes, a sale weighs anew.
 */
public final class Weigher implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 300;

    /** An older look is no weight any more. */
    private static final long STALE_NANOS = 1_500_000_000L;

    /** What a look that threw tells. */
    private static final Reading MUDDLED = new Reading.Unusable(Reading.State.INVALID, "");

    private final String name;
    private final Scale scale;
    private final BooleanSupplier plugged;
    private final Optional<Verification> verification;
    private final Optional<Watch> watch;
    private volatile Seen seen;

    /**
     * @param reading what was said
     * @param nanos when, on the running clock
     */
    private record Seen(Reading reading, long nanos) {}

    /**
     * @param name as the journal has it, such as {@code dialog06}
     */
    public Weigher(String name, Scale scale) {
        this(name, scale, () -> true, Optional.empty());
    }

    /**
     * @param plugged whether its line is there at all: a scale that is asked only when something is
     *     weighed would not notice by itself
     * @param verification its periodic one, where somebody has said when that was
     */
    Weigher(
            String name,
            Scale scale,
            BooleanSupplier plugged,
            Optional<Verification> verification) {
        this.verification = verification;
        this.name = name;
        this.scale = scale;
        this.plugged = plugged;
        this.watch = scale.live().map(this::watching);
        watch.ifPresent(Watch::start);
    }

    public String name() {
        return name;
    }

    public Optional<Verification> verification() {
        return verification;
    }

    /** Whether nothing may be weighed for sale on this day: its verification is overdue. */
    public boolean isOverdue(LocalDate day) {
        return verification
                .filter(one -> one.stops() && one.on(day) == Verification.State.OVER)
                .isPresent();
    }

    public boolean isPlugged() {
        return plugged.getAsBoolean();
    }

    /** Waits for stillness, at most about three seconds. */
    public Reading weigh(long centsPerKg, long tareGrams) {
        Reading reading = scale.weigh(centsPerKg, tareGrams);
        saw(reading);
        return reading;
    }

    /**
     * Says whether a reading's goods are on a ticket: what is not may be weighed again as it lies,
     * what is may not.
     *
     * @param reading the very one that {@link #weigh} gave
     */
    public void onTicket(Reading reading, boolean there) {
        if (there) {
            scale.reclaim(reading);
        } else {
            scale.release(reading);
        }
    }

    /** What was weighed last before the till stopped: it may still lie there, sold. */
    public void remember(Reading reading) {
        scale.remember(reading);
    }

    /** Whether there is a weight to show between sales. */
    public boolean isLive() {
        return scale.live().isPresent();
    }

    /** The latest look, if it is fresh. */
    public Optional<Reading> look() {
        return Optional.ofNullable(seen)
                .filter(s -> System.nanoTime() - s.nanos() < STALE_NANOS)
                .map(Seen::reading);
    }

    /** The last thing it said, however long ago: how it stands, not what it weighs. */
    public Optional<Reading> last() {
        return Optional.ofNullable(seen).map(Seen::reading);
    }

    public Optional<String> certificate() {
        return scale.certificate();
    }

    private Watch watching(LiveWeight live) {
        return new Watch(
                "scale-watch", BETWEEN_LOOKS_MILLIS, () -> saw(live.look()), () -> saw(MUDDLED));
    }

    private void saw(Reading reading) {
        seen = new Seen(reading, System.nanoTime());
    }

    @Override
    public void close() {
        watch.ifPresentOrElse(looking -> looking.endWith(scale::close), scale::close);
    }
}
