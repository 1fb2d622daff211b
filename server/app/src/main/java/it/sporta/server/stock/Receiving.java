package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Goods come in: a lot is born and moves from its producer to a place of the hub. */
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
     * @throws Refused {@code lot.place.unknown} when the hub has no such real place
     */
    @Transactional
    public Lot receive(Delivery delivery) {
        List<Place> all = places.of(delivery.hub());
        Place to = put(delivery, all);
        ledger.enter(List.of(delivery.hub()));
        Lot known = entities.find(Lot.class, delivery.lot());
        return known != null ? known : receive(delivery, to, from(all));
    }

    private Lot receive(Delivery delivery, Place to, Place from) {
        Lot lot = new Lot(delivery, clock.instant());
        entities.persist(lot);
        entities.flush();
        ledger.postInside(
                List.of(
                        new Movement(
                                Movement.Source.of(delivery.lot()),
                                delivery.product(),
                                Optional.of(delivery.lot()),
                                from,
                                to,
                                delivery.quantity(),
                                delivery.cost().times(delivery.quantity()),
                                Reason.DELIVERY,
                                Stage.RECEIVING,
                                delivery.receivedOn(),
                                clock.instant())));
        return lot;
    }

    private static Place put(Delivery delivery, List<Place> places) {
        return places.stream()
                .filter(place -> place.kind().isReal())
                .filter(
                        place ->
                                delivery.place().isEmpty()
                                        || delivery.place().get().equals(place.id()))
                .findFirst()
                .orElseThrow(() -> new Refused("lot.place.unknown"));
    }

    private static Place from(List<Place> places) {
        return places.stream()
                .filter(place -> place.kind() == PlaceKind.PRODUCER)
                .findFirst()
                .orElseThrow();
    }
}
