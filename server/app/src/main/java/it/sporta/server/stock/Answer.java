package it.sporta.server.stock;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Movements that answer earlier ones, part by part. Only for whoever went through the gate. */
final class Answer {

    private final Voucher voucher;
    private final List<Place> places;
    private final Reason reason;
    private final Stage stage;
    private final List<Movement> movements = new ArrayList<>();
    private final Tally shortages =
            new Tally("shortage", List.of("hub_id", "product_id"), List.of("thousandths", "times"));

    Answer(Voucher voucher, List<Place> places, Reason reason, Stage stage) {
        this.voucher = voucher;
        this.places = places;
        this.reason = reason;
        this.stage = stage;
    }

    /** Goods no lot covered that come back are missing no more. */
    void add(int part, Moved last, PlaceKind to) {
        if (to == PlaceKind.UNASSIGNED) {
            UUID product = last.product().value();
            shortages.add(List.of(voucher.hub(), product), -last.quantity().thousandths(), -1);
        }
        movements.add(
                new Movement(
                                voucher.source(0, part),
                                last.product(),
                                last.lot(),
                                place(last.to()),
                                place(to),
                                last.quantity(),
                                last.cost(),
                                reason,
                                stage,
                                voucher.businessDate(),
                                voucher.at())
                        .weighing(last.grams()));
    }

    private Place place(PlaceKind kind) {
        return Place.of(kind, places);
    }

    void post(Database database, Ledger ledger) {
        ledger.postInside(movements);
        shortages.post(database);
    }
}
