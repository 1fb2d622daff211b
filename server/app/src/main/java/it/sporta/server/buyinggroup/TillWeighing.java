package it.sporta.server.buyinggroup;

import it.sporta.server.news.Origin;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of a delivery that was weighed or counted at a till. It counts as it comes; what comes
 * when the goods were shared out already, or when the office has written what arrived, waits for a
 * coordinator.
 *
 * @param thousandths of the offer's unit, more than zero
 * @param keyed typed by a person; counted pieces are as well
 * @param origin the till's entry
 */
public record TillWeighing(
        UUID id,
        UUID cycle,
        UUID offer,
        long thousandths,
        boolean keyed,
        Optional<LocalDate> expires,
        LocalDate businessDate,
        UUID by,
        Origin origin,
        State state) {

    /** What became of it. */
    public enum State {
        COUNTED,
        WAITING,
        DECLINED,
        /** Whoever had weighed it said that it was a mistake. */
        WITHDRAWN
    }

    boolean isCounted() {
        return state == State.COUNTED;
    }
}
