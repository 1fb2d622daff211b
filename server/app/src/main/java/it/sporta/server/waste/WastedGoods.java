package it.sporta.server.waste;

import it.sporta.kernel.journal.Fact.WasteWeighed;
import it.sporta.kernel.journal.Fact.WasteWithdrawn;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.Voucher;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves what the stations weighed to where it went. What no lot covers goes all the same and
 * becomes a task; what nobody knows the article of is noted and moves nothing.
 */
@ApplicationScoped
public class WastedGoods {

    private Weighings weighings;
    private Goods goods;
    private Ledger ledger;
    private Hubs hubs;

    protected WastedGoods() {}

    @Inject
    public WastedGoods(Weighings weighings, Goods goods, Ledger ledger, Hubs hubs) {
        this.weighings = weighings;
        this.goods = goods;
        this.ledger = ledger;
        this.hubs = hubs;
    }

    public void on(@Observes @Priority(Arrivals.SECOND) Arrivals arrivals) {
        for (Arrived<?> arrived : arrivals.all()) {
            if (arrived.fact() instanceof WasteWeighed fact) {
                weighed(new Arrived<>(fact, arrived.origin()));
            } else if (arrived.fact() instanceof WasteWithdrawn fact) {
                withdrawn(new Arrived<>(fact, arrived.origin()));
            }
        }
    }

    private void weighed(Arrived<WasteWeighed> arrived) {
        if (weighings.note(arrived)) {
            WasteWeighed fact = arrived.fact();
            Voucher voucher =
                    voucher(
                            fact.waste().id(),
                            0,
                            fact.hub(),
                            fact.businessDate(),
                            arrived.origin());
            move(fact.waste(), fact.hub())
                    .ifPresent(move -> goods.happened(voucher, List.of(move)));
        }
    }

    private static Voucher voucher(UUID id, int line, UUID hub, LocalDate day, Origin origin) {
        return new Voucher(id, line, hub, day, origin.at(), Optional.of(origin));
    }

    private Optional<Move> move(Waste waste, UUID hub) {
        return waste.product()
                .map(
                        product ->
                                new Move(
                                        product,
                                        waste.quantity(),
                                        choice(waste),
                                        Ends.place(waste.destination()),
                                        Ends.reason(waste.reason(), waste.destination()),
                                        Ends.stage(kind(hub), waste.reason()),
                                        waste.grams()));
    }

    private static Choice choice(Waste waste) {
        Choice any =
                waste.destination() == WasteDestination.PEOPLE
                        ? Choice.any()
                        : Choice.any().orPast();
        return waste.lot().map(any::lotFirst).orElse(any);
    }

    /**
     * Decides behind the hub's gate: before it, somebody may still be giving or redirecting.
     *
     * @throws IllegalStateException when it cannot be: then the entry goes to a person
     */
    private void withdrawn(Arrived<WasteWithdrawn> arrived) {
        UUID id = arrived.fact().weighing();
        ledger.enter(List.of(known(arrived).hub()));
        Weighed known = known(arrived);
        if (known.donation().isPresent()) {
            throw new IllegalStateException(
                    "weighing "
                            + id
                            + " stands on the paper of donation "
                            + known.donation().get());
        }
        if (weighings.withdraw(arrived) && known.product().isPresent()) {
            goods.takeBack(
                    voucher(
                            id,
                            weighings.isRedirected(id) ? 2 : 1,
                            known.hub(),
                            arrived.fact().businessDate(),
                            arrived.origin()),
                    Ends.reason(known.reason(), known.destination()),
                    Ends.stage(kind(known.hub()), known.reason()));
        }
    }

    private Weighed known(Arrived<WasteWithdrawn> arrived) {
        UUID id = arrived.fact().weighing();
        return weighings
                .find(id)
                .filter(one -> weighings.isOf(id, arrived.origin()))
                .orElseThrow(() -> new IllegalStateException("no weighing " + id));
    }

    private HubKind kind(UUID hub) {
        return hubs.find(hub).map(Hub::kind).orElse(HubKind.SHOP);
    }
}
