package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.stock.Arriving;
import it.sporta.server.stock.Departure;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Sending;
import it.sporta.server.stock.Transfers;
import it.sporta.server.week.ByHand.Shelf;
import it.sporta.server.week.Office.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Goods go from hub to hub with their paper, and some never come. */
final class VanTrade implements Trade {

    private static final List<PlaceKind> ROOMS =
            List.of(
                    PlaceKind.SHOP,
                    PlaceKind.STORE,
                    PlaceKind.KITCHEN,
                    PlaceKind.BAR,
                    PlaceKind.LABORATORY);

    private final Quarter quarter;
    private final Sending sending;
    private final Arriving arriving;
    private final List<Van> vans = new ArrayList<>();
    private int sent;

    private record Van(UUID transfer, UUID to, Map<Shelf, Long> loads) {}

    VanTrade(Quarter quarter) {
        this.quarter = quarter;
        Transfers transfers = new Transfers(quarter.database);
        sending =
                new Sending(
                        transfers,
                        quarter.ledger,
                        quarter.places,
                        quarter.stock,
                        quarter.hubs,
                        quarter.products,
                        quarter.documents,
                        quarter.clock);
        arriving =
                new Arriving(
                        quarter.entities, transfers, quarter.ledger, quarter.places, quarter.clock);
    }

    /** How many left, each with a paper. */
    int sent() {
        return sent;
    }

    @Override
    public boolean isPlied() {
        return sent > 0;
    }

    @Override
    public void step() {
        if (vans.isEmpty() || quarter.oneIn(2)) {
            leave();
        } else {
            arrive(quarter.any(vans));
        }
    }

    private void leave() {
        UUID from = quarter.any(Quarter.OUR_HUBS);
        UUID to = quarter.any(Quarter.OUR_HUBS.stream().filter(hub -> !hub.equals(from)).toList());
        List<Shelf> there = quarter.books.shelves(from, ROOMS);
        if (there.isEmpty()) {
            return;
        }
        Map<Shelf, Long> loads = new LinkedHashMap<>();
        for (int i = quarter.chance.nextInt(3); i >= 0; i--) {
            Shelf shelf = quarter.any(there);
            Article article = quarter.books.goods(shelf.lot()).article();
            loads.put(shelf, quarter.some(article, quarter.books.at(shelf) * 9 / 8));
        }
        Van van = new Van(quarter.id(), to, loads);
        List<Departure.Load> list = new ArrayList<>();
        loads.forEach((shelf, much) -> list.add(load(shelf, much)));
        Departure departure = new Departure(van.transfer(), from, to, "", Quarter.PERSON, list);
        Answer<?> answer = quarter.office.press(() -> sending.send(departure));
        boolean there2 =
                loads.entrySet().stream()
                        .allMatch(one -> one.getValue() <= quarter.books.at(one.getKey()));
        assertThat(answer.no()).isEqualTo(there2 ? "" : "transfer.lot.short");
        if (there2) {
            Spot transit = new Spot(to, PlaceKind.TRANSIT);
            loads.forEach(
                    (shelf, much) -> quarter.books.move(shelf.lot(), shelf.spot(), transit, much));
            vans.add(van);
            sent++;
        }
    }

    private Departure.Load load(Shelf shelf, long thousandths) {
        return new Departure.Load(shelf.lot(), shelf.spot().id(), quantity(shelf, thousandths));
    }

    private Quantity quantity(Shelf shelf, long thousandths) {
        return quarter.books.goods(shelf.lot()).article().of(thousandths);
    }

    private void arrive(Van van) {
        vans.remove(van);
        Spot transit = new Spot(van.to(), PlaceKind.TRANSIT);
        Spot store = new Spot(van.to(), PlaceKind.STORE);
        Spot lost = new Spot(van.to(), PlaceKind.UNEXPLAINED);
        List<Quantity> came = new ArrayList<>();
        List<Runnable> moves = new ArrayList<>();
        van.loads()
                .forEach(
                        (shelf, much) -> {
                            long there = arrived(shelf, much);
                            came.add(quantity(shelf, there));
                            moves.add(() -> move(shelf.lot(), transit, store, there));
                            moves.add(() -> move(shelf.lot(), transit, lost, much - there));
                        });
        quarter.office.press(() -> arriving.receive(van.transfer(), came, Quarter.PERSON)).get();
        moves.forEach(Runnable::run);
    }

    private long arrived(Shelf shelf, long sentThousandths) {
        Article article = quarter.books.goods(shelf.lot()).article();
        return quarter.oneIn(2)
                ? sentThousandths
                : article.whole((long) (quarter.chance.nextDouble() * (sentThousandths + 1)));
    }

    private void move(UUID lot, Spot from, Spot to, long thousandths) {
        if (thousandths > 0) {
            quarter.books.move(lot, from, to, thousandths);
        }
    }

    @Override
    public void end() {
        List.copyOf(vans).forEach(this::arrive);
    }
}
