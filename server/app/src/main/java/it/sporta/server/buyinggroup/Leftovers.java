package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.Money;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.fiscal.TransportDocument.Consignment;
import it.sporta.server.fiscal.TransportDocument.End;
import it.sporta.server.fiscal.TransportDocument.Item;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.stock.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Pickup ends. What nobody took becomes the shop's, at what it had cost, by a transport document:
 * two owners never pass goods to each other without one.
 */
@ApplicationScoped
public class Leftovers {

    private Database database;
    private Cycles cycles;
    private Pickups pickups;
    private PreparedTickets tickets;
    private Passing passing;
    private TransportDocuments documents;
    private Ledger ledger;
    private Hubs hubs;
    private Clock clock;
    private UuidV7 ids;

    protected Leftovers() {}

    @Inject
    public Leftovers(
            Database database,
            Cycles cycles,
            Pickups pickups,
            PreparedTickets tickets,
            Passing passing,
            TransportDocuments documents,
            Ledger ledger,
            Hubs hubs,
            Clock clock) {
        this.database = database;
        this.cycles = cycles;
        this.pickups = pickups;
        this.tickets = tickets;
        this.passing = passing;
        this.documents = documents;
        this.ledger = ledger;
        this.hubs = hubs;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * Nobody is asked for what was not picked up any more, and all that is left goes to a hub.
     *
     * @return empty when nothing was left
     * @throws Refused when the hub is the group's own
     */
    @Transactional
    public Optional<Leftover> pass(UUID id, UUID shop, UUID by) {
        Hub to = hubs.get(shop);
        Hub from = hubs.get(cycles.get(id).hub());
        if (to.organisation().equals(from.organisation())) {
            throw new Refused("leftover.hub.own");
        }
        ledger.enter(List.of(from.id(), to.id()));
        Cycle cycle = cycles.enter(id);
        cycle.mustBe(CycleState.PICKUP, clock.instant());
        pickups.of(id).stream()
                .map(Pickup::ticket)
                .filter(ticket -> ticket.isOpen())
                .forEach(ticket -> tickets.withdraw(ticket.id()));
        List<Passing.Passed> passed = passing.of(cycle);
        cycles.step(id, CycleState.DELIVERED);
        return passed.isEmpty() ? Optional.empty() : Optional.of(write(cycle, to, passed, by));
    }

    private Leftover write(Cycle cycle, Hub to, List<Passing.Passed> passed, UUID by) {
        UUID document = ids.next();
        Money cost = passing.move(cycle, to, document, passed);
        List<Item> items = passed.stream().map(Leftovers::item).toList();
        documents.issue(
                document,
                cycle.organisation(),
                new Consignment(Cause.CESSION, end(cycle.hub()), end(to.id()), "", items));
        Leftover leftover = new Leftover(cycle.id(), document, to.id(), cost, clock.instant());
        database.change(
                "INSERT INTO group_leftover (cycle_id, document_id, hub_id, cost_cents, passed_by,"
                        + " passed_at) VALUES (?, ?, ?, ?, ?, ?)",
                cycle.id(),
                document,
                to.id(),
                cost.cents(),
                by,
                leftover.at());
        return leftover;
    }

    private static Item item(Passing.Passed passed) {
        return new Item(passed.name(), passed.quantity(), passed.label());
    }

    private End end(UUID id) {
        Hub hub = hubs.get(id);
        return End.of(hubs.organisation(hub), hub);
    }

    @Transactional
    public Optional<Leftover> of(UUID cycle) {
        return database.first(
                "SELECT cycle_id, document_id, hub_id, cost_cents, passed_at FROM group_leftover"
                        + " WHERE cycle_id = ?",
                Leftovers::read,
                cycle);
    }

    private static Leftover read(Row row) throws SQLException {
        return new Leftover(row.id(), row.id(), row.id(), Money.cents(row.number()), row.instant());
    }
}
