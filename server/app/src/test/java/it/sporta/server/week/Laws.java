package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.insight.HourTotal;
import it.sporta.server.insight.Proof;
import it.sporta.server.insight.Totals;
import it.sporta.server.persistence.Row;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.sync.PostedTill;
import it.sporta.server.week.ByHand.Flow;
import it.sporta.server.week.ByHand.Missing;
import it.sporta.server.week.ByHand.Shelf;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What must hold whatever was done in whatever order. */
final class Laws {

    private static final String FLOWS =
            "SELECT f.hub_id, f.kind, t.hub_id, t.kind, l.owner_id, m.product_id,"
                    + " SUM(m.thousandths) FROM movement m"
                    + " JOIN place f ON f.id = m.from_place JOIN place t ON t.id = m.to_place"
                    + " LEFT JOIN lot l ON l.id = m.lot_id"
                    + " GROUP BY f.hub_id, f.kind, t.hub_id, t.kind, l.owner_id, m.product_id";
    private static final String STOCK =
            "SELECT b.hub_id, p.kind, b.lot_id, b.thousandths FROM balance b"
                    + " JOIN place p ON p.id = b.place_id WHERE b.thousandths <> 0";

    private final Quarter quarter;

    Laws(Quarter quarter) {
        this.quarter = quarter;
    }

    /** At any moment, whatever is still on its way. */
    void hold() {
        Map<Flow, Long> flows = flows();
        Map<Shelf, Long> stock = stock();
        assertThat(differing(flows, quarter.books.flows())).isEmpty();
        assertThat(differing(stock, quarter.books.stock())).isEmpty();
        assertThat(differing(missing(), quarter.books.missing())).isEmpty();
        new Closing(quarter, flows, stock).closes();
        assertThat(new Proof(quarter.database).differences()).isEmpty();
    }

    /** Only what differs: the books of a week fill pages. */
    private static <K> List<String> differing(Map<K, Long> server, Map<K, Long> hand) {
        Set<K> keys = new HashSet<>(server.keySet());
        keys.addAll(hand.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(server.get(key), hand.get(key)))
                .map(key -> key + ": " + server.get(key) + ", by hand " + hand.get(key))
                .toList();
    }

    private Map<Flow, Long> flows() {
        Map<Flow, Long> all = new HashMap<>();
        quarter.database.list(FLOWS, row -> all.put(flow(row), row.number()));
        return all;
    }

    private static Flow flow(Row row) throws SQLException {
        return new Flow(
                new Spot(row.id(), row.one(PlaceKind.class)),
                new Spot(row.id(), row.one(PlaceKind.class)),
                row.maybeId(),
                Article.of(new ProductId(row.id())));
    }

    private Map<Shelf, Long> stock() {
        Map<Shelf, Long> all = new HashMap<>();
        quarter.database.list(
                STOCK,
                row ->
                        all.put(
                                new Shelf(new Spot(row.id(), row.one(PlaceKind.class)), row.id()),
                                row.number()));
        return all;
    }

    private Map<Missing, Long> missing() {
        Map<Missing, Long> all = new HashMap<>();
        quarter.database.list(
                "SELECT hub_id, product_id, thousandths FROM shortage WHERE thousandths > 0",
                row ->
                        all.put(
                                new Missing(row.id(), Article.of(new ProductId(row.id()))),
                                row.number()));
        return all;
    }

    /** When everything is sent and understood: each ticket once, to the cent. */
    void moneyIsAsTheTillsSay() {
        Map<UUID, Long> tickets = new TreeMap<>();
        long taken = 0;
        for (PostedTill till : quarter.tills()) {
            for (TicketPaid paid : till.tickets()) {
                assertThat(tickets.put(paid.ticket().id().value(), cents(paid))).isNull();
                taken += cents(paid) + paid.ticket().cashRounding().cents();
            }
        }
        Map<UUID, Long> sales = new TreeMap<>();
        quarter.database.list(
                "SELECT id, total_cents FROM sale", row -> sales.put(row.id(), row.number()));
        assertThat(sales).isEqualTo(tickets);
        assertThat(sum("SELECT COUNT(*) FROM sale")).isEqualTo(tickets.size());
        assertThat(sum("SELECT SUM(cents) FROM sale_payment")).isEqualTo(taken);
        assertThat(totals()).isEqualTo(tickets.values().stream().mapToLong(c -> c).sum());
    }

    private static long cents(TicketPaid paid) {
        return paid.ticket().total().cents();
    }

    private long totals() {
        Totals totals = new Totals(quarter.database);
        return quarter.database.list("SELECT DISTINCT business_on FROM sale", Row::day).stream()
                .flatMap(day -> totals.hours(day).stream())
                .map(HourTotal::takings)
                .mapToLong(money -> money.cents())
                .sum();
    }

    /** Numbered one after the other, none left out and none twice. */
    void papersAre(long ofUs, long ofTheGroup) {
        assertThat(numbers(Quarter.COOP)).isEqualTo(upTo(ofUs));
        assertThat(numbers(Quarter.GROUP)).isEqualTo(upTo(ofTheGroup));
    }

    private List<Long> numbers(UUID organisation) {
        return quarter.database.list(
                "SELECT series_number FROM transport_document WHERE organisation_id = ?"
                        + " ORDER BY series_number",
                Row::number,
                organisation);
    }

    private static List<Long> upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }

    long sum(String sql) {
        Optional<Long> found = quarter.database.first(sql, Row::number);
        return found.orElseThrow();
    }
}
