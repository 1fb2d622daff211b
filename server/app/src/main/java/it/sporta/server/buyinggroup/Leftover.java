package it.sporta.server.buyinggroup;

import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What nobody took of a cycle, gone to a hub of another owner.
 *
 * @param document the transport document's id, and the one the ledger knows it by
 * @param cost what it had cost the group, to the cent
 */
public record Leftover(UUID cycle, UUID document, UUID hub, Money cost, Instant at) {}
