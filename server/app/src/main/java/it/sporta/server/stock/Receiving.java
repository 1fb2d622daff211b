package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A lot is born: it comes from a producer, from a batch or from another owner to a room. */
@ApplicationScoped
public class Receiving {

    private EntityManager entities;
    private Ledger ledger;
    private Places places;
    private Clock clock;

    protected Receiving() {}

    @Inject
    public Receiving(EntityManager entities, Ledger ledger, Places places, Clock clock) {
        this.entities = entities;
        this.ledger = ledger;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The same delivery sent again answers the lot of the first time.
     *
     * @throws Refused {@code lot.place.unknown} when the hub has no such room
     */
    @Transactional
    public Lot receive(Delivery delivery) {
        return born(
                delivery,
                new Beginning(
                        Movement.Source.of(delivery.lot()),
                        PlaceKind.PRODUCER,
                        Reason.DELIVERY,
                        Stage.RECEIVING,
                        delivery.cost().times(delivery.quantity()),
                        clock.instant()));
    }

    /**
     * A lot is made of what a batch took, or changes hands; told again, it answers the first one.
     *
     * @param by the document and line that say so
     * @throws Refused {@code lot.place.unknown} when the hub has no such room
     */
    @Transactional
    public Lot receive(Birth birth, Voucher by) {
        return born(
                birth.lot(),
                new Beginning(
                        by.source(0, 0),
                        birth.from(),
                        birth.reason(),
                        birth.stage(),
                        birth.cost(),
                        by.at()));
    }

    /** How a lot comes into the books. */
    private record Beginning(
            Movement.Source source,
            PlaceKind from,
            Reason reason,
            Stage stage,
            Money cost,
            Instant at) {}

    private Lot born(Delivery delivery, Beginning beginning) {
        List<Place> all = places.of(delivery.hub());
        Place to = put(delivery, all);
        ledger.enter(List.of(delivery.hub()));
        Lot known = entities.find(Lot.class, delivery.lot());
        return known != null ? known : born(delivery, beginning, to, all);
    }

    private Lot born(Delivery delivery, Beginning beginning, Place to, List<Place> all) {
        Lot lot = new Lot(delivery, clock.instant());
        entities.persist(lot);
        entities.flush();
        ledger.postInside(
                List.of(
                        new Movement(
                                beginning.source(),
                                delivery.product(),
                                Optional.of(delivery.lot()),
                                one(all, beginning.from()),
                                to,
                                delivery.quantity(),
                                beginning.cost(),
                                beginning.reason(),
                                beginning.stage(),
                                delivery.receivedOn(),
                                beginning.at())));
        return lot;
    }

    private static Place put(Delivery delivery, List<Place> places) {
        return places.stream()
                .filter(place -> place.kind().isRoom())
                .filter(
                        place ->
                                delivery.place().isEmpty()
                                        || delivery.place().get().equals(place.id()))
                .findFirst()
                .orElseThrow(() -> new Refused("lot.place.unknown"));
    }

    private static Place one(List<Place> places, PlaceKind kind) {
        return places.stream().filter(place -> place.kind() == kind).findFirst().orElseThrow();
    }
}
