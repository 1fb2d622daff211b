package it.sporta.server.waste;

import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Food that was given, with its paper, which has the same id.
 *
 * @param value by the selling prices of the day, VAT included
 */
public record Donation(UUID id, UUID hub, UUID donee, LocalDate day, Instant at, Money value) {

    /**
     * Up to it nothing is told to the tax office; above it, what does not perish is, by the fifth
     * of the next month (law 166/2016, art. 16, c. 3, b).
     */
    private static final Money UNTOLD = Money.euro(15_000);

    /** Whether a person must look whether the tax office is to be told. */
    public boolean mayHaveToBeTold() {
        return value.compareTo(UNTOLD) > 0;
    }

    /** By when the tax office is told. */
    public LocalDate tellBy() {
        return day.withDayOfMonth(1).plusMonths(1).withDayOfMonth(5);
    }

    /**
     * By when whoever got it says what became of it: a month after the quarter (art. 16, c. 3, c).
     */
    public LocalDate useToldBy() {
        LocalDate quarter = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        return quarter.plusMonths(4).minusDays(1);
    }
}
