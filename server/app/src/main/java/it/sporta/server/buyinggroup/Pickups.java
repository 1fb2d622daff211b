package it.sporta.server.buyinggroup;

import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.selling.PreparedTickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who picks up what. Whether it was paid, the prepared ticket says. */
@ApplicationScoped
public class Pickups {

    private Database database;
    private PreparedTickets tickets;

    protected Pickups() {}

    @Inject
    public Pickups(Database database, PreparedTickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @Transactional
    public List<Pickup> of(UUID cycle) {
        return database
                .list(
                        "SELECT id, cycle_id, member_id FROM group_pickup WHERE cycle_id = ?"
                                + " ORDER BY id",
                        Pickups::key,
                        cycle)
                .stream()
                .flatMap(key -> pickup(key).stream())
                .toList();
    }

    /** The cycle and member a prepared ticket is of; empty when it is none of ours. */
    Optional<Key> find(UUID prepared) {
        return database.first(
                "SELECT id, cycle_id, member_id FROM group_pickup WHERE id = ?",
                Pickups::key,
                prepared);
    }

    boolean isPaidByAnother(Key key, TicketId ticket) {
        return tickets.find(key.prepared())
                .flatMap(PreparedTicket::paidBy)
                .filter(first -> !first.equals(ticket))
                .isPresent();
    }

    void add(UUID id, UUID cycle, UUID member) {
        database.change(
                "INSERT INTO group_pickup (id, cycle_id, member_id) VALUES (?, ?, ?)",
                id,
                cycle,
                member);
    }

    record Key(UUID prepared, UUID cycle, UUID member) {}

    private static Key key(Row row) throws SQLException {
        return new Key(row.id(), row.id(), row.id());
    }

    private Optional<Pickup> pickup(Key key) {
        return tickets.find(key.prepared())
                .map(ticket -> new Pickup(key.cycle(), key.member(), ticket));
    }
}
