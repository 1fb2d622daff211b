package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.Deed;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cycles are written, announced, extended and cancelled. */
@ApplicationScoped
public class Planning {

    private Cycles cycles;
    private Ledger ledger;
    private Hubs hubs;
    private Changes changes;
    private Clock clock;

    protected Planning() {}

    @Inject
    public Planning(Cycles cycles, Ledger ledger, Hubs hubs, Changes changes, Clock clock) {
        this.cycles = cycles;
        this.ledger = ledger;
        this.hubs = hubs;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param id made with the form, so that sending it twice drafts once
     * @param hub where the goods arrive; its organisation is the group
     */
    @Transactional
    public Cycle draft(UUID id, UUID hub, Cycle.Calendar calendar) {
        Hub at = hubs.get(hub);
        ledger.enter(List.of(hub));
        return cycles.find(id)
                .orElseGet(
                        () -> {
                            UUID group = at.organisation();
                            cycles.add(
                                    new Cycle(
                                            id,
                                            group,
                                            hub,
                                            cycles.nextNumber(group),
                                            calendar,
                                            CycleState.DRAFT,
                                            List.of()));
                            return cycles.get(id);
                        });
    }

    /**
     * @throws Refused when the article is offered already, or the cycle is no draft any more
     */
    @Transactional
    public void offer(UUID cycle, Offer offer) {
        Cycle known = draft(cycle);
        if (known.offers().stream().anyMatch(one -> one.product().equals(offer.product()))) {
            throw new Refused("offer.product.twice");
        }
        cycles.add(cycle, known.offers().size(), offer);
    }

    @Transactional
    public void withdraw(UUID cycle, UUID offer) {
        cycles.remove(draft(cycle).offer(offer).id());
    }

    /**
     * From now on the clock opens and closes it.
     *
     * @throws Refused when it offers nothing, or would be closed already
     */
    @Transactional
    public void announce(UUID cycle, UUID by) {
        Cycle known = draft(cycle);
        if (known.offers().isEmpty()) {
            throw new Refused("cycle.offers.none");
        }
        mustCome(known.calendar().closes());
        cycles.step(cycle, CycleState.OPEN);
        changes.note(cycle, Deed.CYCLE_ANNOUNCED, by);
    }

    /** Closes later, or opens again: bookings stay. Not once the producers have their orders. */
    @Transactional
    public void extend(UUID cycle, Instant closes, UUID by) {
        Cycle known = cycles.enter(cycle);
        if (known.step() != CycleState.OPEN) {
            throw new Refused("cycle.state.other");
        }
        mustCome(closes);
        cycles.close(cycle, known.calendar().closingAt(closes));
        changes.note(cycle, Deed.CYCLE_EXTENDED, by);
    }

    /** Nobody is charged. Goods that have arrived cannot be called off. */
    @Transactional
    public void cancel(UUID cycle, UUID by) {
        CycleState step = cycles.enter(cycle).step();
        if (!step.isBefore(CycleState.ORDERED)) {
            throw new Refused("cycle.cancel.late");
        }
        cycles.step(cycle, CycleState.CANCELLED);
        changes.note(cycle, Deed.CYCLE_CANCELLED, by);
    }

    private Cycle draft(UUID id) {
        Cycle known = cycles.enter(id);
        known.mustBe(CycleState.DRAFT, clock.instant());
        return known;
    }

    private void mustCome(Instant closes) {
        if (!clock.instant().isBefore(closes)) {
            throw new Refused("cycle.closes.past");
        }
    }
}
