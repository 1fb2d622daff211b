package it.sporta.server;

import it.sporta.kernel.Rome;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Days of which a list is asked for, as its address has them: {@code ?da=2026-11-16&a=2026-11-22}.
 * Each is whole, also the one with twenty-three hours.
 *
 * @param last included
 */
public record Days(LocalDate first, LocalDate last) {

    private static final int LONGEST = 366;

    public Days {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw new IllegalArgumentException(first + " to " + last);
        }
        if (first.getYear() < 2000 || last.getYear() > 2999) {
            throw new IllegalArgumentException("no year of ours: " + first);
        }
    }

    /** Monday to Sunday. */
    public static Days weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(6));
    }

    /** Empty where nobody can read them. */
    public static Optional<Days> read(String from, String to) {
        try {
            return Optional.of(new Days(LocalDate.parse(from), LocalDate.parse(to)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** When the first of them began in Rome. */
    public Instant begin() {
        return first.atStartOfDay(Rome.ZONE).toInstant();
    }

    /** The first instant after them. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(Rome.ZONE).toInstant();
    }

    public boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** As an address has them, without the question mark. */
    public String query() {
        return "da=" + first + "&a=" + last;
    }
}
