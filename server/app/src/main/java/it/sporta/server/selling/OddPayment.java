package it.sporta.server.selling;

import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A task: money came for something prepared, and not as it should. A person decides whether it goes
 * back.
 *
 * @param ticket its sale
 * @param number of the sale at its till
 * @param prepared empty where nobody prepared it
 * @param standing anything but {@link Standing#PAID}
 */
public record OddPayment(
        UUID ticket,
        UUID hub,
        UUID till,
        long number,
        Money paid,
        LocalDate businessDate,
        Instant at,
        Standing standing,
        Optional<PreparedTicket> prepared) {}
