package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.server.Days;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The orders for the producers when a cycle has closed: written once, kept as written, and sent by
 * a person, who says so.
 */
@ApplicationScoped
public class ProducerOrders {

    private Database database;
    private Cycles cycles;
    private Bookings bookings;
    private TillBookings tillBookings;
    private Clock clock;
    private UuidV7 ids;

    protected ProducerOrders() {}

    @Inject
    public ProducerOrders(
            Database database,
            Cycles cycles,
            Bookings bookings,
            TillBookings tillBookings,
            Clock clock) {
        this.database = database;
        this.cycles = cycles;
        this.bookings = bookings;
        this.tillBookings = tillBookings;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * Writes the order of each producer. A second time it answers those of the first.
     *
     * @throws Refused when the cycle has not closed yet, nothing is to be ordered, or a booking of
     *     a till waits for a person
     */
    @Transactional
    public List<ProducerOrder> prepare(UUID id, UUID by) {
        Cycle cycle = cycles.enter(id);
        List<ProducerOrder> written = of(cycle);
        if (!written.isEmpty()) {
            return written;
        }
        cycle.mustBe(CycleState.CLOSED, clock.instant());
        if (!tillBookings.waiting(id).isEmpty()) {
            throw new Refused("cycle.orders.waiting");
        }
        Map<UUID, Long> booked = bookings.sums(id);
        int ordinal = 0;
        for (UUID producer : cycle.producers()) {
            List<ProducerOrder.Line> lines = lines(cycle, producer, booked);
            if (!lines.isEmpty()) {
                ordinal++;
                write(cycle, producer, ordinal, lines, by);
            }
        }
        if (ordinal == 0) {
            throw new Refused("cycle.orders.none");
        }
        cycles.step(id, CycleState.ORDERED);
        return of(cycle);
    }

    /**
     * Somebody sent it. Said again, the first time stays.
     *
     * @throws Refused when the cycle has no such order
     */
    @Transactional
    public void sent(UUID id, int ordinal, UUID by) {
        Cycle cycle = cycles.enter(id);
        ProducerOrder order =
                of(cycle, ordinal).orElseThrow(() -> new Refused("cycle.state.other"));
        database.insertUnlessThere(
                "INSERT INTO group_order_sent (order_id, sent_at, sent_by) VALUES (?, ?, ?)",
                order.id(),
                clock.instant(),
                by);
    }

    /** What a producer would be asked for now. */
    static List<ProducerOrder.Line> lines(Cycle cycle, UUID producer, Map<UUID, Long> booked) {
        return cycle.offers().stream()
                .filter(offer -> offer.producer().equals(producer))
                .map(offer -> line(offer, booked.getOrDefault(offer.id(), 0L)))
                .filter(line -> line.thousandths() > 0)
                .toList();
    }

    private static ProducerOrder.Line line(Offer offer, long booked) {
        return new ProducerOrder.Line(offer, offer.rules().toOrder(booked));
    }

    private void write(
            Cycle cycle, UUID producer, int ordinal, List<ProducerOrder.Line> lines, UUID by) {
        UUID id = ids.next();
        database.change(
                "INSERT INTO group_order (id, cycle_id, producer_id, ordinal, made_at, made_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                cycle.id(),
                producer,
                ordinal,
                clock.instant(),
                by);
        database.changeAll(
                "INSERT INTO group_order_line (order_id, offer_id, thousandths) VALUES (?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {id, line.offer().id(), line.thousandths()})
                        .toList());
    }

    @Transactional
    public List<ProducerOrder> of(Cycle cycle) {
        return database.list(
                "SELECT o.id, o.producer_id, o.ordinal, o.made_at, s.sent_at, s.sent_by"
                        + " FROM group_order o LEFT JOIN group_order_sent s ON s.order_id = o.id"
                        + " WHERE o.cycle_id = ? ORDER BY o.ordinal",
                row -> read(row, cycle),
                cycle.id());
    }

    @Transactional
    public Optional<ProducerOrder> of(Cycle cycle, int ordinal) {
        return of(cycle).stream().filter(order -> order.ordinal() == ordinal).findFirst();
    }

    /** How many of a cycle nobody has sent yet. */
    @Transactional
    public long unsent(UUID cycle) {
        return database.first(
                        "SELECT COUNT(*) FROM group_order o LEFT JOIN group_order_sent s"
                                + " ON s.order_id = o.id WHERE o.cycle_id = ?"
                                + " AND s.order_id IS NULL",
                        Row::number,
                        cycle)
                .orElseThrow();
    }

    /** Of all groups, those that left in these days, in their order. */
    @Transactional
    public List<ProducerOrder> sent(Days days) {
        record Sent(UUID cycle, int ordinal) {}
        return database
                .list(
                        "SELECT o.cycle_id, o.ordinal FROM group_order_sent s"
                                + " JOIN group_order o ON o.id = s.order_id WHERE s.sent_at >= ?"
                                + " AND s.sent_at < ? ORDER BY s.sent_at, o.cycle_id, o.ordinal",
                        row -> new Sent(row.id(), row.smallNumber()),
                        days.begin(),
                        days.end())
                .stream()
                .flatMap(one -> of(cycles.get(one.cycle()), one.ordinal()).stream())
                .toList();
    }

    private ProducerOrder read(Row row, Cycle cycle) throws SQLException {
        UUID id = row.id();
        UUID producer = row.id();
        int ordinal = row.smallNumber();
        Instant at = row.instant();
        Optional<Instant> left = row.maybeInstant();
        Optional<UUID> by = row.maybeId();
        List<ProducerOrder.Line> lines =
                database.list(
                        "SELECT l.offer_id, l.thousandths FROM group_order_line l"
                                + " JOIN group_offer o ON o.id = l.offer_id"
                                + " WHERE l.order_id = ? ORDER BY o.line",
                        line -> new ProducerOrder.Line(cycle.offer(line.id()), line.number()),
                        id);
        return new ProducerOrder(
                id,
                cycle,
                producer,
                ordinal,
                at,
                left.map(then -> new ProducerOrder.Sent(then, by.orElseThrow())),
                lines);
    }
}
