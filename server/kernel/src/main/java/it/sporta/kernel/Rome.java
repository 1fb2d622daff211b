package it.sporta.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time on the shops' walls: days and hours are counted there, whatever machine counts. */
public final class Rome {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private Rome() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The hour that is going on, from 0 to 23. */
    public static int hour(Clock clock) {
        return clock.instant().atZone(ZONE).getHour();
    }
}
