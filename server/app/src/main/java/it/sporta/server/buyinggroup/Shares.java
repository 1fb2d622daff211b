package it.sporta.server.buyinggroup;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Who gets what, and why. */
@ApplicationScoped
public class Shares {

    private Database database;

    protected Shares() {}

    @Inject
    public Shares(Database database) {
        this.database = database;
    }

    /** In the order of the offers. */
    @Transactional
    public List<Share> of(Cycle cycle) {
        return database.list(
                "SELECT s.offer_id, s.member_id, s.booked, s.given, s.tie, s.weighed"
                        + " FROM group_share s JOIN group_offer o ON o.id = s.offer_id"
                        + " WHERE o.cycle_id = ? ORDER BY o.line, s.member_id",
                row -> share(row, cycle),
                cycle.id());
    }

    @Transactional
    public List<Share> of(Cycle cycle, UUID member) {
        return of(cycle).stream().filter(share -> share.member().equals(member)).toList();
    }

    /** Up to which bookings were served whole, by offer, in thousandths. */
    @Transactional
    public Map<UUID, Long> levels(Cycle cycle) {
        Map<UUID, Long> all = new HashMap<>();
        database.list(
                "SELECT s.offer_id, s.level_at FROM group_sharing s"
                        + " JOIN group_offer o ON o.id = s.offer_id WHERE o.cycle_id = ?",
                row -> all.put(row.id(), row.number()),
                cycle.id());
        return all;
    }

    void add(Offer offer, Sharing sharing) {
        long division = offer.division();
        database.change(
                "INSERT INTO group_sharing (offer_id, level_at) VALUES (?, ?)",
                offer.id(),
                sharing.level() * division);
        database.changeAll(
                "INSERT INTO group_share (offer_id, member_id, booked, given, tie)"
                        + " VALUES (?, ?, ?, ?, ?)",
                sharing.shares().stream()
                        .map(
                                share ->
                                        new Object[] {
                                            offer.id(),
                                            share.member(),
                                            share.claimed() * division,
                                            share.units() * division,
                                            share.tie()
                                        })
                        .toList());
    }

    void weigh(UUID offer, UUID member, long thousandths) {
        database.change(
                "UPDATE group_share SET weighed = ? WHERE offer_id = ? AND member_id = ?",
                thousandths,
                offer,
                member);
    }

    private static Share share(Row row, Cycle cycle) throws SQLException {
        Offer offer = cycle.offer(row.id());
        return new Share(
                offer,
                row.id(),
                row.number(),
                row.number(),
                row.one(Sharing.Tie.class),
                row.maybeNumber().map(OptionalLong::of).orElse(OptionalLong.empty()));
    }
}
