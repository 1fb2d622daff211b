package it.sporta.hardware.bench.fiscal;

import java.util.List;
import java.util.Map;

/**
 * Elements of a document, carried out one by one and only in their order. Where one cannot be, it
 * and those behind it are left, until there is paper again.
 */
final class InOrder {
    private final Map<String, Integer> places;
    private final Hand hand;
    private List<Markup> left = List.of();

    /** What an element does. */
    interface Hand {
        void carryOut(Markup element) throws Objection;
    }

    /**
     * @param places where in a document an element may stand; none may follow a later one
     */
    InOrder(Map<String, Integer> places, Hand hand) {
        this.places = places;
        this.hand = hand;
    }

    void carryOut(List<Markup> elements) throws Objection {
        int place = 0;
        left = List.of();
        for (Markup element : elements) {
            Integer its = places.get(element.name());
            if (its == null) {
                throw new Objection(Fault.UNKNOWN_ORDER);
            }
            if (its < place) {
                throw new Objection(Fault.SEQUENCE);
            }
            place = its;
            left = elements.subList(elements.indexOf(element), elements.size());
            hand.carryOut(element);
        }
        left = List.of();
    }

    /** With paper again. */
    void goOn() {
        for (Markup element : left) {
            try {
                hand.carryOut(element);
            } catch (Objection objection) {
                return;
            }
        }
    }
}
