package it.sporta.server.stock;

import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The one way in which goods move: movements in, balances with them, in one transaction. */
@ApplicationScoped
public class Ledger {

    private static final String INSERT =
            "INSERT INTO movement (source_id, line, part, hub_id, product_id, lot_id, from_place,"
                    + " to_place, thousandths, unit, grams, cost_cents, reason, stage,"
                    + " business_on, moved_at, posted_at, till_id, epoch, sequence)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BY_WEIGHT = INSERT.formatted("?");

    /** Milligrams of a unit of a lot: of a piece or of a litre, never both. */
    private static final String UNIT = "SELECT piece_grams * 1000 + litre_milligrams FROM lot";

    /** What thousandths and milligrams of a unit make of a gram. */
    private static final long TO_GRAMS = 1_000_000;

    /** The net weight of a piece, and of a litre, is its lot's. */
    private static final String BY_LOT =
            INSERT.formatted(
                    "(CAST(? AS BIGINT) * COALESCE(("
                            + UNIT
                            + " WHERE id = ?), 0) + 500000) / 1000000");

    private Database database;
    private Clock clock;

    protected Ledger() {}

    @Inject
    public Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Goes through the gates of these hubs, waiting for whoever is inside; they close behind with
     * the transaction. Before stock is read to decide what moves.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(Collection<UUID> hubs) {
        Tally gates = new Tally("stock_gate", List.of("hub_id"), List.of("passed"));
        hubs.forEach(hub -> gates.add(List.of(hub), 1));
        gates.post(database);
    }

    /** All of them or, when one was posted before, none. */
    @Transactional
    public void post(List<Movement> movements) {
        enter(
                movements.stream()
                        .flatMap(one -> Stream.of(one.from(), one.to()))
                        .map(Place::hub)
                        .distinct()
                        .toList());
        postInside(movements);
    }

    /** For whoever went through the gate already. */
    void postInside(List<Movement> movements) {
        Instant now = clock.instant();
        List<Object[]> byWeight = new ArrayList<>();
        List<Object[]> byLot = new ArrayList<>();
        for (Movement one : movements) {
            if (isWeighedByItsLot(one)) {
                byLot.add(row(one, now, one.quantity().thousandths(), one.lot().get()));
            } else {
                byWeight.add(row(one, now, one.grams()));
            }
        }
        database.changeAll(BY_WEIGHT, byWeight);
        database.changeAll(BY_LOT, byLot);
        Tally balances =
                new Tally(
                        "balance",
                        List.of("lot_id", "place_id", "hub_id", "product_id"),
                        List.of("thousandths"));
        for (Movement one : movements) {
            long thousandths = one.quantity().thousandths();
            weigh(balances, one, one.from(), -thousandths);
            weigh(balances, one, one.to(), thousandths);
        }
        balances.post(database);
        ends(movements).post(database);
    }

    private static boolean isWeighedByItsLot(Movement one) {
        return one.lot().isPresent()
                && one.quantity().unit() != Unit.KILOGRAM
                && one.weighed().isEmpty();
    }

    /** Unsold food by the day and its end, so that nobody has to look for it among the sales. */
    private Tally ends(List<Movement> movements) {
        Tally ends =
                new Tally("end_total", List.of("hub_id", "business_on", "kind"), List.of("grams"));
        for (Movement one : movements) {
            if (one.from().kind().isUnsoldEnd() || one.to().kind().isUnsoldEnd()) {
                long grams = grams(one);
                ended(ends, one, one.from(), -grams);
                ended(ends, one, one.to(), grams);
            }
        }
        return ends;
    }

    private static void ended(Tally ends, Movement one, Place place, long grams) {
        if (place.kind().isUnsoldEnd()) {
            ends.add(List.of(place.hub(), one.businessDate(), place.kind().name()), grams);
        }
    }

    private long grams(Movement one) {
        if (!isWeighedByItsLot(one)) {
            return one.grams();
        }
        long unit = database.first(UNIT + " WHERE id = ?", Row::number, one.lot().get()).orElse(0L);
        return Rounding.halfUp(one.quantity().thousandths(), unit, TO_GRAMS);
    }

    private static void weigh(Tally balances, Movement one, Place place, long thousandths) {
        if (place.kind().isReal() && one.lot().isPresent()) {
            balances.add(
                    List.of(one.lot().get(), place.id(), place.hub(), one.product().value()),
                    thousandths);
        }
    }

    /**
     * @param weight the values of which the statement makes the grams
     */
    private static Object[] row(Movement one, Instant now, Object... weight) {
        Optional<Origin> journal = one.source().journal();
        Stream<Object> before =
                Stream.of(
                        one.source().document(),
                        one.source().line(),
                        one.source().part(),
                        one.from().hub(),
                        one.product().value(),
                        one.lot(),
                        one.from().id(),
                        one.to().id(),
                        one.quantity().thousandths(),
                        one.quantity().unit());
        Stream<Object> after =
                Stream.of(
                        one.cost().cents(),
                        one.reason(),
                        one.stage(),
                        one.businessDate(),
                        one.at(),
                        now,
                        journal.map(Origin::till),
                        journal.map(Origin::epoch),
                        journal.map(Origin::sequence));
        return Stream.of(before, Stream.of(weight), after).flatMap(values -> values).toArray();
    }
}
