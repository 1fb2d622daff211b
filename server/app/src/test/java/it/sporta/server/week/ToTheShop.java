package it.sporta.server.week;

import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.week.ByHand.Shelf;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is left of a lot of the group, wherever it lies, becomes a lot of the shop. */
final class ToTheShop {

    private final Quarter quarter;

    ToTheShop(Quarter quarter) {
        this.quarter = quarter;
    }

    /** Whether anything was left. */
    boolean pass(UUID lot) {
        long all = 0;
        for (Map.Entry<Shelf, Long> one : quarter.books.stock().entrySet()) {
            if (one.getKey().lot().equals(lot)) {
                Spot end = new Spot(Quarter.FAENZA, PlaceKind.HANDED_OVER);
                quarter.books.move(lot, one.getKey().spot(), end, one.getValue());
                all += one.getValue();
            }
        }
        if (all > 0) {
            quarter.books.born(
                    crate(quarter.books.goods(lot).article()),
                    new Spot(Quarter.PALMANOVA, PlaceKind.HANDED_OVER),
                    new Spot(Quarter.PALMANOVA, PlaceKind.STORE),
                    all);
        }
        return all > 0;
    }

    private Crate crate(Article article) {
        return new Crate(
                newLot(article),
                article,
                Quarter.COOP,
                "G",
                false,
                Optional.empty(),
                quarter.today());
    }

    private UUID newLot(Article article) {
        return quarter
                .office
                .read(() -> quarter.stock.ofProduct(Quarter.PALMANOVA, article.product()))
                .stream()
                .map(LotStock::lot)
                .filter(lot -> !quarter.books.knows(lot))
                .findFirst()
                .orElseThrow();
    }
}
