package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A date and hour on the wall, as a member reads them. On the two nights of the year on which the
 * clocks change, an hour is missing or comes twice (Directive 2000/84/EC): such an hour says
 * nothing and is refused.
 */
public final class RomanHour {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private RomanHour() {}

    /**
     * @param text as a browser sends it, {@code 2026-11-27T18:30}
     * @param field whose words say what is wrong: {@code <field>.wrong}, {@code <field>.twice}
     */
    public static Instant parse(String text, String field) {
        LocalDateTime wall = wall(text, field);
        List<ZoneOffset> offsets = Rome.ZONE.getRules().getValidOffsets(wall);
        if (offsets.size() != 1) {
            throw new Refused(field + ".twice");
        }
        return wall.toInstant(offsets.get(0));
    }

    private static LocalDateTime wall(String text, String field) {
        try {
            return LocalDateTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field + ".wrong");
        }
    }

    public static String typed(Instant at) {
        return TYPED.format(at.atZone(Rome.ZONE));
    }
}
