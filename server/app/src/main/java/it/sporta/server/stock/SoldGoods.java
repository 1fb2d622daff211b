package it.sporta.server.stock;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.persistence.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Moves what was sold, of whoever sold it, from the lots that expire first to the customer; or what
 * {@link GoodsOfLine} says. What no lot covers moves all the same: reality wins.
 */
@ApplicationScoped
public class SoldGoods {

    private Database database;
    private Ledger ledger;
    private Places places;
    private Iterable<GoodsOfLine> whoKnowsBetter;

    protected SoldGoods() {}

    @Inject
    public SoldGoods(
            Database database,
            Ledger ledger,
            Places places,
            @Any Instance<GoodsOfLine> whoKnowsBetter) {
        this(database, ledger, places, (Iterable<GoodsOfLine>) whoKnowsBetter);
    }

    public SoldGoods(
            Database database, Ledger ledger, Places places, Iterable<GoodsOfLine> whoKnowsBetter) {
        this.database = database;
        this.ledger = ledger;
        this.places = places;
        this.whoKnowsBetter = whoKnowsBetter;
    }

    public void on(@Observes @Priority(Arrivals.SECOND) Arrivals arrivals) {
        Map<UUID, List<Arrived<TicketPaid>>> byHub =
                arrivals.of(TicketPaid.class).stream()
                        .collect(
                                Collectors.groupingBy(
                                        arrived -> arrived.fact().hub(),
                                        TreeMap::new,
                                        Collectors.toList()));
        if (!byHub.isEmpty()) {
            ledger.enter(byHub.keySet());
            byHub.forEach(this::post);
        }
    }

    private void post(UUID hub, List<Arrived<TicketPaid>> tickets) {
        List<Sold> sold = tickets.stream().flatMap(this::sold).toList();
        List<ProductId> products =
                sold.stream().flatMap(one -> one.moves().stream()).map(Move::product).toList();
        Posting posting = new Posting(database, hub, places.of(hub), products);
        sold.forEach(one -> one.add(posting));
        posting.post(database, ledger);
        database.changeAll(
                "INSERT INTO line_told (sale_id, line) VALUES (?, ?)",
                sold.stream().filter(Sold::told).map(Sold::key).toList());
    }

    private Stream<Sold> sold(Arrived<TicketPaid> arrived) {
        return IntStream.range(0, arrived.fact().ticket().lines().size())
                .mapToObj(line -> sold(arrived, line));
    }

    private Sold sold(Arrived<TicketPaid> arrived, int line) {
        for (GoodsOfLine one : whoKnowsBetter) {
            Optional<List<Move>> told = one.of(arrived.fact(), line);
            if (told.isPresent()) {
                return new Sold(arrived, line, told.get(), true);
            }
        }
        Line what = arrived.fact().ticket().lines().get(line);
        Move move =
                new Move(
                        what.product(),
                        what.quantity(),
                        Choice.of(arrived.fact().organisation()),
                        PlaceKind.CUSTOMER,
                        Reason.SALE,
                        Stage.SALE);
        return new Sold(arrived, line, List.of(move), false);
    }

    /**
     * What left with a line.
     *
     * @param told by a context that knew better
     */
    private record Sold(Arrived<TicketPaid> arrived, int line, List<Move> moves, boolean told) {

        void add(Posting posting) {
            int part = 0;
            for (Move move : moves) {
                part = posting.add(voucher(), line, part, move, need(move));
            }
        }

        /** Of the line's own article, the scanned lot first. */
        private Fefo.Need need(Move move) {
            Line what = arrived.fact().ticket().lines().get(line);
            return new Fefo.Need(
                    move.quantity(),
                    arrived.fact().businessDate(),
                    arrived.origin().place(),
                    what.lot().filter(scanned -> move.product().equals(what.product())),
                    move.choice());
        }

        private Voucher voucher() {
            return new Voucher(
                    ticket(),
                    0,
                    arrived.fact().hub(),
                    arrived.fact().businessDate(),
                    arrived.origin().at(),
                    Optional.of(arrived.origin()));
        }

        Object[] key() {
            return new Object[] {ticket(), line};
        }

        private UUID ticket() {
            return arrived.fact().ticket().id().value();
        }
    }
}
