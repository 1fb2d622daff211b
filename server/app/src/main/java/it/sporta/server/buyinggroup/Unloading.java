package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.group.Unloaded;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Receiving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The van has come: each article is weighed or counted once and becomes a lot of the group. */
@ApplicationScoped
public class Unloading {

    private Database database;
    private Cycles cycles;
    private ProducerOrders orders;
    private Receiving receiving;
    private Products products;
    private Ledger ledger;
    private Clock clock;
    private UuidV7 ids;

    protected Unloading() {}

    @Inject
    public Unloading(
            Database database,
            Cycles cycles,
            ProducerOrders orders,
            Receiving receiving,
            Products products,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.cycles = cycles;
        this.orders = orders;
        this.receiving = receiving;
        this.products = products;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * What the van brought of an article.
     *
     * @param thousandths of its unit; 0 when nothing came
     * @param label as printed on the goods, or empty
     * @param sure somebody looked twice at a quantity far from what was asked
     */
    public record Load(
            UUID offer, long thousandths, String label, Optional<LocalDate> expires, boolean sure) {

        public Load {
            if (thousandths < 0) {
                throw new Refused("arrival.quantity.wrong");
            }
        }
    }

    /**
     * The same article again changes nothing: what is wrong then, a count puts right.
     *
     * @throws Refused {@code arrival.sure.needed} for a quantity nobody would expect
     */
    @Transactional
    public void receive(UUID id, Load load, UUID by) {
        ledger.enter(List.of(cycles.get(id).hub()));
        Cycle cycle = cycles.enter(id);
        cycle.mustBe(CycleState.ORDERED, clock.instant());
        Offer offer = cycle.offer(load.offer());
        if (of(id).containsKey(offer.id())) {
            return;
        }
        if (offer.division() > 1 && load.thousandths() % offer.division() != 0) {
            throw new Refused("arrival.quantity.wrong");
        }
        long asked = asked(cycle, offer);
        if (!load.sure() && Unloaded.isOdd(load.thousandths(), asked)) {
            throw new Refused(
                    "arrival.sure.needed",
                    offer.name(),
                    offer.of(asked),
                    offer.of(load.thousandths()));
        }
        UUID lot = ids.next();
        if (load.thousandths() > 0) {
            receiving.receive(delivery(cycle, offer, lot, load));
        }
        arrived(offer.id(), lot, load.thousandths(), by, clock.instant());
    }

    private long asked(Cycle cycle, Offer offer) {
        return line(cycle, offer)
                .map(ProducerOrder.Line::thousandths)
                .orElseThrow(() -> new Refused("arrival.offer.unasked", offer.name()));
    }

    boolean isAsked(Cycle cycle, Offer offer) {
        return line(cycle, offer).isPresent();
    }

    private Optional<ProducerOrder.Line> line(Cycle cycle, Offer offer) {
        return orders.of(cycle).stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.offer().id().equals(offer.id()))
                .findFirst();
    }

    private Delivery delivery(Cycle cycle, Offer offer, UUID lot, Load load) {
        return delivery(cycle, offer, lot, load, Rome.today(clock));
    }

    /** The part of a delivery that a till weighed, which says nothing of a label. */
    Delivery delivery(Cycle cycle, Offer offer, UUID lot, TillWeighing part) {
        return delivery(
                cycle,
                offer,
                lot,
                new Load(offer.id(), part.thousandths(), "", part.expires(), true),
                part.businessDate());
    }

    private Delivery delivery(Cycle cycle, Offer offer, UUID lot, Load load, LocalDate day) {
        Product product = products.get(offer.product());
        return new Delivery(
                lot,
                cycle.hub(),
                Optional.of(Place.idOf(cycle.hub(), PlaceKind.STORE)),
                offer.product(),
                cycle.organisation(),
                Optional.of(offer.producer()),
                load.label(),
                product.origin(),
                offer.of(load.thousandths()),
                load.expires().isPresent() ? product.dateKind() : undated(product),
                load.expires(),
                day,
                offer.price());
    }

    /** Best-before goods may come without a date in the books; use-by goods may not. */
    private static DateKind undated(Product product) {
        return product.dateKind() == DateKind.USE_BY ? DateKind.USE_BY : DateKind.NONE;
    }

    /** More has come of an article, or the first of it. */
    void grow(Optional<Arrival> before, Offer offer, UUID lot, TillWeighing part) {
        if (before.isPresent()) {
            database.change(
                    "UPDATE group_arrival SET thousandths = thousandths + ? WHERE offer_id = ?",
                    part.thousandths(),
                    offer.id());
        } else {
            arrived(offer.id(), lot, part.thousandths(), part.by(), part.origin().at());
        }
    }

    /** It never came; where nothing else did, the article is awaited again. */
    void shrink(TillWeighing part) {
        database.change(
                "UPDATE group_arrival SET thousandths = thousandths - ? WHERE offer_id = ?",
                part.thousandths(),
                part.offer());
        database.change(
                "DELETE FROM group_arrival WHERE offer_id = ? AND thousandths = 0", part.offer());
    }

    private void arrived(UUID offer, UUID lot, long thousandths, UUID by, Instant at) {
        database.change(
                "INSERT INTO group_arrival (offer_id, lot_id, thousandths, weighed_by, weighed_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                offer,
                lot,
                thousandths,
                by,
                at);
    }

    /** What has come so far, by offer. */
    @Transactional
    public Map<UUID, Arrival> of(UUID cycle) {
        Map<UUID, Arrival> all = new HashMap<>();
        database.list(
                        "SELECT a.offer_id, a.lot_id, a.thousandths, a.weighed_by, a.weighed_at"
                                + " FROM group_arrival a JOIN group_offer o ON o.id = a.offer_id"
                                + " WHERE o.cycle_id = ?",
                        Unloading::arrival,
                        cycle)
                .forEach(one -> all.put(one.offer(), one));
        return all;
    }

    private static Arrival arrival(Row row) throws SQLException {
        return new Arrival(row.id(), row.id(), row.number(), row.id(), row.instant());
    }
}
