package it.sporta.server.catering;

import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;

/**
 * Where goes what came back. None is a gift: that is weighed and gets its paper (Italian law
 * 166/2016, art. 16), once it is back in the kitchen.
 */
public enum Return {
    /** Never opened, and kept cold or hot all the time: back to the kitchen. */
    KEPT(PlaceKind.KITCHEN, Reason.RETURN),
    STAFF(PlaceKind.STAFF, Reason.STAFF_MEAL),
    FEED(PlaceKind.FEED, Reason.OVERPRODUCTION),
    COMPOST(PlaceKind.COMPOST, Reason.OVERPRODUCTION),
    REFUSE(PlaceKind.REFUSE, Reason.OVERPRODUCTION),
    /** From the plates of those who ate. */
    PLATES(PlaceKind.COMPOST, Reason.PLATE_LEFTOVER);

    private final PlaceKind place;
    private final Reason reason;

    Return(PlaceKind place, Reason reason) {
        this.place = place;
        this.reason = reason;
    }

    /** Somebody will eat it. */
    boolean isEaten() {
        return this == KEPT || this == STAFF;
    }

    PlaceKind place() {
        return place;
    }

    Reason reason() {
        return reason;
    }
}
