package it.sporta.server.buyinggroup;

import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.journal.GroupFact;
import it.sporta.kernel.journal.GroupFact.DeliveryWeighed;
import it.sporta.kernel.journal.GroupFact.DeliveryWithdrawn;
import it.sporta.kernel.journal.GroupFact.GroupBooked;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.stock.Ledger;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Does what tills of the pickup points told. What cannot be done as it stands becomes a task of
 * whoever coordinates the group; what names no cycle of the till's hub is thrown back, and goes to
 * a person with the till's other entries.
 */
@ApplicationScoped
public class FromTheTills {

    private Cycles cycles;
    private Booking booking;
    private TillBookings bookings;
    private TillWeighings weighings;
    private Incoming incoming;
    private Ledger ledger;
    private Clock clock;

    protected FromTheTills() {}

    @Inject
    public FromTheTills(
            Cycles cycles,
            Booking booking,
            TillBookings bookings,
            TillWeighings weighings,
            Incoming incoming,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.booking = booking;
        this.bookings = bookings;
        this.weighings = weighings;
        this.incoming = incoming;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Passes the hubs' gates before any cycle's, as the office does. */
    public void on(@Observes @Priority(Arrivals.SECOND) Arrivals arrivals) {
        var hubs =
                arrivals.of(GroupFact.class).stream()
                        .map(arrived -> arrived.fact().hub())
                        .collect(Collectors.toSet());
        if (hubs.isEmpty()) {
            return;
        }
        ledger.enter(hubs);
        for (Arrived<?> arrived : arrivals.all()) {
            if (arrived.fact() instanceof GroupBooked fact) {
                booked(new Arrived<>(fact, arrived.origin()));
            } else if (arrived.fact() instanceof DeliveryWeighed fact) {
                weighed(new Arrived<>(fact, arrived.origin()));
            } else if (arrived.fact() instanceof DeliveryWithdrawn fact) {
                withdrawn(new Arrived<>(fact, arrived.origin()));
            }
        }
    }

    private Cycle enter(UUID id, UUID hub) {
        Cycle cycle = cycles.enter(id);
        if (!cycle.hub().equals(hub)) {
            throw new IllegalStateException("cycle " + id + " is not of hub " + hub);
        }
        return cycle;
    }

    /** The hour counts at which it is read: what was late on its way is asked about, not lost. */
    private void booked(Arrived<GroupBooked> arrived) {
        GroupBooked fact = arrived.fact();
        Cycle cycle = enter(fact.cycle(), fact.hub());
        Instant now = clock.instant();
        Booking.Wish wish =
                new Booking.Wish(
                        cycle.id(),
                        fact.member(),
                        fact.wanted().stream()
                                .collect(
                                        Collectors.toMap(
                                                Wanted::offer,
                                                wanted -> wanted.quantity().thousandths())),
                        fact.operator());
        Optional<TillBooking.Hurdle> hurdle = booking.hurdle(cycle, wish, now);
        if (bookings.note(arrived, hurdle, now) && hurdle.isEmpty()) {
            booking.put(cycle, wish, now);
        }
    }

    private void weighed(Arrived<DeliveryWeighed> arrived) {
        DeliveryWeighed fact = arrived.fact();
        Unloaded load = fact.load();
        Cycle cycle = enter(load.cycle(), fact.hub());
        Offer offer = cycle.offer(load.offer());
        if (offer.unit() != load.quantity().unit()) {
            throw new IllegalStateException(offer.name() + " does not come as " + load.quantity());
        }
        boolean counts = incoming.isAwaited(cycle, offer, clock.instant());
        TillWeighing.State state = counts ? TillWeighing.State.COUNTED : TillWeighing.State.WAITING;
        if (weighings.note(arrived, state) && counts) {
            incoming.come(cycle, offer, weighings.find(load.id()).orElseThrow());
        }
    }

    /** Said again, nothing changes. Once the goods are shared out, only a person can help. */
    private void withdrawn(Arrived<DeliveryWithdrawn> arrived) {
        UUID id = arrived.fact().weighing();
        TillWeighing known =
                weighings
                        .find(id)
                        .filter(one -> one.origin().till().equals(arrived.origin().till()))
                        .orElseThrow(() -> new IllegalStateException("no weighing " + id));
        Cycle cycle = enter(known.cycle(), arrived.fact().hub());
        if (known.state() == TillWeighing.State.WITHDRAWN) {
            return;
        }
        if (known.isCounted()) {
            cycle.mustBe(CycleState.ORDERED, clock.instant());
            incoming.goBack(cycle, known, arrived);
        }
        weighings.decide(
                id, TillWeighing.State.WITHDRAWN, arrived.fact().operator(), arrived.origin().at());
    }
}
