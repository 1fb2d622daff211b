package it.sporta.hardware.payment;

import java.util.Optional;

/**
 * What is agreed with a terminal.
 *
 * @param coverage empty to find it out; {@link Status#coverage} tells it then
 * @param slipsHere whether it sends its slips to the till instead of printing them
 */
public record Terms(Ids ids, Optional<Coverage> coverage, boolean slipsHere, Patience patience) {
    /** A terminal that prints its own slips. */
    public static Terms usual(Ids ids, Optional<Coverage> coverage) {
        return new Terms(ids, coverage, false, Patience.USUAL);
    }
}
