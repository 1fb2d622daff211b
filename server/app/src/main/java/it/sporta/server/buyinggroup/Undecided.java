package it.sporta.server.buyinggroup;

import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What came from tills and waits for somebody to decide, also of cycles that are over. */
@ApplicationScoped
public class Undecided {

    private static final String COUNT =
            "SELECT c.id, c.organisation_id, COUNT(*) FROM ("
                    + "SELECT cycle_id FROM group_till_booking WHERE state = ? UNION ALL"
                    + " SELECT o.cycle_id FROM group_weighing w"
                    + " JOIN group_offer o ON o.id = w.offer_id WHERE w.state = ?"
                    + ") waiting (cycle_id) JOIN group_cycle c ON c.id = waiting.cycle_id"
                    + " GROUP BY c.id, c.organisation_id ORDER BY c.id";

    private Database database;

    protected Undecided() {}

    @Inject
    public Undecided(Database database) {
        this.database = database;
    }

    /**
     * Bookings and weighings of a cycle that wait.
     *
     * @param organisation the group
     * @param count at least 1
     */
    public record InCycle(UUID cycle, UUID organisation, long count) {}

    @Transactional
    public List<InCycle> all() {
        return database.list(
                COUNT,
                row -> new InCycle(row.id(), row.id(), row.number()),
                TillBooking.State.WAITING,
                TillWeighing.State.WAITING);
    }
}
