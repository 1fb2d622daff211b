package it.sporta.server;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.ui.Figures;
import jakarta.ws.rs.NotFoundException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads quantities and identities as they are typed about goods. */
public final class Typed {

    /** Ten tonnes, ten thousand pieces: more is a comma forgotten. */
    private static final long LARGEST = 10_000_000;

    /** What many ordered together. */
    private static final long LARGEST_SUM = 100_000_000;

    /** 1.234: thousands, as Italians write; grams, as some keyboards and most scales have it. */
    private static final Pattern POINT_ALONE = Pattern.compile("\\d{1,3}\\.\\d{3}\\s*(kg|l)?");

    private Typed() {}

    /**
     * More than zero, pieces whole. A unit may be typed behind the figure, but it must be the
     * article's.
     */
    public static Quantity quantity(String text, Unit unit) {
        Quantity quantity = part(text, unit);
        if (unit == Unit.PIECE && quantity.thousandths() % 1000 != 0) {
            throw new Refused("lot.quantity.whole");
        }
        return quantity;
    }

    /** As {@link #quantity}, also a part of a piece: half a packet of sugar. */
    public static Quantity part(String text, Unit unit) {
        String typed = text.strip().toLowerCase(Locale.ITALIAN);
        for (Unit other : Unit.values()) {
            if (other != unit && typed.endsWith(other.symbol())) {
                throw new Refused("lot.quantity.unit", unit.symbol());
            }
        }
        if (unit != Unit.PIECE && POINT_ALONE.matcher(typed).matches()) {
            throw new Refused("lot.quantity.point");
        }
        long thousandths =
                Figures.thousandths(typed).orElseThrow(() -> new Refused("lot.quantity.wrong"));
        if (thousandths <= 0) {
            throw new Refused("lot.quantity.none");
        }
        if (thousandths > LARGEST) {
            throw new Refused("lot.quantity.large");
        }
        return new Quantity(thousandths, unit);
    }

    public static UUID id(String text, String reason) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(reason);
        }
    }

    /** In an address: what names nothing is not found. */
    public static UUID named(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    /**
     * Thousandths of a unit, not less than zero; nothing typed is zero.
     *
     * @param reason when it is no quantity, said with the details
     */
    public static long thousandths(String text, Unit unit, String reason, Object... details) {
        if (text.isBlank()) {
            return 0;
        }
        String typed = text.strip();
        boolean unclear = unit != Unit.PIECE && POINT_ALONE.matcher(typed).matches();
        long thousandths =
                Figures.thousandths(typed).orElseThrow(() -> new Refused(reason, details));
        boolean broken = unit == Unit.PIECE && thousandths % 1_000 != 0;
        if (unclear || broken || thousandths < 0 || thousandths > LARGEST_SUM) {
            throw new Refused(reason, details);
        }
        return thousandths;
    }
}
