package it.sporta.till.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.ui.Figures;
import java.util.OptionalLong;

/** What a person types in place of a scale: pieces, or kilograms and litres with a comma. */
public final class TypedQuantity {

    /** Of a kilogram or litre; more in one hand than anybody carries. */
    private static final long MOST_THOUSANDTHS = 99_999;

    private static final long MOST_PIECES = 9_999;

    private TypedQuantity() {}

    /**
     * @throws Refused {@code quantity.unreadable}, {@code quantity.absurd}, {@code weight.absurd},
     *     {@code volume.absurd}
     */
    public static Quantity of(String keyed, Unit unit) {
        OptionalLong thousandths = Figures.thousandths(keyed);
        if (thousandths.isEmpty()) {
            throw new Refused("quantity.unreadable", keyed);
        }
        long value = thousandths.getAsLong();
        boolean pieces = unit == Unit.PIECE;
        if (pieces && (value % 1000 != 0 || value < 1000 || value > MOST_PIECES * 1000)) {
            throw new Refused("quantity.absurd");
        }
        if (!pieces && (value <= 0 || value > MOST_THOUSANDTHS)) {
            throw new Refused(unit == Unit.LITRE ? "volume.absurd" : "weight.absurd", keyed);
        }
        return new Quantity(value, unit);
    }
}
