package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All occasions, and the gate of each. */
@ApplicationScoped
public class Occasions {

    private static final String SELECT =
            "SELECT id, organisation_id, hub_id, series_year, series_number, step, agreed_version,"
                    + " agreed_who, agreed_at, agreed_by FROM occasion";
    private static final String SERIES = " WHERE organisation_id = ? AND series_year = ?";

    private Database database;
    private Offers offers;

    protected Occasions() {}

    @Inject
    public Occasions(Database database, Offers offers) {
        this.database = database;
        this.offers = offers;
    }

    /** The newest quote first. */
    @Transactional
    public List<Occasion> all() {
        return database.list(
                SELECT + " ORDER BY series_year DESC, series_number DESC, id", this::read);
    }

    /**
     * Those with a step still to take, the first that was asked for first. A quote that nobody
     * answered in time waits for nobody any more.
     */
    @Transactional
    public List<Occasion> underWay(LocalDate today) {
        return database.list(
                SELECT
                        + " WHERE step IN (?, ?) OR step = ? AND ? <= (SELECT o.valid_until FROM"
                        + " occasion_offer o WHERE o.occasion_id = occasion.id AND o.version ="
                        + " (SELECT MAX(v.version) FROM occasion_offer v WHERE v.occasion_id ="
                        + " occasion.id)) ORDER BY series_year, series_number, id",
                this::read,
                Step.ACCEPTED,
                Step.LEFT,
                Step.QUOTED,
                today);
    }

    @Transactional
    public Optional<Occasion> find(UUID id) {
        return database.first(SELECT + " WHERE id = ?", this::read, id);
    }

    /**
     * @throws Refused {@code occasion.unknown}
     */
    @Transactional
    public Occasion get(UUID id) {
        return find(id).orElseThrow(() -> new Refused("occasion.unknown"));
    }

    /**
     * Goes through the occasion's gate, waiting for whoever is inside; it closes behind with the
     * transaction. Who moves goods as well passes the hub's gate before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Occasion enter(UUID id) {
        database.change("UPDATE occasion SET passed = passed + 1 WHERE id = ?", id);
        return get(id);
    }

    /** The next of the year: without a gap, for it is given back when the quote is undone. */
    Occasion.Number next(UUID organisation, int year) {
        String update = "UPDATE occasion_series SET last_number = last_number + 1" + SERIES;
        if (database.change(update, organisation, year) == 0) {
            database.insertUnlessThere(
                    "INSERT INTO occasion_series (organisation_id, series_year, last_number)"
                            + " VALUES (?, ?, 0)",
                    organisation,
                    year);
            database.change(update, organisation, year);
        }
        return database.first(
                        "SELECT last_number FROM occasion_series" + SERIES,
                        row -> new Occasion.Number(year, row.number()),
                        organisation,
                        year)
                .orElseThrow();
    }

    void add(Occasion one) {
        database.change(
                "INSERT INTO occasion (id, organisation_id, hub_id, series_year, series_number,"
                        + " step, passed) VALUES (?, ?, ?, ?, ?, ?, 0)",
                one.id(),
                one.organisation(),
                one.hub(),
                one.number().year(),
                one.number().count(),
                one.step());
        offers.add(one.id(), one.latest());
    }

    void add(UUID occasion, Offer version) {
        offers.add(occasion, version);
    }

    void step(UUID id, Step step) {
        database.change("UPDATE occasion SET step = ? WHERE id = ?", step, id);
    }

    void agree(UUID id, Occasion.Agreement yes) {
        database.change(
                "UPDATE occasion SET agreed_version = ?, agreed_who = ?, agreed_at = ?,"
                        + " agreed_by = ? WHERE id = ?",
                yes.version(),
                yes.who(),
                yes.at(),
                yes.by(),
                id);
    }

    private Occasion read(Row row) throws SQLException {
        UUID id = row.id();
        return new Occasion(
                id,
                row.id(),
                row.id(),
                new Occasion.Number(row.smallNumber(), row.number()),
                row.one(Step.class),
                agreement(row),
                offers.of(id));
    }

    private static Optional<Occasion.Agreement> agreement(Row row) throws SQLException {
        Optional<Long> version = row.maybeNumber();
        Optional<String> who = row.maybeText();
        var at = row.maybeInstant();
        Optional<UUID> by = row.maybeId();
        return version.map(
                number ->
                        new Occasion.Agreement(
                                number.intValue(),
                                who.orElseThrow(),
                                at.orElseThrow(),
                                by.orElseThrow()));
    }
}
