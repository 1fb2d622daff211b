package it.sporta.server.buyinggroup;

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
import java.util.UUID;

/** Who booked how much. */
@ApplicationScoped
public class Bookings {

    private static final String OF_CYCLE =
            " FROM group_booking b JOIN group_offer o ON o.id = b.offer_id"
                    + " WHERE o.cycle_id = ? AND b.thousandths > 0";

    /** So much of an offer for a member, in thousandths of its unit. */
    public record Line(UUID offer, UUID member, long thousandths) {}

    /** A change of a line, by whom and when. */
    public record Change(UUID offer, long was, long became, UUID by, Instant at) {}

    private Database database;

    protected Bookings() {}

    @Inject
    public Bookings(Database database) {
        this.database = database;
    }

    /** Every line of a cycle that is not empty. */
    @Transactional
    public List<Line> of(UUID cycle) {
        return database.list(
                "SELECT b.offer_id, b.member_id, b.thousandths"
                        + OF_CYCLE
                        + " ORDER BY b.offer_id, b.member_id",
                Bookings::line,
                cycle);
    }

    /** By offer. */
    @Transactional
    public Map<UUID, Long> of(UUID cycle, UUID member) {
        return byOffer(
                database.list(
                        "SELECT b.offer_id, b.member_id, b.thousandths"
                                + OF_CYCLE
                                + " AND b.member_id = ?",
                        Bookings::line,
                        cycle,
                        member));
    }

    /** What all have booked together, by offer. */
    @Transactional
    public Map<UUID, Long> sums(UUID cycle) {
        return byOffer(of(cycle));
    }

    private static Map<UUID, Long> byOffer(List<Line> lines) {
        Map<UUID, Long> all = new HashMap<>();
        lines.forEach(line -> all.merge(line.offer(), line.thousandths(), Long::sum));
        return all;
    }

    /** The latest first. */
    @Transactional
    public List<Change> changes(UUID cycle, UUID member) {
        return database.list(
                "SELECT offer_id, was, became, changed_by, changed_at FROM group_change"
                        + " WHERE cycle_id = ? AND member_id = ? ORDER BY changed_at DESC, id DESC",
                row -> new Change(row.id(), row.number(), row.number(), row.id(), row.instant()),
                cycle,
                member);
    }

    void put(Line line) {
        int there =
                database.change(
                        "UPDATE group_booking SET thousandths = ?"
                                + " WHERE offer_id = ? AND member_id = ?",
                        line.thousandths(),
                        line.offer(),
                        line.member());
        if (there == 0) {
            database.change(
                    "INSERT INTO group_booking (offer_id, member_id, thousandths)"
                            + " VALUES (?, ?, ?)",
                    line.offer(),
                    line.member(),
                    line.thousandths());
        }
    }

    void note(UUID id, UUID cycle, UUID member, Change change) {
        database.change(
                "INSERT INTO group_change (id, cycle_id, offer_id, member_id, was, became,"
                        + " changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                cycle,
                change.offer(),
                member,
                change.was(),
                change.became(),
                change.by(),
                change.at());
    }

    private static Line line(Row row) throws SQLException {
        return new Line(row.id(), row.id(), row.number());
    }
}
