package it.sporta.till.journal;

import it.sporta.kernel.journal.Head;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How far the offering has come: the epoch and, until everything was kept, from where on something
 * is still to be offered.
 *
 * @param open empty when everything was kept
 */
record OfferNote(int epoch, Optional<Open> open) {

    /**
     * What is still to be done.
     *
     * @param from what comes after it is offered
     * @param held how far the server had the chain when the epoch began: it misses nothing before
     */
    record Open(Head from, Head held) {

        static Open at(Head place) {
            return new Open(place, place);
        }
    }

    static OfferNote parse(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ");
        int epoch = Integer.parseInt(parts[0]);
        if (parts.length == 1) {
            return new OfferNote(epoch, Optional.empty());
        }
        return new OfferNote(
                epoch, Optional.of(new Open(Head.parse(parts[1]), Head.parse(parts[2]))));
    }

    byte[] bytes() {
        String text = epoch + open.map(it -> " " + it.from() + " " + it.held()).orElse("");
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    boolean isDone(int present) {
        return epoch == present && open.isEmpty();
    }
}
