package it.sporta.server.buyinggroup;

import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.journal.GroupFact.GroupBooked;
import it.sporta.server.news.Arrived;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What tills booked for members, and what became of it. */
@ApplicationScoped
public class TillBookings {

    private static final String SELECT =
            "SELECT id, cycle_id, member_id, booked_by, booked_at, came_at, state, hurdle"
                    + " FROM group_till_booking WHERE ";

    private Database database;

    protected TillBookings() {}

    @Inject
    public TillBookings(Database database) {
        this.database = database;
    }

    /** Those of a cycle that wait for a person, the first to come first. */
    @Transactional
    public List<TillBooking> waiting(UUID cycle) {
        return database.list(
                SELECT + "cycle_id = ? AND state = ? ORDER BY came_at, id",
                this::read,
                cycle,
                TillBooking.State.WAITING);
    }

    Optional<TillBooking> find(UUID id) {
        return database.first(SELECT + "id = ?", this::read, id);
    }

    /** All that the server has read, whatever became of them. */
    List<UUID> heard(UUID cycle) {
        return database.list(
                "SELECT id FROM group_till_booking WHERE cycle_id = ? ORDER BY id", Row::id, cycle);
    }

    /** Answers whether it was told for the first time. */
    boolean note(Arrived<GroupBooked> arrived, Optional<TillBooking.Hurdle> hurdle, Instant now) {
        GroupBooked fact = arrived.fact();
        boolean first =
                database.insertUnlessThere(
                        "INSERT INTO group_till_booking (id, cycle_id, member_id, till_id,"
                                + " booked_by, booked_at, came_at, state, hurdle)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        fact.booking(),
                        fact.cycle(),
                        fact.member(),
                        arrived.origin().till(),
                        fact.operator(),
                        arrived.origin().at(),
                        now,
                        hurdle.isPresent() ? TillBooking.State.WAITING : TillBooking.State.BOOKED,
                        hurdle);
        if (first) {
            database.changeAll(
                    "INSERT INTO group_till_wish (booking_id, offer_id, thousandths)"
                            + " VALUES (?, ?, ?)",
                    fact.wanted().stream().map(wanted -> row(fact, wanted)).toList());
        }
        return first;
    }

    private static Object[] row(GroupBooked fact, Wanted wanted) {
        return new Object[] {fact.booking(), wanted.offer(), wanted.quantity().thousandths()};
    }

    void decide(UUID id, TillBooking.State state, UUID by, Instant at) {
        database.change(
                "UPDATE group_till_booking SET state = ?, decided_by = ?, decided_at = ?"
                        + " WHERE id = ?",
                state,
                by,
                at,
                id);
    }

    private TillBooking read(Row row) throws SQLException {
        UUID id = row.id();
        return new TillBooking(
                id,
                row.id(),
                row.id(),
                wishes(id),
                row.id(),
                row.instant(),
                row.instant(),
                row.one(TillBooking.State.class),
                row.maybeText().map(TillBooking.Hurdle::valueOf));
    }

    private Map<UUID, Long> wishes(UUID booking) {
        Map<UUID, Long> all = new HashMap<>();
        database.list(
                "SELECT offer_id, thousandths FROM group_till_wish WHERE booking_id = ?",
                row -> all.put(row.id(), row.number()),
                booking);
        return all;
    }
}
