package it.sporta.server.insight;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import it.sporta.server.insight.MassBalance.Era;
import it.sporta.server.insight.MassBalance.Flow;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what moved in some days, added up by its way or one by one: by an index of the days. */
@ApplicationScoped
public class WeekBook {

    /** Whose hub nobody knows any more is an owner of its own: no gram is left out. */
    private static final String FROM =
            " FROM movement m JOIN place f ON f.id = m.from_place"
                    + " JOIN place t ON t.id = m.to_place"
                    + " LEFT JOIN lot l ON l.id = m.lot_id"
                    + " LEFT JOIN hub h ON h.id = m.hub_id"
                    + " LEFT JOIN sale s ON s.id = m.source_id"
                    + " WHERE m.business_on BETWEEN ? AND ?";

    private static final String WAY =
            "COALESCE(l.owner_id, h.organisation_id, m.hub_id), s.channel, f.hub_id, f.kind,"
                    + " t.hub_id, t.kind, m.grams, m.cost_cents";
    private static final String KEY = "owner_id, channel, from_hub, from_kind, to_hub, to_kind";
    private static final String PASSAGES =
            "SELECT "
                    + KEY
                    + ", SUM(grams), SUM(cents), SUM(unweighed), SUM(pieces), SUM(litres)"
                    + " FROM (SELECT "
                    + WAY
                    + ", CASE WHEN m.grams = 0 THEN 1 ELSE 0 END, CASE WHEN m.grams = 0 AND m.unit ="
                    + " 'PIECE' THEN m.thousandths ELSE 0 END, CASE WHEN m.grams = 0 AND m.unit ="
                    + " 'LITRE' THEN m.thousandths ELSE 0 END"
                    + FROM
                    + ") passage ("
                    + KEY
                    + ", grams, cents, unweighed, pieces, litres) GROUP BY "
                    + KEY;
    private static final String LINES =
            "SELECT "
                    + WAY
                    + ", m.source_id, m.product_id, m.lot_id, l.label, f.name, t.name,"
                    + " m.thousandths, m.unit, m.reason, m.moved_at"
                    + FROM;
    private static final String LATEST_FIRST =
            " ORDER BY m.moved_at DESC, m.source_id, m.line, m.part";

    private Database database;

    protected WeekBook() {}

    @Inject
    public WeekBook(Database database) {
        this.database = database;
    }

    /** All of these days, of all owners. */
    public List<Passage> passages(Days days) {
        return database.list(
                PASSAGES,
                row -> {
                    Key key = Key.read(row);
                    long grams = row.number();
                    return key.passage(
                            grams, row.number(), row.number(), row.number(), row.number());
                },
                days.first(),
                days.last());
    }

    /**
     * Of the lots that moved in these days: what is kept of them now, off all their movements. As
     * in {@link Proof}, a sale written meanwhile is none: another look finds it no more.
     */
    public List<Drift> drifts(Days days) {
        List<Drift> found = look(days);
        for (int again = 1; again < Proof.LOOKS && !found.isEmpty(); again++) {
            found = look(days);
        }
        return found;
    }

    private List<Drift> look(Days days) {
        return database.list(
                BookSql.DRIFTS,
                row -> new Drift(row.id(), row.id(), row.number()),
                days.first(),
                days.last(),
                days.first(),
                days.last(),
                days.first(),
                days.last());
    }

    /**
     * A movement of a list.
     *
     * @param turns how often it counts: once, or against the figure
     */
    public record Line(
            Passage passage,
            long turns,
            UUID document,
            ProductId product,
            Optional<UUID> lot,
            Optional<String> label,
            String from,
            String to,
            Quantity quantity,
            Reason reason,
            Instant at) {

        public long grams() {
            return turns * passage.grams();
        }

        public long cents() {
            return turns * passage.cents();
        }

        public boolean isUnweighed() {
            return passage.unweighed() > 0;
        }

        public boolean isOfTicket() {
            return passage.channel().isPresent();
        }
    }

    /**
     * All that make up a figure, the latest first.
     *
     * @param all the hubs of the house
     */
    public List<Line> lines(Cut cut, Set<UUID> all) {
        Days days = cut.days();
        List<Line> lines =
                cut.product().isPresent()
                        ? database.list(
                                LINES + " AND m.product_id = ?" + LATEST_FIRST,
                                row -> line(row, cut, all),
                                days.first(),
                                days.last(),
                                cut.product().get().value())
                        : database.list(
                                LINES + LATEST_FIRST,
                                row -> line(row, cut, all),
                                days.first(),
                                days.last());
        return lines.stream().filter(line -> line.turns() != 0).toList();
    }

    private static Line line(Row row, Cut cut, Set<UUID> all) throws SQLException {
        Key key = Key.read(row);
        long grams = row.number();
        Passage passage = key.passage(grams, row.number(), grams == 0 ? 1 : 0, 0, 0);
        return new Line(
                passage,
                cut.turns(passage, all),
                row.id(),
                new ProductId(row.id()),
                row.maybeId(),
                row.maybeText(),
                row.text(),
                row.text(),
                new Quantity(row.number(), row.one(Unit.class)),
                row.one(Reason.class),
                row.instant());
    }

    /** Whose, sold how, from where to where. */
    private record Key(
            UUID owner,
            Optional<Channel> channel,
            UUID fromHub,
            PlaceKind from,
            UUID toHub,
            PlaceKind to) {

        static Key read(Row row) throws SQLException {
            return new Key(
                    row.id(),
                    row.maybeText().map(Channel::valueOf),
                    row.id(),
                    row.one(PlaceKind.class),
                    row.id(),
                    row.one(PlaceKind.class));
        }

        Passage passage(long grams, long cents, long unweighed, long pieces, long litres) {
            Flow flow = new Flow(Era.WITHIN, fromHub, from, toHub, to, grams);
            return new Passage(owner, channel, flow, grams, cents, unweighed, pieces, litres);
        }
    }
}
