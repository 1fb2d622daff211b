package it.sporta.till.group;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.weighing.WeighingPlace;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods of a delivery that were weighed and wait for somebody to say that they are.
 *
 * @param id of the weighing it will become
 * @param before thousandths of the article that had come already
 * @param reading what the scale said, if it was asked
 */
record Load(
        UUID id,
        UUID cycle,
        Buying.Asked asked,
        long before,
        Quantity quantity,
        Weighing how,
        Optional<Reading> reading)
        implements WeighingPlace.Load {

    /** All that came of the article, with this. */
    boolean isOdd() {
        return Unloaded.isOdd(before + quantity.thousandths(), asked.thousandths());
    }

    /** The first part says the date of all: they become one lot. */
    boolean asksForDate() {
        return asked.dated() != Buying.Dated.NO && before == 0;
    }

    Unloaded until(Optional<LocalDate> expires) {
        return new Unloaded(id, cycle, asked.offer(), quantity, how, expires);
    }
}
