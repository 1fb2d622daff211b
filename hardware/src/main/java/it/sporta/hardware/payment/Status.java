package it.sporta.hardware.payment;

import it.sporta.hardware.payment.Frame.Application;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How a terminal feels.
 *
 * @param clock its own, to the minute; empty if it shows no time
 * @param state {@code 0} not configured, {@code 2} operative; the others depend on the maker
 * @param coverage how it checks its frames; keep it, and the next start need not try
 */
public record Status(
        Optional<LocalDateTime> clock, String state, String release, Coverage coverage) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("ddMMuuHHmm");

    /** Whether it says that it can take payments. */
    public boolean operative() {
        return state.equals("2");
    }

    static Status of(Application message, Coverage coverage) {
        int length = message.payload().length();
        return new Status(
                clock(message.at(21, 30)),
                message.at(31, 31),
                length < 32 ? "" : message.at(32, length).strip(),
                coverage);
    }

    private static Optional<LocalDateTime> clock(String minute) {
        try {
            return Optional.of(LocalDateTime.parse(minute, MINUTE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
