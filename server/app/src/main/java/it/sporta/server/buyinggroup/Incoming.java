package it.sporta.server.buyinggroup;

import it.sporta.kernel.journal.GroupFact.DeliveryWithdrawn;
import it.sporta.server.news.Arrived;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods that a till weighed are goods of the group at once: the first part of an article makes its
 * lot, with the date that was read then, and the next join it. Works in its caller's transaction,
 * inside the hub's gate and the cycle's.
 */
@ApplicationScoped
public class Incoming {

    private Unloading unloading;
    private TillWeighings weighings;
    private Receiving receiving;
    private Goods goods;

    protected Incoming() {}

    @Inject
    public Incoming(
            Unloading unloading, TillWeighings weighings, Receiving receiving, Goods goods) {
        this.unloading = unloading;
        this.weighings = weighings;
        this.receiving = receiving;
        this.goods = goods;
    }

    /** Whether a weighing says what nobody else has said: ordered, on its way, not typed in. */
    boolean isAwaited(Cycle cycle, Offer offer, Instant now) {
        return cycle.state(now) == CycleState.ORDERED
                && unloading.isAsked(cycle, offer)
                && (!unloading.of(cycle.id()).containsKey(offer.id()) || isWeighed(cycle, offer));
    }

    private boolean isWeighed(Cycle cycle, Offer offer) {
        return weighings.of(cycle.id()).stream()
                .anyMatch(one -> one.offer().equals(offer.id()) && one.isCounted());
    }

    void come(Cycle cycle, Offer offer, TillWeighing weighed) {
        Optional<Arrival> before = Optional.ofNullable(unloading.of(cycle.id()).get(offer.id()));
        Voucher voucher = voucher(cycle, weighed, 0);
        UUID lot = before.map(Arrival::lot).orElse(weighed.id());
        if (before.filter(arrival -> arrival.thousandths() > 0).isPresent()) {
            receiving.join(
                    lot,
                    Place.idOf(cycle.hub(), PlaceKind.STORE),
                    offer.of(weighed.thousandths()),
                    voucher);
        } else {
            receiving.receive(unloading.delivery(cycle, offer, lot, weighed), voucher);
        }
        unloading.grow(before, offer, lot, weighed);
    }

    /** They never came. The last of an article takes its arrival along: it is awaited again. */
    void goBack(Cycle cycle, TillWeighing weighed, Arrived<DeliveryWithdrawn> arrived) {
        Voucher said = voucher(cycle, weighed, 1);
        goods.takeBack(
                new Voucher(
                        said.id(),
                        said.line(),
                        said.hub(),
                        arrived.fact().businessDate(),
                        arrived.origin().at(),
                        Optional.of(arrived.origin())),
                Reason.DELIVERY,
                Stage.RECEIVING);
        unloading.shrink(weighed);
    }

    private static Voucher voucher(Cycle cycle, TillWeighing weighed, int line) {
        return new Voucher(
                weighed.id(),
                line,
                cycle.hub(),
                weighed.businessDate(),
                weighed.origin().at(),
                Optional.of(weighed.origin()));
    }
}
