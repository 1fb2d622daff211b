package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.server.stock.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What came from a till and could not be done as it stood: a coordinator takes or declines it. */
@ApplicationScoped
public class Deciding {

    /** While a booking can still be ordered. */
    static final Set<CycleState> ORDERABLE = EnumSet.of(CycleState.OPEN, CycleState.CLOSED);

    /** While goods can still become the cycle's. */
    static final Set<CycleState> OPEN_BOOKS =
            EnumSet.of(CycleState.ORDERED, CycleState.ALLOCATED, CycleState.PICKUP);

    private Cycles cycles;
    private Booking booking;
    private Members members;
    private TillBookings bookings;
    private TillWeighings weighings;
    private Incoming incoming;
    private Ledger ledger;
    private Clock clock;

    protected Deciding() {}

    @Inject
    public Deciding(
            Cycles cycles,
            Booking booking,
            Members members,
            TillBookings bookings,
            TillWeighings weighings,
            Incoming incoming,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.booking = booking;
        this.members = members;
        this.bookings = bookings;
        this.weighings = weighings;
        this.incoming = incoming;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether a booking that waits can still be taken. */
    public static boolean isOrderable(CycleState state) {
        return ORDERABLE.contains(state);
    }

    /** Whether a weighing that waits can still be counted. */
    public static boolean isCountable(CycleState state) {
        return OPEN_BOOKS.contains(state);
    }

    /** In the order in which they were weighed. */
    @Transactional
    public List<TillWeighing> weighingsWaiting(UUID cycle) {
        return weighings.of(cycle).stream()
                .filter(one -> one.state() == TillWeighing.State.WAITING)
                .toList();
    }

    /**
     * Books it, also after the closing hour. Decided already, nothing changes.
     *
     * @throws Refused once the producers have their orders, or when the quantity cannot be booked
     */
    @Transactional
    public void take(UUID id, UUID waiting, UUID by) {
        Cycle cycle = cycles.enter(id);
        Instant now = clock.instant();
        Optional<TillBooking> known = waitingBooking(cycle, waiting);
        if (known.isPresent()) {
            TillBooking told = known.get();
            mustBe(ORDERABLE, cycle, now);
            members.get(told.member(), cycle.organisation());
            booking.put(
                    cycle,
                    new Booking.Wish(cycle.id(), told.member(), told.wanted(), told.by()),
                    now);
            bookings.decide(told.id(), TillBooking.State.TAKEN, by, now);
        }
    }

    @Transactional
    public void decline(UUID id, UUID waiting, UUID by) {
        Cycle cycle = cycles.enter(id);
        waitingBooking(cycle, waiting)
                .ifPresent(
                        told ->
                                bookings.decide(
                                        told.id(),
                                        TillBooking.State.DECLINED,
                                        by,
                                        clock.instant()));
    }

    private Optional<TillBooking> waitingBooking(Cycle cycle, UUID id) {
        return bookings.find(id)
                .filter(told -> told.cycle().equals(cycle.id()))
                .filter(told -> told.state() == TillBooking.State.WAITING);
    }

    /**
     * Counts it as arrived, on top of what is there. Decided already, nothing changes.
     *
     * @throws Refused when the cycle has been delivered, or has no orders
     */
    @Transactional
    public void count(UUID id, UUID waiting, UUID by) {
        ledger.enter(List.of(cycles.get(id).hub()));
        Cycle cycle = cycles.enter(id);
        Instant now = clock.instant();
        Optional<TillWeighing> known = waitingWeighing(cycle, waiting);
        if (known.isPresent()) {
            TillWeighing told = known.get();
            mustBe(OPEN_BOOKS, cycle, now);
            incoming.come(cycle, cycle.offer(told.offer()), told);
            weighings.decide(told.id(), TillWeighing.State.COUNTED, by, now);
        }
    }

    @Transactional
    public void discard(UUID id, UUID waiting, UUID by) {
        Cycle cycle = cycles.enter(id);
        waitingWeighing(cycle, waiting)
                .ifPresent(
                        told ->
                                weighings.decide(
                                        told.id(),
                                        TillWeighing.State.DECLINED,
                                        by,
                                        clock.instant()));
    }

    private Optional<TillWeighing> waitingWeighing(Cycle cycle, UUID id) {
        return weighings
                .find(id)
                .filter(told -> told.cycle().equals(cycle.id()))
                .filter(told -> told.state() == TillWeighing.State.WAITING);
    }

    private static void mustBe(Set<CycleState> states, Cycle cycle, Instant now) {
        if (!states.contains(cycle.state(now))) {
            throw new Refused("cycle.state.other");
        }
    }
}
