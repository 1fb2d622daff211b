package it.sporta.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/**
 * Identities made where a thing is born, in the order of time (RFC 9562, version 7): 48 bits of
 * milliseconds, then chance. Nothing ever depends on the time inside: a till's clock may be wrong.
 */
public final class UuidV7 {

    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    public UuidV7(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    public UUID next() {
        long most = clock.millis() << 16 | 0x7000L | chance.nextInt(0x1000);
        long least = chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
