package it.sporta.server.news;

import it.sporta.kernel.feed.Due;
import java.util.List;
import java.util.UUID;

/** What waits to be paid at a hub, for its tills. */
public interface DuesForTills {

    /**
     * @param version as the tills know it; 0 for all
     */
    Changes duesSince(UUID hub, long version);

    /**
     * @param open new since
     * @param settled paid or withdrawn since
     */
    record Changes(List<Due> open, List<UUID> settled) {

        public Changes {
            open = List.copyOf(open);
            settled = List.copyOf(settled);
        }
    }
}
