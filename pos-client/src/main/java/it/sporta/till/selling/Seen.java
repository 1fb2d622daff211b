package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.ticket.TicketId;

/**
 * What a page showed when one of its keys was pressed. A press is obeyed only while the counter
 * still stands like that: whoever pressed meant what he saw.
 *
 * @param version of the purchase, see {@link Purchase#version}
 */
record Seen(TicketId ticket, long version) {

    /** Nothing was done; the answer shows the ticket as it is. */
    static final String STALE = "press.stale";

    /** The same where money was meant: nothing was taken. */
    static final String CHANGED = "basket.changed";

    /**
     * @throws Refused {@value #STALE} when the page did not say
     */
    static Seen of(String ticket, Long version) {
        if (version == null) {
            throw new Refused(STALE);
        }
        try {
            return new Seen(TicketId.parse(ticket), version);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Refused(STALE);
        }
    }

    static boolean isStale(Refused refused) {
        return refused.reason().equals(STALE) || refused.reason().equals(CHANGED);
    }
}
