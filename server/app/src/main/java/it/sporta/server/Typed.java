package it.sporta.server;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.ui.Figures;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads quantities and identities as they are typed about goods. */
public final class Typed {

    /** Ten tonnes, ten thousand pieces: more is a comma forgotten. */
    private static final long LARGEST = 10_000_000;

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
}
