package it.sporta.server.stock;

import it.sporta.kernel.money.Money;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A lot that is not delivered but made here, or changes hands.
 *
 * @param lot its cost a unit may be rounded ({@link it.sporta.kernel.money.UnitPrice#of})
 * @param from where it begins: {@link PlaceKind#TRANSFORMED} or {@link PlaceKind#HANDED_OVER}
 * @param cost of all of it, to the cent
 * @param weighed net grams of all of it, where a scale said them
 */
public record Birth(
        Delivery lot,
        PlaceKind from,
        Reason reason,
        Stage stage,
        Money cost,
        OptionalLong weighed) {

    public Birth {
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(cost, "cost");
        if (from != PlaceKind.TRANSFORMED && from != PlaceKind.HANDED_OVER) {
            throw new IllegalArgumentException("no goods begin at " + from);
        }
    }

    /**
     * Made of what a batch took.
     *
     * @param grams net, of all of it, also of what is counted by the litre: as heavy as what went
     *     to {@link PlaceKind#TRANSFORMED} for it
     */
    public static Birth made(Delivery lot, Stage stage, Money cost, long grams) {
        return new Birth(
                lot, PlaceKind.TRANSFORMED, Reason.PRODUCTION, stage, cost, OptionalLong.of(grams));
    }

    /** Goods that another owner handed over, by the document that says so. */
    public static Birth handedOver(Delivery lot, Money cost) {
        return new Birth(
                lot,
                PlaceKind.HANDED_OVER,
                Reason.HANDOVER,
                Stage.RECEIVING,
                cost,
                OptionalLong.empty());
    }
}
