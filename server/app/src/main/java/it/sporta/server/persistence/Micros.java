package it.sporta.server.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An instant as microseconds since 1970, the finest that both databases and JSON keep. */
public final class Micros {

    private Micros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
