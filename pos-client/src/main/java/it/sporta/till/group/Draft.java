package it.sporta.till.group;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a member wants, as long as it is not told.
 *
 * @param id of the booking it will become
 * @param changed thousandths by offer, of those that were touched
 */
record Draft(UUID id, UUID cycle, UUID member, Map<UUID, Long> changed) {

    Draft {
        changed = Map.copyOf(changed);
    }

    Draft with(UUID offer, long thousandths) {
        Map<UUID, Long> next = new HashMap<>(changed);
        next.put(offer, thousandths);
        return new Draft(id, cycle, member, next);
    }
}
