package it.sporta.till.selling;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Operator;
import it.sporta.till.cash.Shift;

/** Under which a sale is made: who sells, in which shift, by which settings of the hub. */
public record Terms(Operator operator, Shift shift, Feed.Settings settings) {

    /** What is owed when all of it is paid in cash. */
    public Money due(Money total) {
        return due(settings, total);
    }

    /** Decree-law 50/2017, art. 13-quater: cash may be rounded to five cents. */
    static Money due(Feed.Settings settings, Money total) {
        return settings.cashRounding() ? total.roundedToFiveCents() : total;
    }
}
