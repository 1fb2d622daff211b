package it.sporta.till.labels;

import it.sporta.kernel.Refused;
import it.sporta.till.people.PinPad;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Who may be at the screens of the label printer; at a till that has none they are not found. */
record Visit(LabelQueue queue, PinPad people) {

    void requireSomebody() {
        if (!queue.prints()) {
            throw new NotFoundException();
        }
        if (people.current().isEmpty()) {
            throw new Refused("nobody");
        }
    }

    /** A person, not the page by itself. */
    void touched() {
        people.touch();
        requireSomebody();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("labels.gone");
        }
    }

    /**
     * @param usual where nothing is typed
     */
    static int copies(String typed, int usual) {
        if (typed.isBlank()) {
            return usual;
        }
        if (!typed.strip().matches("\\d{1,4}")) {
            throw new Refused("labels.copies", LabelQueue.MOST_COPIES);
        }
        return Integer.parseInt(typed.strip());
    }
}
