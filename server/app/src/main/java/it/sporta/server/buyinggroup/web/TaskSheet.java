package it.sporta.server.buyinggroup.web;

import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Deciding;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.TillBooking;
import it.sporta.server.buyinggroup.TillBookings;
import it.sporta.server.buyinggroup.TillWeighing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came from a till of a cycle and waits for somebody to decide. */
@Dependent
class TaskSheet {

    private final TillBookings tillBookings;
    private final Bookings bookings;
    private final Deciding deciding;
    private final Members members;

    @Inject
    TaskSheet(TillBookings tillBookings, Bookings bookings, Deciding deciding, Members members) {
        this.tillBookings = tillBookings;
        this.bookings = bookings;
        this.deciding = deciding;
        this.members = members;
    }

    int count(Cycle cycle) {
        return tillBookings.waiting(cycle.id()).size()
                + deciding.weighingsWaiting(cycle.id()).size();
    }

    List<CycleView.BookingTask> bookings(Cycle cycle, CycleState state) {
        return tillBookings.waiting(cycle.id()).stream()
                .map(told -> task(cycle, state, told))
                .toList();
    }

    private CycleView.BookingTask task(Cycle cycle, CycleState state, TillBooking told) {
        Map<UUID, Long> now = bookings.of(cycle.id(), told.member());
        return new CycleView.BookingTask(
                told.id().toString(),
                members.name(told.member()),
                members.name(told.by()),
                told.at(),
                told.came(),
                told.hurdle().orElse(TillBooking.Hurdle.LATE).name(),
                cycle.offers().stream()
                        .filter(offer -> told.wanted().containsKey(offer.id()))
                        .map(offer -> wish(offer, told, now.getOrDefault(offer.id(), 0L)))
                        .toList(),
                Deciding.isOrderable(state));
    }

    private static CycleView.Wish wish(Offer offer, TillBooking told, long now) {
        return new CycleView.Wish(
                offer.name(),
                Named.said(offer, now),
                Named.said(offer, told.wanted().get(offer.id())));
    }

    List<CycleView.WeighingTask> weighings(Cycle cycle, CycleState state) {
        return deciding.weighingsWaiting(cycle.id()).stream()
                .map(told -> task(cycle, state, told))
                .toList();
    }

    private CycleView.WeighingTask task(Cycle cycle, CycleState state, TillWeighing told) {
        Offer offer = cycle.offer(told.offer());
        return new CycleView.WeighingTask(
                told.id().toString(),
                offer.name(),
                Named.said(offer, told.thousandths()),
                members.name(told.by()),
                told.origin().at(),
                Deciding.isCountable(state));
    }
}
