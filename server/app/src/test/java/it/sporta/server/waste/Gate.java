package it.sporta.server.waste;

import it.sporta.server.persistence.Database;
import it.sporta.server.stock.Ledger;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** A hub's gate at which somebody else may stand first. */
final class Gate extends Ledger {

    private Runnable first = () -> {};

    Gate(Database database, Clock clock) {
        super(database, clock);
    }

    /** Done once, by who comes through before the next. */
    void before(Runnable work) {
        first = work;
    }

    @Override
    public void enter(Collection<UUID> hubs) {
        Runnable work = first;
        first = () -> {};
        work.run();
        super.enter(hubs);
    }
}
