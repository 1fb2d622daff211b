package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

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
                        clock.instant(),
                        OptionalLong.empty()));
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
                        by.at(),
                        birth.weighed()));
    }

    /**
     * The first part of a delivery, as a till weighed it; told again, it answers the first one.
     *
     * @throws Refused {@code lot.place.unknown} when the hub has no such room
     */
    @Transactional
    public Lot receive(Delivery delivery, Voucher by) {
        return born(delivery, delivered(delivery.cost().times(delivery.quantity()), by));
    }

    private static Beginning delivered(Money cost, Voucher by) {
        return new Beginning(
                by.source(0, 0),
                PlaceKind.PRODUCER,
                Reason.DELIVERY,
                Stage.RECEIVING,
                cost,
                by.at(),
                OptionalLong.empty());
    }

    /**
     * A further part of a delivery joins its lot, in the room where the first was put and at the
     * same cost. Once for each voucher is the caller's matter.
     */
    @Transactional
    public void join(UUID lotId, UUID place, Quantity part, Voucher by) {
        Lot lot = entities.find(Lot.class, lotId);
        List<Place> all = places.of(by.hub());
        Place to = all.stream().filter(one -> one.id().equals(place)).findFirst().orElseThrow();
        ledger.enter(List.of(by.hub()));
        Money cost = new UnitPrice(lot.costCents(), lot.unit()).times(part);
        Beginning beginning = delivered(cost, by);
        ledger.postInside(
                List.of(coming(lot.product(), lotId, part, beginning, to, all, by.businessDate())));
    }

    /** How a lot comes into the books. */
    private record Beginning(
            Movement.Source source,
            PlaceKind from,
            Reason reason,
            Stage stage,
            Money cost,
            Instant at,
            OptionalLong weighed) {}

    private Lot born(Delivery delivery, Beginning beginning) {
        List<Place> all = places.of(delivery.hub());
        Place to = put(delivery, all);
        ledger.enter(List.of(delivery.hub()));
        Lot known = entities.find(Lot.class, delivery.lot());
        return known != null ? known : born(delivery, beginning, to, all);
    }

    private Lot born(Delivery delivery, Beginning beginning, Place to, List<Place> all) {
        Lot lot = new Lot(delivery, beginning.weighed(), clock.instant());
        entities.persist(lot);
        entities.flush();
        ledger.postInside(
                List.of(
                        coming(
                                delivery.product(),
                                delivery.lot(),
                                delivery.quantity(),
                                beginning,
                                to,
                                all,
                                delivery.receivedOn())));
        return lot;
    }

    private static Movement coming(
            ProductId product,
            UUID lot,
            Quantity quantity,
            Beginning beginning,
            Place to,
            List<Place> all,
            LocalDate day) {
        return new Movement(
                beginning.source(),
                product,
                Optional.of(lot),
                Place.of(beginning.from(), all),
                to,
                quantity,
                beginning.cost(),
                beginning.reason(),
                beginning.stage(),
                day,
                beginning.at(),
                beginning.weighed());
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
}
