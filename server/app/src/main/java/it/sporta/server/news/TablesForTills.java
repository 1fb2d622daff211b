package it.sporta.server.news;

import it.sporta.kernel.feed.Feed;
import java.util.List;
import java.util.UUID;

/** At which tables a hub serves, for its tills. */
public interface TablesForTills {

    /** In the order of the room; none where nobody is served. */
    List<Feed.Table> tables(UUID hub);
}
