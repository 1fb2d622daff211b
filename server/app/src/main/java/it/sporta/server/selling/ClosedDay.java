package it.sporta.server.selling;

import it.sporta.kernel.journal.FiscalFact.DayClosed;
import java.time.Instant;

/**
 * A fiscal printer's day, as its till closed it.
 *
 * @param till by its name, empty where it is no till of the house any more
 * @param at by the till's clock
 */
public record ClosedDay(String till, Instant at, DayClosed fact) {

    /** Whether machine and till count the same, as far as the machine tells. */
    public boolean isEven() {
        return fact.difference().isZero();
    }
}
