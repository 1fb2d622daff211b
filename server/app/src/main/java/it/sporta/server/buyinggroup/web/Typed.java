package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Unit;
import it.sporta.ui.Figures;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads identities and quantities as people type them about a group's goods. */
final class Typed {

    /** 1.234: thousands, as Italians write; grams, as some keyboards and most scales have it. */
    private static final Pattern POINT_ALONE = Pattern.compile("\\d{1,3}\\.\\d{3}\\s*(kg|l)?");

    private static final long LARGEST = 100_000_000;

    private Typed() {}

    /** In an address: what names nothing is not found. */
    static UUID named(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    /** In a form. */
    static UUID id(String text, String reason) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(reason);
        }
    }

    /**
     * Thousandths of a unit, not less than zero; nothing typed is zero.
     *
     * @param reason when it is no quantity, said with the details
     */
    static long quantity(String text, Unit unit, String reason, Object... details) {
        if (text.isBlank()) {
            return 0;
        }
        String typed = text.strip();
        boolean unclear = unit != Unit.PIECE && POINT_ALONE.matcher(typed).matches();
        long thousandths =
                Figures.thousandths(typed).orElseThrow(() -> new Refused(reason, details));
        boolean broken = unit == Unit.PIECE && thousandths % 1_000 != 0;
        if (unclear || broken || thousandths < 0 || thousandths > LARGEST) {
            throw new Refused(reason, details);
        }
        return thousandths;
    }
}
