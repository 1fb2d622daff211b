package it.sporta.server.sync;

import it.sporta.kernel.journal.Fact;
import it.sporta.server.news.Origin;

/** What became of reading an entry. */
sealed interface Understood {

    /** A fact, to be told to whoever listens. */
    record Clear(Fact fact, Origin origin) implements Understood {}

    /**
     * Nobody is told; a person looks.
     *
     * @param reason as {@link AsideEntry} has it
     * @param type 0 when not even that can be read
     */
    record Unclear(String reason, String detail, int type) implements Understood {}
}
