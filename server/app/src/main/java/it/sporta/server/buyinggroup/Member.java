package it.sporta.server.buyinggroup;

import java.util.Optional;
import java.util.UUID;

/**
 * Who belongs to a group: a household. Name and account are the person's, in {@code identity}.
 *
 * @param id the person's
 * @param organisation the group
 * @param card number of the membership card, from 1
 * @param name as the member wants to be shown
 * @param account empty for somebody for whom others book
 * @param password whether the member has chosen one
 */
public record Member(
        UUID id,
        UUID organisation,
        long card,
        String name,
        Optional<String> account,
        boolean password) {}
