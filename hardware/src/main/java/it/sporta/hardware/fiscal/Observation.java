package it.sporta.hardware.fiscal;

import java.util.Objects;
import java.util.Optional;

/**
 * How a machine stands: taken before an order it is the baseline, taken afterwards the evidence.
 *
 * @param last empty when the machine says that it never issued any
 * @param dayOpen whether something was sold since the last closing; empty where it is not told
 * @param documentOpen a document was begun and is not finished
 * @param stopped it cannot print: no paper, or the cover is open
 * @param lastKey key of the last order that carried one, where the machine keeps it
 */
public record Observation(
        String serial,
        Optional<LastDocument> last,
        Optional<Boolean> dayOpen,
        boolean documentOpen,
        boolean stopped,
        Optional<DocumentKey> lastKey) {
    public Observation {
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(dayOpen, "dayOpen");
        Objects.requireNonNull(lastKey, "lastKey");
    }
}
