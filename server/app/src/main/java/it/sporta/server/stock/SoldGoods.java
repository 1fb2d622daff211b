package it.sporta.server.stock;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Tally;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves what was sold from the lots that expire first to the customer. A line that no lot covers
 * moves all the same: reality wins.
 */
@ApplicationScoped
public class SoldGoods {

    private Database database;
    private Ledger ledger;
    private Places places;

    protected SoldGoods() {}

    @Inject
    public SoldGoods(Database database, Ledger ledger, Places places) {
        this.database = database;
        this.ledger = ledger;
        this.places = places;
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
        List<Place> all = places.of(hub);
        List<ProductId> products =
                tickets.stream()
                        .flatMap(arrived -> arrived.fact().ticket().lines().stream())
                        .map(Line::product)
                        .toList();
        Shelf shelf = Shelf.read(database, hub, all, products);
        Posting posting = new Posting(hub, all, shelf);
        tickets.forEach(posting::add);
        ledger.postInside(posting.movements);
        posting.shortages.post(database);
    }

    /** The movements of one hub, as they grow. */
    private static final class Posting {

        private final UUID hub;
        private final Place customer;
        private final Place unassigned;
        private final Shelf shelf;
        private final List<Movement> movements = new ArrayList<>();
        private final Tally shortages =
                new Tally(
                        "shortage",
                        List.of("hub_id", "product_id"),
                        List.of("thousandths", "times"));

        Posting(UUID hub, List<Place> places, Shelf shelf) {
            this.hub = hub;
            this.customer = one(places, PlaceKind.CUSTOMER);
            this.unassigned = one(places, PlaceKind.UNASSIGNED);
            this.shelf = shelf;
        }

        private static Place one(List<Place> places, PlaceKind kind) {
            return places.stream().filter(place -> place.kind() == kind).findFirst().orElseThrow();
        }

        void add(Arrived<TicketPaid> arrived) {
            List<Line> lines = arrived.fact().ticket().lines();
            for (int line = 0; line < lines.size(); line++) {
                add(arrived, line, lines.get(line));
            }
        }

        private void add(Arrived<TicketPaid> arrived, int number, Line line) {
            Fefo.Need need =
                    new Fefo.Need(
                            line.quantity(),
                            arrived.fact().businessDate(),
                            arrived.origin().place(),
                            line.lot());
            List<Fefo.Taken> taken = shelf.take(line.product(), need);
            for (int part = 0; part < taken.size(); part++) {
                Movement.Source source =
                        new Movement.Source(
                                arrived.fact().ticket().id().value(),
                                number,
                                part,
                                Optional.of(arrived.origin()));
                movements.add(movement(source, line.product(), taken.get(part), arrived));
            }
        }

        private Movement movement(
                Movement.Source source,
                ProductId product,
                Fefo.Taken taken,
                Arrived<TicketPaid> arrived) {
            if (taken.from().isEmpty()) {
                shortages.add(List.of(hub, product.value()), taken.quantity().thousandths(), 1);
            }
            return new Movement(
                    source,
                    product,
                    taken.from().map(Stocked::lot),
                    taken.from().map(Stocked::place).orElse(unassigned),
                    customer,
                    taken.quantity(),
                    taken.from().map(from -> cost(from, taken)).orElse(Money.ZERO),
                    Reason.SALE,
                    Stage.SALE,
                    arrived.fact().businessDate(),
                    arrived.origin().at());
        }

        private static Money cost(Stocked from, Fefo.Taken taken) {
            return new UnitPrice(from.costCents(), from.unit()).times(taken.quantity());
        }
    }
}
