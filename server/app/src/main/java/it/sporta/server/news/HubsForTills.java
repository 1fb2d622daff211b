package it.sporta.server.news;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.people.Operator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What tills must know of their hub and of the people who work there. */
public interface HubsForTills {

    Optional<HubCard> hub(UUID hub);

    /** Who may use the tills of the hub; nobody else can log in there. */
    List<Operator> operators(UUID hub);

    Feed.Settings settings(UUID hub);
}
