package it.sporta.server.waste;

import it.sporta.kernel.journal.Fact.WasteWeighed;
import it.sporta.kernel.journal.Fact.WasteWithdrawn;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the stations weighed. */
@ApplicationScoped
public class Weighings {

    private static final String SELECT =
            "SELECT w.id, w.hub_id, w.product_id, w.family, w.name, w.thousandths, w.unit, w.grams,"
                    + " w.keyed, w.reason, COALESCE(r.destination, w.destination), w.business_on,"
                    + " w.weighed_at, x.weighing_id, p.donation_id FROM waste_weighing w"
                    + " LEFT JOIN waste_redirection r ON r.weighing_id = w.id"
                    + " LEFT JOIN waste_withdrawal x ON x.weighing_id = w.id"
                    + " LEFT JOIN donation_part p ON p.weighing_id = w.id WHERE ";
    private static final String LATEST_FIRST = " ORDER BY w.weighed_at DESC, w.id";
    private static final String INSERT =
            "INSERT INTO waste_weighing (id, till_id, organisation_id, hub_id, product_id, family,"
                    + " name, thousandths, unit, grams, tare_grams, keyed, reason, destination,"
                    + " business_on, weighed_at, operator_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Database database;

    protected Weighings() {}

    @Inject
    public Weighings(Database database) {
        this.database = database;
    }

    public Optional<Weighed> find(UUID id) {
        return database.first(SELECT + "w.id = ?", Weighings::read, id);
    }

    /** Of all hubs, first and last day included, the latest first; also what was withdrawn. */
    public List<Weighed> between(LocalDate from, LocalDate to) {
        return database.list(
                SELECT + "w.business_on BETWEEN ? AND ?" + LATEST_FIRST, Weighings::read, from, to);
    }

    /** What was weighed for people and waits for its paper, the latest first. */
    public List<Weighed> toBeGiven(UUID hub) {
        return database.list(
                SELECT
                        + "w.hub_id = ? AND w.destination = 'PEOPLE' AND r.weighing_id IS NULL"
                        + " AND x.weighing_id IS NULL AND p.weighing_id IS NULL"
                        + LATEST_FIRST,
                Weighings::read,
                hub);
    }

    /** Answers whether it was told for the first time. */
    boolean note(Arrived<WasteWeighed> arrived) {
        WasteWeighed fact = arrived.fact();
        Waste waste = fact.waste();
        return database.insertUnlessThere(
                INSERT,
                waste.id(),
                arrived.origin().till(),
                fact.organisation(),
                fact.hub(),
                waste.product().map(ProductId::value),
                waste.family(),
                waste.name(),
                waste.quantity().thousandths(),
                waste.quantity().unit(),
                waste.grams(),
                waste.how().tareGrams(),
                waste.how().isKeyed(),
                waste.reason(),
                waste.destination(),
                fact.businessDate(),
                arrived.origin().at(),
                fact.operator());
    }

    /** Answers whether it was withdrawn for the first time. */
    boolean withdraw(Arrived<WasteWithdrawn> arrived) {
        return database.insertUnlessThere(
                "INSERT INTO waste_withdrawal (weighing_id, withdrawn_at, operator_id)"
                        + " VALUES (?, ?, ?)",
                arrived.fact().weighing(),
                arrived.origin().at(),
                arrived.fact().operator());
    }

    /** A till withdraws only what it weighed itself. */
    boolean isOf(UUID weighing, Origin origin) {
        return database.first("SELECT till_id FROM waste_weighing WHERE id = ?", Row::id, weighing)
                .filter(origin.till()::equals)
                .isPresent();
    }

    /** Answers whether it was redirected for the first time. */
    boolean redirect(UUID weighing, WasteDestination destination, UUID by, Instant at) {
        return database.insertUnlessThere(
                "INSERT INTO waste_redirection (weighing_id, destination, redirected_at, person_id)"
                        + " VALUES (?, ?, ?, ?)",
                weighing,
                destination,
                at,
                by);
    }

    boolean isRedirected(UUID weighing) {
        return database.first(
                        "SELECT weighing_id FROM waste_redirection WHERE weighing_id = ?",
                        Row::id,
                        weighing)
                .isPresent();
    }

    private static Weighed read(Row row) throws SQLException {
        return new Weighed(
                row.id(),
                row.id(),
                row.maybeId().map(ProductId::new),
                row.text(),
                row.text(),
                new Quantity(row.number(), row.one(Unit.class)),
                row.number(),
                row.maybeTruth().orElse(false),
                row.one(WasteReason.class),
                row.one(WasteDestination.class),
                row.day(),
                row.instant(),
                row.maybeId().isPresent(),
                row.maybeId());
    }
}
