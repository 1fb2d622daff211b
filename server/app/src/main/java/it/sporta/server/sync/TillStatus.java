package it.sporta.server.sync;

import it.sporta.kernel.journal.Head;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A till as the coordinator sees it.
 *
 * @param head how far the server holds its chain
 * @param heard when it last spoke
 * @param unsent how many entries it has that did not arrive; empty when it never spoke, or speaks
 *     of another epoch
 * @param checkedAt when its whole chain was last checked again
 * @param chainWhole what that check found
 */
public record TillStatus(
        UUID till,
        String name,
        UUID hub,
        Head head,
        Optional<Instant> heard,
        Optional<Long> unsent,
        TillState state,
        boolean revoked,
        Optional<Instant> checkedAt,
        Optional<Boolean> chainWhole) {}
