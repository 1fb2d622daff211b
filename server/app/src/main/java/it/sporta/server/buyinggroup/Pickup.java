package it.sporta.server.buyinggroup;

import it.sporta.server.selling.PreparedTicket;
import java.util.UUID;

/**
 * What one member picks up of a cycle and pays at a till.
 *
 * @param ticket with the pickup's own id: what is to be paid, and what became of it
 */
public record Pickup(UUID cycle, UUID member, PreparedTicket ticket) {}
