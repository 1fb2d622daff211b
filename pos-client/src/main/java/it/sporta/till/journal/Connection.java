package it.sporta.till.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * How the till stands with the server, for the status line.
 *
 * @param unsent entries the server does not have
 * @param sales how many of them are sales
 * @param oldest when the first of them was made, if one waits
 * @param returned entries this disk had lost and the server gave back since the start
 * @param missing whether the server was asked for more of them and could not give them
 * @param old what became of entries of epochs that are over
 * @param lost places of entries that neither a disk nor the server has; empty when there are none
 */
public record Connection(
        Contact contact,
        long unsent,
        long sales,
        Optional<Instant> oldest,
        long returned,
        boolean missing,
        Old old,
        String lost) {

    /** What the server got of what this disk made in epochs that are over. */
    public enum Old {
        /** Everything, or there is nothing. */
        SENT,
        /** A damaged journal was set aside, and what it still gives was not offered yet. */
        WAITING,
        /** There was no room for some of it: it stays here and is offered again. */
        HELD_BACK
    }

    /** Selling goes on in each of these. */
    public enum Contact {
        /** Not asked yet. */
        BEGINNING,
        HERE,
        AWAY,
        /** Another machine answers in the server's place. */
        FOREIGN,
        /** It answers, but its feed cannot be read: the old price list holds. */
        FEED_UNREADABLE,
        /** Two chains under one name: a copy of this till exists. Join again. */
        FORK,
        /** This till was replaced by another. Join again. */
        REPLACED,
        /** The server does not take this till's word. Join again. */
        REJECTED;

        /** Whether only joining again mends it. */
        public boolean mustJoinAgain() {
            return this == FORK || this == REPLACED || this == REJECTED;
        }
    }
}
