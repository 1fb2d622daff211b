package it.sporta.till.selling;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.ticket.Line;
import java.util.Objects;
import java.util.Optional;

/**
 * A line in a basket, with what only the counter needs to know of it.
 *
 * @param number its name as long as the purchase lasts; never given twice, so a press that comes
 *     late finds its own line or none
 * @param reading what the scale said, where one weighed it; a line that comes back from a draft has
 *     one made from what the line tells
 */
public record Item(long number, Line line, Optional<Reading> reading) {

    public Item {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(reading, "reading");
        if (number < 1) {
            throw new IllegalArgumentException("lines are numbered from 1: " + number);
        }
    }

    Item having(Line changed) {
        return new Item(number, changed, reading);
    }
}
