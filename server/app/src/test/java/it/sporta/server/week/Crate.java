package it.sporta.server.week;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A lot, as whoever put it there knows it.
 *
 * @param mustBeEatenBy whether its date is a use-by date
 */
record Crate(
        UUID lot,
        Article article,
        UUID owner,
        String label,
        boolean mustBeEatenBy,
        Optional<LocalDate> date,
        LocalDate received) {

    boolean isPast(LocalDate day) {
        return mustBeEatenBy && date.filter(day::isAfter).isPresent();
    }
}
