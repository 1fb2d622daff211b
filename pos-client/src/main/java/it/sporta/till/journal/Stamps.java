package it.sporta.till.journal;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongSupplier;

/** The times of entries, by two clocks: one may be set by hand, the other only runs. */
final class Stamps {

    private static final long JUMP_MILLIS = 60_000;
    private final Clock clock;
    private final LongSupplier nanos;
    private final UUID boot;
    private long wallBefore;
    private long nanosBefore;

    Stamps(Clock clock, LongSupplier nanos, UUID boot) {
        this.clock = clock;
        this.nanos = nanos;
        this.boot = boot;
        this.wallBefore = clock.millis();
        this.nanosBefore = nanos.getAsLong();
    }

    Stamp now() {
        Instant now = clock.instant();
        int offset = Rome.ZONE.getRules().getOffset(now).getTotalSeconds() / 60;
        return new Stamp(boot, now.toEpochMilli(), offset, nanos.getAsLong());
    }

    /** How far the wall clock was moved since the last question, if by more than a minute. */
    OptionalLong jump() {
        long wall = clock.millis();
        long running = nanos.getAsLong();
        long jumped = (wall - wallBefore) - (running - nanosBefore) / 1_000_000;
        wallBefore = wall;
        nanosBefore = running;
        return Math.abs(jumped) > JUMP_MILLIS ? OptionalLong.of(jumped) : OptionalLong.empty();
    }
}
