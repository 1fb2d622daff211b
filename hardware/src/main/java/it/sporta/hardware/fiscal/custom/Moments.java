package it.sporta.hardware.fiscal.custom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Days and times in the forms one machine or another writes them; dashes are none. */
final class Moments {
    private static final List<DateTimeFormatter> TIMES =
            List.of(
                    DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"),
                    DateTimeFormatter.ofPattern("d/M/uuuu HH:mm:ss"),
                    DateTimeFormatter.ofPattern("d/M/uuuu HH:mm"));
    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ofPattern("d/M/uuuu"), DateTimeFormatter.ISO_LOCAL_DATE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("ddMMuuHHmmss");

    private Moments() {}

    static Optional<LocalDateTime> time(String text) {
        for (DateTimeFormatter form : TIMES) {
            try {
                return Optional.of(LocalDateTime.parse(text, form));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return time(text).map(LocalDateTime::toLocalDate);
    }

    /** Twelve digits, or ten without seconds. */
    static Optional<LocalDateTime> packed(String digits) {
        if (!digits.matches("[0-9]{10}([0-9]{2})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(digits.length() == 10 ? digits + "00" : digits, CLOCK));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
