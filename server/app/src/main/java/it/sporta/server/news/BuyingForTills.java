package it.sporta.server.news;

import it.sporta.kernel.feed.Buying;
import java.util.UUID;

/** What a buying group has under way at a hub, for its tills. */
public interface BuyingForTills {

    /** {@link Buying#NONE} where the hub is no pickup point, or nothing is under way. */
    Buying buying(UUID hub);
}
