package it.sporta.server.selling;

/**
 * A task: something prepared is kept from the tills.
 *
 * @param line the first for which there is no rate
 */
public record Untaxed(PreparedTicket ticket, PreparedLine line) {}
