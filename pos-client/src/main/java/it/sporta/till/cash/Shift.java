package it.sporta.till.cash;

import it.sporta.kernel.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An open shift.
 *
 * @param businessDate of everything sold in it, also past midnight
 * @param counted the float it began with
 * @param taken cash kept from sales since
 */
public record Shift(UUID id, LocalDate businessDate, Money counted, Money taken, long tickets) {

    /** What the drawer should hold. */
    public Money expected() {
        return counted.plus(taken);
    }

    Shift with(Money cash) {
        return having(taken.plus(cash), tickets + 1);
    }

    Shift having(Money taken, long tickets) {
        return new Shift(id, businessDate, counted, taken, tickets);
    }
}
