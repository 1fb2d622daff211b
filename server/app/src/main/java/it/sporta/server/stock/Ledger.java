package it.sporta.server.stock;

import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
        database.changeAll(INSERT, movements.stream().map(one -> row(one, now)).toList());
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
    }

    private static void weigh(Tally balances, Movement one, Place place, long thousandths) {
        if (place.kind().isReal() && one.lot().isPresent()) {
            balances.add(
                    List.of(one.lot().get(), place.id(), place.hub(), one.product().value()),
                    thousandths);
        }
    }

    private static Object[] row(Movement one, Instant now) {
        Optional<Origin> journal = one.source().journal();
        return new Object[] {
            one.source().document(),
            one.source().line(),
            one.source().part(),
            one.from().hub(),
            one.product().value(),
            one.lot(),
            one.from().id(),
            one.to().id(),
            one.quantity().thousandths(),
            one.quantity().unit(),
            one.grams(),
            one.cost().cents(),
            one.reason(),
            one.stage(),
            one.businessDate(),
            one.at(),
            now,
            journal.map(Origin::till),
            journal.map(Origin::epoch),
            journal.map(Origin::sequence)
        };
    }
}
