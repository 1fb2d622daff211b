package it.sporta.server.waste;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.identity.HubKind;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stage;

/** What the stations say, in the words of the ledger. */
final class Ends {

    private Ends() {}

    static PlaceKind place(WasteDestination destination) {
        return destination == WasteDestination.PEOPLE
                ? PlaceKind.DONATED
                : PlaceKind.valueOf(destination.name());
    }

    /** What is given to people is a donation, whatever made it surplus. */
    static Reason reason(WasteReason reason, WasteDestination destination) {
        if (destination == WasteDestination.PEOPLE) {
            return Reason.DONATION;
        }
        return switch (reason) {
            case EXPIRED -> Reason.EXPIRED;
            case SPOILED -> Reason.SPOILED;
            case SURPLUS -> Reason.OVERPRODUCTION;
            case MISTAKE -> Reason.MISTAKE;
            case TRIMMING -> Reason.TRIMMING;
            case PLATE -> Reason.PLATE_LEFTOVER;
            case SAMPLE -> Reason.SAMPLE;
        };
    }

    /** Union law measures each trade apart (Delegated Decision (EU) 2019/1597). */
    static Stage stage(HubKind hub, WasteReason reason) {
        if (reason == WasteReason.PLATE) {
            return Stage.SERVICE;
        }
        return switch (hub) {
            case SHOP -> Stage.SALE;
            case KITCHEN -> Stage.PREPARATION;
            case BAR -> Stage.SERVICE;
            case PICKUP_POINT -> Stage.DISTRIBUTION;
        };
    }
}
