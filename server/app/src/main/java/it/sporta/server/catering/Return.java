package it.sporta.server.catering;

import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;

/** Where goes what came back. */
public enum Return {
    /** Never opened, and kept cold or hot all the time: back to the kitchen. */
    KEPT(PlaceKind.KITCHEN, Reason.RETURN),
    DONATED(PlaceKind.DONATED, Reason.DONATION),
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

    PlaceKind place() {
        return place;
    }

    Reason reason() {
        return reason;
    }
}
