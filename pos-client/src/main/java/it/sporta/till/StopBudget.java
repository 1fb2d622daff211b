package it.sporta.till;

import it.sporta.till.journal.JournalSender;
import it.sporta.till.journal.Watchman;
import it.sporta.till.selling.Draft;
import it.sporta.till.selling.Papers;

/**
 * How long an orderly stop may take at the worst. Whoever stops a till waits so long before he ends
 * it by force: the last thing it does is to say in the journal that nothing was going on.
 */
public final class StopBudget {

    /** Screens and devices do not wait for anybody; the journal writes one entry and closes. */
    private static final long REST_SECONDS = 8;

    /** In seconds. */
    public static final long SECONDS =
            Papers.STOP_SECONDS
                    + Draft.STOP_SECONDS
                    + Watchman.STOP_SECONDS
                    + JournalSender.STOP_SECONDS
                    + REST_SECONDS;

    private StopBudget() {}
}
