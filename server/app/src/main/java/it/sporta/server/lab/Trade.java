package it.sporta.server.lab;

import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Stage;

/** Where a batch is made: it decides at which stage waste is counted and where goods are put. */
public enum Trade {
    LABORATORY(Stage.PROCESSING, PlaceKind.LABORATORY),
    KITCHEN(Stage.PREPARATION, PlaceKind.KITCHEN);

    private final Stage stage;
    private final PlaceKind room;

    Trade(Stage stage, PlaceKind room) {
        this.stage = stage;
        this.room = room;
    }

    Stage stage() {
        return stage;
    }

    /** Where what is made is put, if nobody says otherwise. */
    public PlaceKind room() {
        return room;
    }
}
