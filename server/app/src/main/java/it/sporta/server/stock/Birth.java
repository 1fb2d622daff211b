package it.sporta.server.stock;

import it.sporta.kernel.money.Money;
import java.util.Objects;

/**
 * A lot that is not delivered but made here, or changes hands.
 *
 * @param lot its cost a unit may be rounded ({@link it.sporta.kernel.money.UnitPrice#of})
 * @param from where it begins: {@link PlaceKind#TRANSFORMED} or {@link PlaceKind#HANDED_OVER}
 * @param cost of all of it, to the cent
 */
public record Birth(Delivery lot, PlaceKind from, Reason reason, Stage stage, Money cost) {

    public Birth {
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(cost, "cost");
        if (from != PlaceKind.TRANSFORMED && from != PlaceKind.HANDED_OVER) {
            throw new IllegalArgumentException("no goods begin at " + from);
        }
    }

    /** Made of what a batch took. */
    public static Birth made(Delivery lot, Stage stage, Money cost) {
        return new Birth(lot, PlaceKind.TRANSFORMED, Reason.PRODUCTION, stage, cost);
    }

    /** Goods that another owner handed over, by the document that says so. */
    public static Birth handedOver(Delivery lot, Money cost) {
        return new Birth(lot, PlaceKind.HANDED_OVER, Reason.HANDOVER, Stage.RECEIVING, cost);
    }
}
