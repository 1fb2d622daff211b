package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** How much of an article is still missing at a hub, in thousandths; zero for nothing. */
    public long missing(UUID hub, ProductId product) {
        return database.first(
                        SELECT + " AND hub_id = ? AND product_id = ?",
                        Shortages::read,
                        hub,
                        product.value())
                .map(Shortage::thousandths)
                .orElse(0L);
    }

    /**
     * The lots that could have been sold: first the one that expires first, as at the counter; last
     * those past their use-by date, which may have been sold before it.
     */
    public List<LotStock> candidates(UUID hub, ProductId product, LocalDate today) {
        return stock.ofProduct(hub, product).stream()
                .filter(one -> one.quantity().isPositive() && one.placeKind().isSoldFrom())
                .sorted(Comparator.comparing(one -> isPast(one, today)))
                .toList();
    }

    private static boolean isPast(LotStock one, LocalDate today) {
        return one.dateKind() == DateKind.USE_BY
                && one.expires().filter(today::isAfter).isPresent();
    }

    /**
     * Goods sold without a lot were of this one: they leave it now.
     *
     * @return how much was assigned; empty when the same form has done so before
     * @throws Refused when nothing or less is missing, or the lot has nothing or less there, or is
     *     counted in another unit: an article's unit may have changed since
     */
    @Transactional
    public Optional<Quantity> assign(Assignment assignment) {
        ledger.enter(List.of(assignment.hub()));
        if (isPosted(assignment.document())) {
            return Optional.empty();
        }
        LotStock from =
                stock.ofProduct(assignment.hub(), assignment.product()).stream()
                        .filter(one -> one.lot().equals(assignment.lot()))
                        .filter(one -> one.place().equals(assignment.place()))
                        .filter(one -> one.quantity().isPositive())
                        .findFirst()
                        .orElseThrow(() -> new Refused("shortage.lot.empty"));
        Quantity part = assignment.quantity();
        mustFit(part, missing(assignment.hub(), assignment.product()), from.quantity());
        ledger.postInside(List.of(movement(assignment, from)));
        new Tally("shortage", List.of("hub_id", "product_id"), List.of("thousandths", "times"))
                .add(
                        List.of(assignment.hub(), assignment.product().value()),
                        -part.thousandths(),
                        0)
                .post(database);
        return Optional.of(part);
    }

    private boolean isPosted(UUID document) {
        return database.first(
                        "SELECT source_id FROM movement WHERE source_id = ?", Row::id, document)
                .isPresent();
    }

    private static void mustFit(Quantity part, long missing, Quantity there) {
        if (missing <= 0) {
            throw new Refused("shortage.none");
        }
        if (part.unit() != there.unit()) {
            throw new Refused("shortage.lot.unit", there.unit().symbol());
        }
        if (part.thousandths() > missing) {
            throw new Refused("lot.quantity.more", new Quantity(missing, part.unit()));
        }
        if (part.thousandths() > there.thousandths()) {
            throw new Refused("lot.quantity.left", there);
        }
    }

    private Movement movement(Assignment assignment, LotStock from) {
        Quantity part = assignment.quantity();
        return new Movement(
                Movement.Source.of(assignment.document()),
                from.product(),
                Optional.of(from.lot()),
                place(from.hub(), from.place()),
                place(from.hub(), Place.idOf(from.hub(), PlaceKind.UNASSIGNED)),
                part,
                new UnitPrice(from.costCents(), part.unit()).times(part),
                Reason.ASSIGNMENT,
                Stage.STORAGE,
                assignment.businessDate(),
                clock.instant());
    }

    private Place place(UUID hub, UUID id) {
        return Place.of(id, places.of(hub));
    }

    private static Shortage read(Row row) throws SQLException {
        return new Shortage(row.id(), new ProductId(row.id()), row.number(), row.number());
    }
}
