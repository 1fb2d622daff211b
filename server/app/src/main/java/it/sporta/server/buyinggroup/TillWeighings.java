package it.sporta.server.buyinggroup;

import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.journal.GroupFact.DeliveryWeighed;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What tills weighed of deliveries, and what became of it. */
@ApplicationScoped
public class TillWeighings {

    private static final String SELECT =
            "SELECT w.id, o.cycle_id, w.offer_id, w.thousandths, w.keyed, w.expires_on,"
                    + " w.business_on, w.weighed_by, w.till_id, w.epoch, w.sequence, w.weighed_at,"
                    + " w.state FROM group_weighing w JOIN group_offer o ON o.id = w.offer_id"
                    + " WHERE ";

    private Database database;

    protected TillWeighings() {}

    @Inject
    public TillWeighings(Database database) {
        this.database = database;
    }

    /** In the order in which they were weighed. */
    @Transactional
    public List<TillWeighing> of(UUID cycle) {
        return database.list(
                SELECT + "o.cycle_id = ? ORDER BY w.weighed_at, w.id", TillWeighings::read, cycle);
    }

    Optional<TillWeighing> find(UUID id) {
        return database.first(SELECT + "w.id = ?", TillWeighings::read, id);
    }

    /** Answers whether it was told for the first time. */
    boolean note(Arrived<DeliveryWeighed> arrived, TillWeighing.State state) {
        DeliveryWeighed fact = arrived.fact();
        Unloaded load = fact.load();
        Origin origin = arrived.origin();
        return database.insertUnlessThere(
                "INSERT INTO group_weighing (id, offer_id, till_id, thousandths, tare_grams, keyed,"
                        + " expires_on, business_on, weighed_by, weighed_at, epoch, sequence,"
                        + " state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                load.id(),
                load.offer(),
                origin.till(),
                load.quantity().thousandths(),
                load.how().tareGrams(),
                load.how().isKeyed(),
                load.expires(),
                fact.businessDate(),
                fact.operator(),
                origin.at(),
                origin.epoch(),
                origin.sequence(),
                state);
    }

    void decide(UUID id, TillWeighing.State state, UUID by, Instant at) {
        database.change(
                "UPDATE group_weighing SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?",
                state,
                by,
                at,
                id);
    }

    private static TillWeighing read(Row row) throws SQLException {
        UUID id = row.id();
        UUID cycle = row.id();
        UUID offer = row.id();
        long thousandths = row.number();
        boolean keyed = row.truth();
        Optional<LocalDate> expires = row.maybeDay();
        LocalDate day = row.day();
        UUID by = row.id();
        UUID till = row.id();
        int epoch = row.smallNumber();
        long sequence = row.number();
        Origin origin = new Origin(till, epoch, sequence, row.instant(), Optional.empty());
        return new TillWeighing(
                id,
                cycle,
                offer,
                thousandths,
                keyed,
                expires,
                day,
                by,
                origin,
                row.one(TillWeighing.State.class));
    }
}
