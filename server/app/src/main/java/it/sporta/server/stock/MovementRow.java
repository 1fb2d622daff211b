package it.sporta.server.stock;

import it.sporta.kernel.quantity.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A movement of a lot as a person reads it.
 *
 * @param document the ticket, delivery or count it came from
 * @param till which till told it, where one did
 */
public record MovementRow(
        UUID document,
        int line,
        PlaceKind from,
        String fromName,
        PlaceKind to,
        String toName,
        Quantity quantity,
        long costCents,
        Reason reason,
        LocalDate businessDate,
        Instant at,
        Optional<UUID> till) {}
