package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.group.Unloaded;
import it.sporta.server.buyinggroup.Members.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What arrived is shared out, then each member's goods are weighed. */
@ApplicationScoped
public class Allocating {

    private static final Standing NEW = new Standing(0, Optional.empty());

    private Cycles cycles;
    private Bookings bookings;
    private ProducerOrders orders;
    private Unloading unloading;
    private Shares shares;
    private Members members;
    private Clock clock;

    protected Allocating() {}

    @Inject
    public Allocating(
            Cycles cycles,
            Bookings bookings,
            ProducerOrders orders,
            Unloading unloading,
            Shares shares,
            Members members,
            Clock clock) {
        this.cycles = cycles;
        this.bookings = bookings;
        this.orders = orders;
        this.unloading = unloading;
        this.shares = shares;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Shares everything and moves everybody's turn: once.
     *
     * @throws Refused while something that was ordered has not been weighed
     */
    @Transactional
    public void allocate(UUID id) {
        Cycle cycle = cycles.enter(id);
        Instant now = clock.instant();
        cycle.mustBe(CycleState.ORDERED, now);
        Map<UUID, Arrival> came = unloading.of(id);
        mustHaveCome(cycle, came);
        List<Bookings.Line> booked = bookings.of(id);
        Map<UUID, Standing> standings = members.standings(cycle.organisation());
        for (Offer offer : cycle.offers()) {
            List<Sharing.Claim> claims =
                    booked.stream()
                            .filter(line -> line.offer().equals(offer.id()))
                            .map(line -> claim(cycle, offer, line, standings))
                            .toList();
            long arrived =
                    Optional.ofNullable(came.get(offer.id())).map(Arrival::thousandths).orElse(0L);
            Sharing sharing = Sharing.of(arrived / offer.division(), claims);
            shares.add(offer, sharing);
            turn(sharing, now);
        }
        cycles.step(id, CycleState.ALLOCATED);
    }

    private void mustHaveCome(Cycle cycle, Map<UUID, Arrival> came) {
        for (ProducerOrder order : orders.of(cycle)) {
            for (ProducerOrder.Line line : order.lines()) {
                if (!came.containsKey(line.offer().id())) {
                    throw new Refused("arrival.missing", line.offer().name());
                }
            }
        }
    }

    private static Sharing.Claim claim(
            Cycle cycle, Offer offer, Bookings.Line line, Map<UUID, Standing> standings) {
        Standing standing = standings.getOrDefault(line.member(), NEW);
        Turn turn =
                Turn.of(
                        standing.ties(),
                        standing.lastWon(),
                        cycle.id(),
                        offer.product().value(),
                        line.member());
        return new Sharing.Claim(line.member(), line.thousandths() / offer.division(), turn);
    }

    private void turn(Sharing sharing, Instant now) {
        for (Sharing.Share share : sharing.shares()) {
            switch (share.tie()) {
                case WON -> members.won(share.member(), now);
                case LOST -> members.lost(share.member());
                case NONE -> {}
            }
        }
    }

    /**
     * What a member's goods of an offer really weigh. It may be said again until pickup begins.
     *
     * @param thousandths 0 when there is nothing for the member
     * @param sure somebody looked twice at a weight far from what was shared out
     * @throws Refused when all weights together would be more than came
     */
    @Transactional
    public void weigh(UUID id, UUID offerId, UUID member, long thousandths, boolean sure) {
        Cycle cycle = cycles.enter(id);
        cycle.mustBe(CycleState.ALLOCATED, clock.instant());
        List<Share> ofOffer =
                shares.of(cycle).stream()
                        .filter(share -> share.offer().id().equals(offerId))
                        .toList();
        Share own =
                ofOffer.stream()
                        .filter(share -> share.member().equals(member))
                        .findFirst()
                        .orElseThrow(() -> new Refused("member.unknown"));
        mustBeWeight(own.offer(), thousandths);
        if (!sure && thousandths > 0 && Unloaded.isOdd(thousandths, own.given())) {
            throw new Refused(
                    "weight.sure.needed",
                    members.name(member),
                    own.offer().of(thousandths),
                    own.offer().of(own.given()));
        }
        long others =
                ofOffer.stream().filter(share -> share != own).mapToLong(Share::quantity).sum();
        long came =
                Optional.ofNullable(unloading.of(id).get(offerId))
                        .map(Arrival::thousandths)
                        .orElse(0L);
        if (others + thousandths > came) {
            throw new Refused(
                    "weight.more", own.offer().name(), own.offer().of(Math.max(0, came - others)));
        }
        shares.weigh(offerId, member, thousandths);
    }

    private static void mustBeWeight(Offer offer, long thousandths) {
        if (thousandths < 0 || thousandths % offer.division() != 0) {
            throw new Refused("weight.wrong", offer.name());
        }
    }

    /** Whatever nobody has weighed is taken as it was shared out; a weight is never overwritten. */
    @Transactional
    public void takeAsShared(UUID id) {
        Cycle cycle = cycles.enter(id);
        cycle.mustBe(CycleState.ALLOCATED, clock.instant());
        shares.of(cycle).stream()
                .filter(share -> share.weighed().isEmpty())
                .forEach(share -> shares.weigh(share.offer().id(), share.member(), share.given()));
    }
}
