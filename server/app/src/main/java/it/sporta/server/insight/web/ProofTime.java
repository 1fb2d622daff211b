package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When something was done, as people say it.
 *
 * @param words key of {@code stanotte alle {time}}, {@code oggi alle {time}} or {@code il {day}
 *     alle {time}}
 */
public record ProofTime(String words, LocalDate day, LocalTime time) {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    public static ProofTime of(Instant at, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(at, Rome.ZONE);
        LocalTime time = LocalTime.ofInstant(at, Rome.ZONE);
        String early = time.isBefore(MORNING) ? "when.tonight" : "when.today";
        return new ProofTime(day.equals(today) ? early : "when.day", day, time);
    }
}
