package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was sold without a lot, until somebody says from which it was. */
@ApplicationScoped
public class Shortages {

    private static final String SELECT =
            "SELECT hub_id, product_id, thousandths, times FROM shortage WHERE thousandths > 0";

    private Database database;
    private Ledger ledger;
    private Places places;
    private Stock stock;
    private Clock clock;

    protected Shortages() {}

    @Inject
    public Shortages(Database database, Ledger ledger, Places places, Stock stock, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.places = places;
        this.stock = stock;
        this.clock = clock;
    }

    /** The greatest first. */
    public List<Shortage> open() {
        return database.list(SELECT + " ORDER BY thousandths DESC, product_id", Shortages::read);
    }

    public List<Shortage> open(UUID hub) {
        return database.list(
                SELECT + " AND hub_id = ? ORDER BY thousandths DESC, product_id",
                Shortages::read,
                hub);
    }

    /**
     * Goods sold without a lot were of this one: they leave it now.
     *
     * @param document made with the form, so that sending it twice assigns once
     * @return how much was assigned: no more than the lot has, or than was missing
     * @throws Refused {@code shortage.none} when there is nothing to assign
     */
    @Transactional
    public Quantity assign(
            UUID document, UUID hub, ProductId product, UUID lot, LocalDate businessDate) {
        ledger.enter(List.of(hub));
        LotStock from =
                stock.ofProduct(hub, product).stream()
                        .filter(one -> one.lot().equals(lot) && one.quantity().isPositive())
                        .findFirst()
                        .orElseThrow(() -> new Refused("shortage.none"));
        long missing =
                open(hub).stream()
                        .filter(one -> one.product().equals(product))
                        .mapToLong(Shortage::thousandths)
                        .sum();
        Quantity part = new Quantity(missing, from.quantity().unit()).least(from.quantity());
        if (!part.isPositive()) {
            throw new Refused("shortage.none");
        }
        ledger.postInside(List.of(movement(document, from, part, businessDate)));
        new Tally("shortage", List.of("hub_id", "product_id"), List.of("thousandths", "times"))
                .add(List.of(hub, product.value()), -part.thousandths(), 0)
                .post(database);
        return part;
    }

    private Movement movement(UUID document, LotStock from, Quantity part, LocalDate businessDate) {
        return new Movement(
                Movement.Source.of(document),
                from.product(),
                Optional.of(from.lot()),
                place(from.hub(), from.place()),
                place(from.hub(), Place.idOf(from.hub(), PlaceKind.UNASSIGNED)),
                part,
                new UnitPrice(from.costCents(), part.unit()).times(part),
                Reason.ASSIGNMENT,
                Stage.STORAGE,
                businessDate,
                clock.instant());
    }

    private Place place(UUID hub, UUID id) {
        return places.of(hub).stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Shortage read(Row row) throws SQLException {
        return new Shortage(row.id(), new ProductId(row.id()), row.number(), row.number());
    }
}
