package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.Observation;
import java.util.Objects;

/**
 * A document that is about to be ordered: the note by which a till that fell over finds out what
 * became of it.
 *
 * @param before how the machine stood, as it said itself right before
 * @param totalCents what the document will come to
 */
public record Intent(DocumentKey key, Observation before, long totalCents) {
    public Intent {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(before, "before");
        if (totalCents < 0) {
            throw new IllegalArgumentException("a document of " + totalCents);
        }
    }
}
