package it.sporta.server.buyinggroup;

import it.sporta.kernel.Rome;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An hour as a refusal says it: {@code 27 nov, 18:30}. */
final class Hour {

    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ITALIAN);

    private Hour() {}

    static String of(Instant at) {
        return SAID.format(at.atZone(Rome.ZONE));
    }
}
