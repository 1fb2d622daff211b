package it.sporta.till.selling;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import java.util.Optional;

/**
 * An article in the hand, on its way into a basket.
 *
 * @param reading what the scale said, if it was weighed
 */
record Picked(Line line, Optional<Reading> reading) {

    static Picked of(Line line) {
        return new Picked(line, Optional.empty());
    }

    Picked ofLot(Optional<String> lot) {
        return new Picked(line.ofLot(lot), reading);
    }

    /** Whether it is one more of the same piece; whatever was weighed stands alone. */
    boolean isMoreOf(Line other) {
        return line.quantity().unit() == Unit.PIECE
                && line.product().equals(other.product())
                && line.price().equals(other.price())
                && line.vat().equals(other.vat())
                && line.weighing().isEmpty()
                && other.weighing().isEmpty()
                && line.lot().equals(other.lot());
    }

    /** What a scale once said of a line, from what the line tells; empty when none did. */
    static Optional<Reading> reading(Line line) {
        return line.weighing()
                .filter(how -> how.origin() == Weighing.Origin.WEIGHED_BY_SCALE)
                .map(
                        how ->
                                new Reading.Weighed(
                                        line.quantity().thousandths(),
                                        how.tareGrams(),
                                        how.frame()));
    }
}
