package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goods that were sent arrive: what came goes to the store, what did not is left unexplained. */
@ApplicationScoped
public class Arriving {

    /** Parts of a line's source: the departure is part 0. */
    private static final int CAME = 1;

    private static final int MISSING = 2;

    private EntityManager entities;
    private Transfers transfers;
    private Ledger ledger;
    private Places places;
    private Clock clock;

    protected Arriving() {}

    @Inject
    public Arriving(
            EntityManager entities,
            Transfers transfers,
            Ledger ledger,
            Places places,
            Clock clock) {
        this.entities = entities;
        this.transfers = transfers;
        this.ledger = ledger;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Said again, it changes nothing.
     *
     * @param arrived one for each load, in its order, from zero to what was sent
     * @throws Refused {@code transfer.arrived.more} when more came than left: then a delivery was
     *     not written down, and that is another paper
     */
    @Transactional
    public Transfer receive(UUID id, List<Quantity> arrived, UUID by) {
        Transfer transfer = transfers.get(id);
        requireWithin(transfer, arrived);
        ledger.enter(List.of(transfer.to()));
        Instant now = clock.instant();
        if (transfers.received(id, arrived, by, now)) {
            ledger.postInside(movements(transfer, arrived, now));
        }
        return transfers.get(id);
    }

    private static void requireWithin(Transfer transfer, List<Quantity> arrived) {
        if (arrived.size() != transfer.loads().size()) {
            throw new Refused("transfer.form.old");
        }
        for (int line = 0; line < arrived.size(); line++) {
            Quantity sent = transfer.loads().get(line).sent();
            Quantity came = arrived.get(line);
            if (came.unit() != sent.unit() || came.thousandths() < 0) {
                throw new Refused("transfer.arrived.wrong");
            }
            if (came.thousandths() > sent.thousandths()) {
                throw new Refused("transfer.arrived.more", sent);
            }
        }
    }

    private List<Movement> movements(Transfer transfer, List<Quantity> arrived, Instant now) {
        List<Place> all = places.of(transfer.to());
        List<Movement> movements = new ArrayList<>();
        for (int line = 0; line < arrived.size(); line++) {
            Transfer.Load load = transfer.loads().get(line);
            Quantity came = arrived.get(line);
            Quantity missing = load.sent().minus(came);
            Way way = new Way(transfer.id(), line, load, now);
            if (came.isPositive()) {
                movements.add(way.to(all, PlaceKind.STORE, came, CAME, Reason.TRANSFER));
            }
            if (missing.isPositive()) {
                movements.add(way.to(all, PlaceKind.UNEXPLAINED, missing, MISSING, Reason.COUNT));
            }
        }
        return movements;
    }

    /** One load, out of TRANSIT. */
    private final class Way {

        private final UUID transfer;
        private final int line;
        private final Transfer.Load load;
        private final Instant now;

        Way(UUID transfer, int line, Transfer.Load load, Instant now) {
            this.transfer = transfer;
            this.line = line;
            this.load = load;
            this.now = now;
        }

        Movement to(List<Place> all, PlaceKind kind, Quantity quantity, int part, Reason reason) {
            Lot lot = entities.find(Lot.class, load.lot());
            return new Movement(
                    new Movement.Source(transfer, line, part, Optional.empty()),
                    load.product(),
                    Optional.of(load.lot()),
                    Place.of(PlaceKind.TRANSIT, all),
                    Place.of(kind, all),
                    quantity,
                    new UnitPrice(lot.costCents(), quantity.unit()).times(quantity),
                    reason,
                    Stage.RECEIVING,
                    LocalDate.ofInstant(now, Rome.ZONE),
                    now);
        }
    }
}
