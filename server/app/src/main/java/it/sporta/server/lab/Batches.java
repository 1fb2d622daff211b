package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Days;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.stock.PlaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The batch sheets, for whoever looks. */
@ApplicationScoped
public class Batches {

    private static final String SELECT =
            "SELECT id, code, hub_id, owner_id, trade, name, recipe_id, version, thousandths, unit,"
                    + " opened_at, closed_at FROM batch";
    private static final String INPUTS =
            "SELECT line, lot_id, product_id, place_id, thousandths, unit, grams, cost_cents,"
                    + " wording, taken_back FROM batch_input WHERE batch_id = ? ORDER BY line";
    private static final String OUTPUTS =
            "SELECT line, product_id, place_id, thousandths, unit, grams, by_product, lot_id,"
                    + " date_kind, expires_on, cost_cents, allergens"
                    + " FROM batch_output WHERE batch_id = ? ORDER BY line";
    private static final String LOSSES =
            "SELECT line, kind, destination, input_line, grams"
                    + " FROM batch_loss WHERE batch_id = ? ORDER BY line";

    /** More than anybody reads; the rest are found through their lots. */
    private static final int RECENT = 100;

    private Database database;

    protected Batches() {}

    @Inject
    public Batches(Database database) {
        this.database = database;
    }

    @Transactional
    public Optional<Batch> find(UUID id) {
        return database.first(SELECT + " WHERE id = ?", this::read, id);
    }

    /**
     * @throws Refused {@code lab.unknown}
     */
    @Transactional
    public Batch get(UUID id) {
        return find(id).orElseThrow(() -> new Refused("lab.unknown"));
    }

    /** In work, the longest first. */
    @Transactional
    public List<Batch> open() {
        return database.list(SELECT + " WHERE closed_at IS NULL ORDER BY opened_at", this::read);
    }

    /** The last closed first. */
    @Transactional
    public List<Batch> closed() {
        return database.list(
                SELECT
                        + " WHERE closed_at IS NOT NULL ORDER BY closed_at DESC"
                        + " OFFSET 0 ROWS FETCH NEXT "
                        + RECENT
                        + " ROWS ONLY",
                this::read);
    }

    /** Closed in these days, the last first. */
    @Transactional
    public List<Batch> closed(Days days) {
        return database.list(
                SELECT + " WHERE closed_at >= ? AND closed_at < ? ORDER BY closed_at DESC, id",
                this::read,
                days.begin(),
                days.end());
    }

    /** The batches that a hub has closed since, the last closed first; at most so many. */
    @Transactional
    public List<UUID> closedAt(UUID hub, Instant since, int most) {
        return database.list(
                "SELECT id FROM batch WHERE hub_id = ? AND closed_at >= ?"
                        + " ORDER BY closed_at DESC, id DESC OFFSET 0 ROWS FETCH NEXT "
                        + most
                        + " ROWS ONLY",
                Row::id,
                hub,
                since);
    }

    /** In which a lot was made. */
    @Transactional
    public Optional<Batch> making(UUID lot) {
        return database.first("SELECT batch_id FROM batch_output WHERE lot_id = ?", Row::id, lot)
                .flatMap(this::find);
    }

    /** Into which a lot was weighed. */
    @Transactional
    public List<Batch> using(UUID lot) {
        return database
                .list(
                        "SELECT DISTINCT batch_id FROM batch_input"
                                + " WHERE lot_id = ? AND taken_back = FALSE",
                        Row::id,
                        lot)
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private Batch read(Row row) throws SQLException {
        UUID id = row.id();
        return new Batch(
                id,
                row.text(),
                row.id(),
                row.id(),
                row.one(Trade.class),
                row.text(),
                plan(row),
                row.instant(),
                row.maybeInstant(),
                database.list(INPUTS, Batches::input, id),
                database.list(OUTPUTS, Batches::output, id),
                database.list(LOSSES, Batches::loss, id));
    }

    private static Optional<Batch.Plan> plan(Row row) throws SQLException {
        Optional<UUID> recipe = row.maybeId();
        int version = row.smallNumber();
        long thousandths = row.number();
        Optional<Unit> unit = row.maybeText().map(Unit::valueOf);
        return recipe.map(
                id -> new Batch.Plan(id, version, new Quantity(thousandths, unit.orElseThrow())));
    }

    private static Input input(Row row) throws SQLException {
        return new Input(
                row.smallNumber(),
                row.id(),
                new ProductId(row.id()),
                row.id(),
                new Quantity(row.number(), row.one(Unit.class)),
                row.number(),
                Money.cents(row.number()),
                row.text(),
                row.truth());
    }

    private static Output output(Row row) throws SQLException {
        return new Output(
                row.smallNumber(),
                new ProductId(row.id()),
                row.id(),
                new Quantity(row.number(), row.one(Unit.class)),
                row.number(),
                row.truth(),
                made(row));
    }

    private static Optional<Output.Made> made(Row row) throws SQLException {
        Optional<UUID> lot = row.maybeId();
        Optional<String> kind = row.maybeText();
        Optional<LocalDate> expires = row.maybeDay();
        long cents = row.number();
        Optional<String> allergens = row.maybeText();
        return lot.map(
                id ->
                        new Output.Made(
                                id,
                                DateKind.valueOf(kind.orElseThrow()),
                                expires,
                                Money.cents(cents),
                                Allergens.parse(allergens.orElseThrow())));
    }

    private static Loss loss(Row row) throws SQLException {
        return new Loss(
                row.smallNumber(),
                row.one(Loss.Kind.class),
                row.one(PlaceKind.class),
                row.maybeNumber().map(Math::toIntExact),
                row.number());
    }
}
