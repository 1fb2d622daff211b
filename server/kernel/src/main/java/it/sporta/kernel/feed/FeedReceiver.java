package it.sporta.kernel.feed;

import java.io.IOException;

/** Who takes in what the server sends. */
public interface FeedReceiver {

    /** The last version taken in; 0 when there is none. */
    long version();

    /** Takes in all of it or nothing. */
    void receive(Feed feed) throws IOException;
}
