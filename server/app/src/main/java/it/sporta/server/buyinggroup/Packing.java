package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.catalogue.Products;
import it.sporta.server.selling.PreparedLine;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Each member's goods are set apart, and what is due for them goes to the tills of the hub. */
@ApplicationScoped
public class Packing {

    private Cycles cycles;
    private Shares shares;
    private Unloading unloading;
    private Pickups pickups;
    private Members members;
    private PreparedTickets tickets;
    private Products products;
    private Goods goods;
    private Ledger ledger;
    private Clock clock;
    private UuidV7 ids;

    protected Packing() {}

    @Inject
    public Packing(
            Cycles cycles,
            Shares shares,
            Unloading unloading,
            Pickups pickups,
            Members members,
            PreparedTickets tickets,
            Products products,
            Goods goods,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.shares = shares;
        this.unloading = unloading;
        this.pickups = pickups;
        this.members = members;
        this.tickets = tickets;
        this.products = products;
        this.goods = goods;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * Pickup begins. From here on no weight changes.
     *
     * @throws Refused while something sold by weight has not been weighed
     */
    @Transactional
    public void begin(UUID id) {
        ledger.enter(List.of(cycles.get(id).hub()));
        Cycle cycle = cycles.enter(id);
        cycle.mustBe(CycleState.ALLOCATED, clock.instant());
        List<Share> all = shares.of(cycle);
        long missing = all.stream().filter(Share::isToWeigh).count();
        if (missing > 0) {
            throw new Refused("pickup.weights.missing", missing);
        }
        List<Share> given = all.stream().filter(share -> share.quantity() > 0).toList();
        goods.move(
                Voucher.of(id, cycle.hub(), Rome.today(clock), clock.instant()),
                moves(cycle, given));
        byMember(given).forEach((member, own) -> prepare(cycle, member, own));
        cycles.step(id, CycleState.PICKUP);
    }

    private List<Move> moves(Cycle cycle, List<Share> given) {
        Map<UUID, Arrival> came = unloading.of(cycle.id());
        Map<Offer, Long> sums = new LinkedHashMap<>();
        given.forEach(share -> sums.merge(share.offer(), share.quantity(), Long::sum));
        List<Move> moves = new ArrayList<>();
        sums.forEach(
                (offer, sum) ->
                        moves.add(
                                new Move(
                                        offer.product(),
                                        offer.of(sum),
                                        Choice.of(cycle.organisation())
                                                .onlyLot(came.get(offer.id()).lot())
                                                .onlyFrom(PlaceKind.STORE),
                                        PlaceKind.RESERVED,
                                        Reason.RESERVATION,
                                        Stage.DISTRIBUTION)));
        return moves;
    }

    private static Map<UUID, List<Share>> byMember(List<Share> given) {
        Map<UUID, List<Share>> all = new LinkedHashMap<>();
        given.forEach(
                share ->
                        all.computeIfAbsent(share.member(), absent -> new ArrayList<>())
                                .add(share));
        return all;
    }

    private void prepare(Cycle cycle, UUID id, List<Share> own) {
        UUID pickup = ids.next();
        pickups.add(pickup, cycle.id(), id);
        tickets.prepare(
                PreparedTicket.open(
                                pickup,
                                cycle.hub(),
                                cycle.number() + "-" + members.card(id),
                                cycle.name(),
                                members.name(id),
                                Channel.GROUP,
                                SupplyMode.HANDED_OVER,
                                own.stream().map(this::line).toList())
                        .on(cycle.calendar().delivery()));
    }

    private PreparedLine line(Share share) {
        Offer offer = share.offer();
        return new PreparedLine(
                offer.product(),
                offer.name(),
                offer.of(share.quantity()),
                offer.price(),
                products.get(offer.product()).vatClass());
    }
}
