package it.sporta.server.catalogue;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A price about to be entered.
 *
 * @param cents VAT included, per unit of the article, more than zero
 * @param by who enters it
 * @param correcting it is meant to replace the price of the same day
 * @param sure the person has seen that it changes by more than half
 */
public record NewPrice(LocalDate from, long cents, UUID by, boolean correcting, boolean sure) {

    public NewPrice {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(by, "by");
        if (cents <= 0) {
            throw new Refused("price.cents.zero");
        }
        if (cents > UnitPrice.LIMIT) {
            throw new Refused("price.cents.large");
        }
    }
}
