package it.sporta.server.waste;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.Days;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.stock.PlaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Food that nobody bought, by what became of it: what the ledger moved to an end, and what was
 * weighed without an article. The one source of every figure of waste; each gram counts on the
 * business day on which it moved.
 */
@ApplicationScoped
public class Unsold {

    private static final String ENDS =
            Arrays.stream(PlaceKind.values())
                    .filter(PlaceKind::isUnsoldEnd)
                    .map(kind -> "'" + kind + "'")
                    .collect(Collectors.joining(", ", "(", ")"));

    private static final String STORIES =
            " LEFT JOIN donation_part p ON p.weighing_id = w.id"
                    + " LEFT JOIN waste_redirection r ON r.weighing_id = w.id"
                    + " LEFT JOIN waste_withdrawal x ON x.weighing_id = w.id";

    /** What reaches people without a weighing awaits no paper of ours. */
    private static final String FATE =
            "CASE WHEN e.kind <> 'DONATED' THEN e.kind"
                    + " WHEN w.id IS NULL OR p.weighing_id IS NOT NULL THEN 'GIVEN'"
                    + " WHEN r.weighing_id IS NULL AND x.weighing_id IS NULL THEN 'TO_GIVE'"
                    + " ELSE 'NOT_GIVEN' END";

    private static final String MOVED =
            "SELECT COALESCE(l.owner_id, h.organisation_id, m.hub_id), e.hub_id, "
                    + FATE
                    + ", COALESCE(w.reason, m.reason), %sm.grams"
                    + " FROM movement m JOIN place e ON e.id = m.%s"
                    + " LEFT JOIN lot l ON l.id = m.lot_id"
                    + " LEFT JOIN hub h ON h.id = m.hub_id"
                    + " LEFT JOIN waste_weighing w ON w.id = m.source_id"
                    + STORIES
                    + " WHERE e.kind IN "
                    + ENDS
                    + " AND m.business_on BETWEEN ? AND ?";
    private static final String PARTS =
            "SELECT owner_id, hub_id, fate, reason, SUM(grams) FROM ("
                    + MOVED.formatted("", "to_place")
                    + " UNION ALL "
                    + MOVED.formatted("-", "from_place")
                    + ") gone (owner_id, hub_id, fate, reason, grams)"
                    + " GROUP BY owner_id, hub_id, fate, reason";

    private static final String NAMELESS =
            "SELECT h.organisation_id, w.hub_id, w.destination, w.reason, w.business_on,"
                    + " SUM(w.grams) FROM waste_weighing w JOIN hub h ON h.id = w.hub_id"
                    + " LEFT JOIN waste_withdrawal x ON x.weighing_id = w.id"
                    + " WHERE w.product_id IS NULL AND x.weighing_id IS NULL"
                    + " AND w.business_on BETWEEN ? AND ? GROUP BY h.organisation_id, w.hub_id,"
                    + " w.destination, w.reason, w.business_on";

    /** Kept by the day: no movement is read for them. */
    private static final String KEPT =
            "SELECT business_on, kind, SUM(grams) FROM end_total"
                    + " WHERE business_on BETWEEN ? AND ? GROUP BY business_on, kind";

    /** Of those few weighings for people that stand on no paper. */
    private static final String WITHOUT_PAPER =
            "SELECT m.business_on, CASE WHEN r.weighing_id IS NULL AND x.weighing_id IS NULL"
                    + " THEN 'TO_GIVE' ELSE 'NOT_GIVEN' END,"
                    + " CASE WHEN t.kind = 'DONATED' THEN m.grams ELSE -m.grams END"
                    + " FROM waste_weighing w JOIN movement m ON m.source_id = w.id"
                    + " JOIN place f ON f.id = m.from_place JOIN place t ON t.id = m.to_place"
                    + STORIES
                    + " WHERE w.destination = 'PEOPLE' AND p.weighing_id IS NULL"
                    + " AND (t.kind = 'DONATED' OR f.kind = 'DONATED')"
                    + " AND m.business_on BETWEEN ? AND ?";

    private Database database;

    protected Unsold() {}

    @Inject
    public Unsold(Database database) {
        this.database = database;
    }

    /**
     * Some of it.
     *
     * @param owner of its lot; where no lot is known, of the hub
     * @param why empty where nobody said it
     * @param grams below zero where more was taken back than went there
     */
    public record Part(UUID owner, UUID hub, Fate fate, Optional<WasteReason> why, long grams) {}

    /** What of a day became so, everywhere together. */
    public record OfDay(LocalDate day, Fate fate, long grams) {}

    /** All of these days, by whose it was, where and why. */
    public List<Part> between(Days days) {
        List<Part> parts =
                new ArrayList<>(
                        database.list(
                                PARTS,
                                row ->
                                        new Part(
                                                row.id(),
                                                row.id(),
                                                fate(row),
                                                why(row.text()),
                                                row.number()),
                                days.first(),
                                days.last(),
                                days.first(),
                                days.last()));
        for (Nameless one : nameless(days)) {
            parts.add(new Part(one.owner(), one.hub(), one.fate(), one.why(), one.grams()));
        }
        return parts.stream().filter(part -> part.grams() != 0).toList();
    }

    /** The same grams as {@link #between}, from totals kept by the day: a few rows. */
    public List<OfDay> byDay(Days days) {
        List<OfDay> all = new ArrayList<>();
        nameless(days).forEach(one -> all.add(new OfDay(one.day(), one.fate(), one.grams())));
        all.addAll(
                database.list(
                        KEPT,
                        row -> new OfDay(row.day(), kept(row.one(PlaceKind.class)), row.number()),
                        days.first(),
                        days.last()));
        List<OfDay> withoutPaper =
                database.list(
                        WITHOUT_PAPER,
                        row -> new OfDay(row.day(), fate(row), row.number()),
                        days.first(),
                        days.last());
        for (OfDay one : withoutPaper) {
            all.add(one);
            all.add(new OfDay(one.day(), Fate.GIVEN, -one.grams()));
        }
        return all;
    }

    private static Fate kept(PlaceKind end) {
        return end == PlaceKind.DONATED ? Fate.GIVEN : Fate.valueOf(end.name());
    }

    private static Fate fate(Row row) throws SQLException {
        return Fate.valueOf(row.text().strip());
    }

    /** In the words of the stations, whoever moved it. */
    private static Optional<WasteReason> why(String reason) {
        return switch (reason) {
            case "OVERPRODUCTION" -> Optional.of(WasteReason.SURPLUS);
            case "PLATE_LEFTOVER" -> Optional.of(WasteReason.PLATE);
            default ->
                    Arrays.stream(WasteReason.values())
                            .filter(one -> one.name().equals(reason))
                            .findFirst();
        };
    }

    private record Nameless(
            UUID owner,
            UUID hub,
            Fate fate,
            Optional<WasteReason> why,
            LocalDate day,
            long grams) {}

    private List<Nameless> nameless(Days days) {
        return database.list(
                NAMELESS,
                row ->
                        new Nameless(
                                row.id(),
                                row.id(),
                                Fate.nameless(row.one(WasteDestination.class)),
                                Optional.of(row.one(WasteReason.class)),
                                row.day(),
                                row.number()),
                days.first(),
                days.last());
    }
}
