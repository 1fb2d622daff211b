package it.sporta.server.news;

import it.sporta.kernel.feed.Larder;
import java.util.UUID;

/** What the waste stations of a hub must know. */
public interface LarderForTills {

    Larder larder(UUID hub);
}
