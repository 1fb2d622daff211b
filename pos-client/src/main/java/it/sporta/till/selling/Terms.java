package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.till.cash.Shift;

/**
 * Under which a sale is made: who sells, in which shift, by which settings of the hub.
 *
 * @param supply how the goods leave
 */
public record Terms(Operator operator, Shift shift, Feed.Settings settings, SupplyMode supply) {

    /** In the hub's usual way. */
    public Terms(Operator operator, Shift shift, Feed.Settings settings) {
        this(operator, shift, settings, settings.supply());
    }

    /**
     * @throws Refused {@code supply.none} when nothing leaves this till that way
     */
    Terms leaving(SupplyMode mode) {
        if (!settings.supplies().contains(mode)) {
            throw new Refused("supply.none");
        }
        return new Terms(operator, shift, settings, mode);
    }

    /** For goods of this basket. */
    Terms of(Manner manner) {
        return new Terms(operator, shift, settings, manner.supply(settings.supply()));
    }

    /** What is owed when all of it is paid in cash. */
    public Money due(Money total) {
        return due(settings, total);
    }

    /** Decree-law 50/2017, art. 13-quater: cash may be rounded to five cents. */
    static Money due(Feed.Settings settings, Money total) {
        return settings.cashRounding() ? total.roundedToFiveCents() : total;
    }
}
