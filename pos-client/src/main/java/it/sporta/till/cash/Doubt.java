package it.sporta.till.cash;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.ui.Format;
import java.util.Optional;

/**
 * Asks once before a count that is far from what is expected becomes final: more often than money
 * is gone, a roll of coins was not counted. The same count again stands.
 */
final class Doubt {

    /** Less than this goes astray on any market day. */
    private static final Money USUAL = Money.euro(5);

    private Optional<Closing> asked = Optional.empty();

    /**
     * @throws Refused {@code close.short}, {@code close.over} with the difference, the first time
     */
    synchronized void require(Shift shift, Money found) {
        Optional<Closing> closing = Optional.of(new Closing(shift, found));
        Money difference = closing.get().difference();
        Money size = Money.cents(Math.abs(difference.cents()));
        if (size.compareTo(USUAL) > 0 && !asked.equals(closing)) {
            asked = closing;
            throw new Refused(
                    difference.isNegative() ? "close.short" : "close.over",
                    Format.ITALIAN.money(size.cents()));
        }
        asked = Optional.empty();
    }
}
