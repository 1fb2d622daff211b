package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.server.identity.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One round of a group's buying. It is drafted, announced, opens and closes by the clock; then the
 * producers' orders leave, goods arrive, are shared out, picked up, and the rest goes to the shop.
 * Until goods have arrived it may be cancelled.
 *
 * @param organisation the group, which owns the goods
 * @param hub where they arrive and are picked up
 * @param number counts the cycles of a group from 1
 * @param step the last step somebody took: never PLANNED or CLOSED, which the clock says
 */
public record Cycle(
        UUID id,
        UUID organisation,
        UUID hub,
        long number,
        Calendar calendar,
        CycleState step,
        List<Offer> offers) {

    /**
     * When a cycle happens, and what people call it.
     *
     * @param opens the first instant at which members book
     * @param closes the first instant at which nobody does any more
     */
    public record Calendar(String name, Instant opens, Instant closes, LocalDate delivery) {

        public Calendar {
            name = Text.required(name, 60, "cycle.name");
            Objects.requireNonNull(delivery, "delivery");
            if (!opens.isBefore(closes)) {
                throw new Refused("cycle.closes.early");
            }
            if (delivery.isBefore(LocalDate.ofInstant(closes, Rome.ZONE))) {
                throw new Refused("cycle.delivery.early");
            }
        }

        Calendar closingAt(Instant later) {
            return new Calendar(name, opens, later, delivery);
        }
    }

    public Cycle {
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(step, "step");
        offers = List.copyOf(offers);
    }

    public String name() {
        return calendar.name();
    }

    public CycleState state(Instant now) {
        if (step != CycleState.OPEN) {
            return step;
        }
        if (now.isBefore(calendar.opens())) {
            return CycleState.PLANNED;
        }
        return now.isBefore(calendar.closes()) ? CycleState.OPEN : CycleState.CLOSED;
    }

    /**
     * @throws Refused {@code booking.cycle.closed} with the hour, or {@code booking.cycle.early}
     */
    void mustBeOpen(Instant now) {
        switch (state(now)) {
            case OPEN -> {}
            case DRAFT, PLANNED -> throw new Refused("booking.cycle.early");
            case CANCELLED -> throw new Refused("booking.cycle.cancelled");
            default -> throw new Refused("booking.cycle.closed", Hour.of(calendar.closes()));
        }
    }

    /**
     * @throws Refused when it is at another step: somebody was quicker
     */
    void mustBe(CycleState wanted, Instant now) {
        if (state(now) != wanted) {
            throw new Refused("cycle.state.other");
        }
    }

    /**
     * @throws Refused when the cycle does not offer it
     */
    public Offer offer(UUID wanted) {
        return offers.stream()
                .filter(offer -> offer.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused("offer.unknown"));
    }

    /** In the order in which the offers name them first. */
    public List<UUID> producers() {
        return offers.stream().map(Offer::producer).distinct().toList();
    }
}
