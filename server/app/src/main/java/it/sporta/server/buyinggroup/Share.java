package it.sporta.server.buyinggroup;

import it.sporta.kernel.money.Money;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a member gets of an offer, in thousandths of its unit.
 *
 * @param given as it was shared out
 * @param weighed as it was put on the scale in the end; empty until then
 */
public record Share(
        Offer offer, UUID member, long booked, long given, Sharing.Tie tie, OptionalLong weighed) {

    /** The one quantity that every label, list and amount reads. */
    public long quantity() {
        return weighed.orElse(given);
    }

    public Money amount() {
        return offer.amount(quantity());
    }

    /** Sold by weight, and nobody has weighed it yet. */
    public boolean isToWeigh() {
        return offer.division() == 1 && weighed.isEmpty() && given > 0;
    }
}
