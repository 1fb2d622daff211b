package it.sporta.server.selling;

import it.sporta.kernel.journal.FiscalFact.DayClosed;
import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A fiscal printer's day, as its till closed it.
 *
 * @param till by its name, empty where it is no till of the house any more
 * @param at by the till's clock
 */
public record ClosedDay(String till, Instant at, DayClosed fact) {

    /** By how much machine and till differ; empty where they do not, or it does not tell. */
    public Optional<Money> gap() {
        return fact.difference().filter(gap -> !gap.isZero());
    }
}
