package it.sporta.server.week;

import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import java.util.UUID;

/** A place of a hub. */
record Spot(UUID hub, PlaceKind kind) {

    UUID id() {
        return Place.idOf(hub, kind);
    }
}
