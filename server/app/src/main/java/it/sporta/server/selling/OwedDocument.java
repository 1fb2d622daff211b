package it.sporta.server.selling;

import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A sale that is owed its documento commerciale.
 *
 * @param till by its name, empty where it is no till of the house any more
 * @param number of the sale at that till
 * @param at when it was sold, by the till's clock
 * @param reason ends the key of the words that say why, as the till said it last
 */
public record OwedDocument(
        UUID sale,
        UUID hub,
        String till,
        long number,
        Instant at,
        Money total,
        String serial,
        Known known,
        String reason) {}
