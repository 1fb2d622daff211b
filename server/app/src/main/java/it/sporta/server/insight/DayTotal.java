package it.sporta.server.insight;

import it.sporta.kernel.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a hub took on a business day.
 *
 * @param takings before cash rounding
 * @param grams of what is sold by weight
 */
public record DayTotal(
        UUID hub, LocalDate day, long tickets, Money takings, Money rounding, long grams) {}
