package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cycles of the groups, and the gate of each. */
@ApplicationScoped
public class Cycles {

    private static final String SELECT =
            "SELECT id, organisation_id, hub_id, cycle_number, name, opens_at, closes_at,"
                    + " delivery_on, step FROM group_cycle";
    private static final String OFFERS =
            "SELECT id, product_id, producer_id, name, unit, price_cents, step, least, most,"
                    + " available, minimum, pack, open_case FROM group_offer WHERE cycle_id = ?"
                    + " ORDER BY line";

    private Database database;

    protected Cycles() {}

    @Inject
    public Cycles(Database database) {
        this.database = database;
    }

    /** The last to be delivered first. */
    @Transactional
    public List<Cycle> all() {
        return database.list(
                SELECT + " ORDER BY delivery_on DESC, cycle_number DESC, id", this::read);
    }

    /** Those with a step still to take, the first to be delivered first. */
    @Transactional
    public List<Cycle> underWay() {
        return database.list(
                SELECT + " WHERE step NOT IN (?, ?) ORDER BY delivery_on, cycle_number, id",
                this::read,
                CycleState.DELIVERED,
                CycleState.CANCELLED);
    }

    @Transactional
    public List<Cycle> of(UUID organisation) {
        return all().stream().filter(one -> one.organisation().equals(organisation)).toList();
    }

    /** Those of a hub in which members may book, or whose goods are awaited. */
    List<Cycle> underWay(UUID hub) {
        return database.list(
                SELECT + " WHERE hub_id = ? AND step IN (?, ?) ORDER BY cycle_number, id",
                this::read,
                hub,
                CycleState.OPEN,
                CycleState.ORDERED);
    }

    @Transactional
    public Optional<Cycle> find(UUID id) {
        return database.first(SELECT + " WHERE id = ?", this::read, id);
    }

    /**
     * @throws Refused {@code cycle.unknown}
     */
    @Transactional
    public Cycle get(UUID id) {
        return find(id).orElseThrow(() -> new Refused("cycle.unknown"));
    }

    /**
     * Goes through the cycle's gate, waiting for whoever is inside; it closes behind with the
     * transaction. What is read after it stays true until then.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Cycle enter(UUID id) {
        database.change("UPDATE group_cycle SET passed = passed + 1 WHERE id = ?", id);
        return get(id);
    }

    long nextNumber(UUID organisation) {
        return 1
                + database.first(
                                "SELECT MAX(cycle_number) FROM group_cycle"
                                        + " WHERE organisation_id = ?",
                                Row::number,
                                organisation)
                        .orElse(0L);
    }

    void add(Cycle cycle) {
        database.change(
                "INSERT INTO group_cycle (id, organisation_id, hub_id, cycle_number, name,"
                        + " opens_at, closes_at, delivery_on, step, passed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                cycle.id(),
                cycle.organisation(),
                cycle.hub(),
                cycle.number(),
                cycle.name(),
                cycle.calendar().opens(),
                cycle.calendar().closes(),
                cycle.calendar().delivery(),
                cycle.step());
    }

    void step(UUID id, CycleState step) {
        database.change("UPDATE group_cycle SET step = ? WHERE id = ?", step, id);
    }

    void close(UUID id, Cycle.Calendar calendar) {
        database.change("UPDATE group_cycle SET closes_at = ? WHERE id = ?", calendar.closes(), id);
    }

    void add(UUID cycle, int line, Offer offer) {
        Rules rules = offer.rules();
        database.change(
                "INSERT INTO group_offer (id, cycle_id, line, product_id, producer_id, name, unit,"
                        + " price_cents, step, least, most, available, minimum, pack, open_case)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                offer.id(),
                cycle,
                line,
                offer.product().value(),
                offer.producer(),
                offer.name(),
                offer.unit(),
                offer.price().cents(),
                rules.step(),
                rules.least(),
                rules.most(),
                rules.available(),
                rules.minimum(),
                rules.pack(),
                rules.openCase());
    }

    void remove(UUID offer) {
        database.change("DELETE FROM group_offer WHERE id = ?", offer);
    }

    private Cycle read(Row row) throws SQLException {
        UUID id = row.id();
        return new Cycle(
                id,
                row.id(),
                row.id(),
                row.number(),
                new Cycle.Calendar(row.text(), row.instant(), row.instant(), row.day()),
                row.one(CycleState.class),
                database.list(OFFERS, Cycles::offer, id));
    }

    private static Offer offer(Row row) throws SQLException {
        UUID id = row.id();
        ProductId product = new ProductId(row.id());
        UUID producer = row.id();
        String name = row.text();
        Unit unit = row.one(Unit.class);
        UnitPrice price = new UnitPrice(row.number(), unit);
        return new Offer(
                id,
                product,
                producer,
                name,
                price,
                new Rules(
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.one(OpenCase.class)));
    }
}
