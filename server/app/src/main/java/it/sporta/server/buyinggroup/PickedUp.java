package it.sporta.server.buyinggroup;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.GoodsOfLine;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A member has paid: what was set apart, of the cycle's own lot, is now the member's. When two
 * tills took the money for the same pickup, the goods leave with the one that arrived first; what
 * still lies there is the others'.
 */
@ApplicationScoped
public class PickedUp implements GoodsOfLine {

    private Pickups pickups;
    private Cycles cycles;
    private Unloading unloading;

    protected PickedUp() {}

    @Inject
    public PickedUp(Pickups pickups, Cycles cycles, Unloading unloading) {
        this.pickups = pickups;
        this.cycles = cycles;
        this.unloading = unloading;
    }

    @Override
    public Optional<List<Move>> of(TicketPaid paid, int line) {
        Optional<Pickups.Key> pickup = paid.prepared().flatMap(pickups::find);
        if (pickup.filter(key -> pickups.isPaidByAnother(key, paid.ticket().id())).isPresent()) {
            return Optional.of(List.of());
        }
        return pickup.map(key -> cycles.get(key.cycle()))
                .flatMap(cycle -> move(cycle, paid.ticket().lines().get(line)))
                .map(List::of);
    }

    /** A cycle offers an article once, so the article says which lot. */
    private Optional<Move> move(Cycle cycle, Line line) {
        return cycle.offers().stream()
                .filter(offer -> offer.product().equals(line.product()))
                .findFirst()
                .map(offer -> unloading.of(cycle.id()).get(offer.id()))
                .map(arrival -> move(cycle, line, arrival.lot()));
    }

    private static Move move(Cycle cycle, Line line, UUID lot) {
        return new Move(
                line.product(),
                line.quantity(),
                Choice.of(cycle.organisation()).onlyLot(lot).onlyFrom(PlaceKind.RESERVED),
                PlaceKind.MEMBER,
                Reason.PICKUP,
                Stage.DISTRIBUTION);
    }
}
