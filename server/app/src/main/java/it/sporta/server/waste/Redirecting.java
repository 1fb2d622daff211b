package it.sporta.server.waste;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Food that was weighed for people goes another way: nobody came, or it is good no more. */
@ApplicationScoped
public class Redirecting {

    private Weighings weighings;
    private Goods goods;
    private Ledger ledger;
    private Hubs hubs;
    private Clock clock;

    protected Redirecting() {}

    @Inject
    public Redirecting(Weighings weighings, Goods goods, Ledger ledger, Hubs hubs, Clock clock) {
        this.weighings = weighings;
        this.goods = goods;
        this.ledger = ledger;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** Where it may go, what is best first. */
    public static List<WasteDestination> choices() {
        return Arrays.stream(WasteDestination.values())
                .filter(one -> Ends.place(one).isDestination())
                .toList();
    }

    /**
     * @throws Refused {@code donation.weighing.gone} when it does not wait to be given, {@code
     *     waste.destination.people} when it would go to people again
     */
    @Transactional
    public void redirect(UUID weighing, WasteDestination destination, UUID by) {
        if (destination == WasteDestination.PEOPLE) {
            throw new Refused("waste.destination.people");
        }
        UUID hub = toBeGiven(weighing).hub();
        ledger.enter(List.of(hub));
        Weighed one = toBeGiven(weighing);
        Instant now = clock.instant();
        weighings.redirect(weighing, destination, by, now);
        Voucher voucher =
                Voucher.of(weighing, hub, LocalDate.ofInstant(now, Rome.ZONE), now).from(1);
        goods.sendOn(
                voucher,
                Ends.place(destination),
                Ends.reason(one.reason(), destination),
                Ends.stage(hubs.get(hub).kind(), one.reason()));
    }

    private Weighed toBeGiven(UUID weighing) {
        return weighings
                .find(weighing)
                .filter(Weighed::isToBeGiven)
                .orElseThrow(() -> new Refused("donation.weighing.gone"));
    }
}
