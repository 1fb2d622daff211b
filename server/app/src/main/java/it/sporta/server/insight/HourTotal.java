package it.sporta.server.insight;

import it.sporta.kernel.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a hub took in an hour of a business day.
 *
 * @param hour 0 to 23, in Europe/Rome; after midnight it still belongs to the shift's day
 * @param takings before cash rounding
 * @param rounding the sum of the cash roundings
 * @param grams of what is sold by weight
 */
public record HourTotal(
        UUID hub,
        LocalDate day,
        int hour,
        long tickets,
        Money takings,
        Money rounding,
        long grams) {}
