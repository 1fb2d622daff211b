package it.sporta.server.news;

import java.util.UUID;

/**
 * A hub as a till prints it.
 *
 * @param pinSalt hexadecimal
 */
public record HubCard(
        UUID id,
        String name,
        String address,
        UUID organisation,
        String organisationName,
        String vatNumber,
        String pinSalt) {}
