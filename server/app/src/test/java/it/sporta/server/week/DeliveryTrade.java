package it.sporta.server.week;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Producers bring goods to our hubs. */
final class DeliveryTrade implements Trade {

    private static final List<Article> BROUGHT =
            List.of(
                    Article.APPLES,
                    Article.TOMATOES,
                    Article.PUMPKIN,
                    Article.RICE,
                    Article.CHEESE,
                    Article.EGGS,
                    Article.ORANGES,
                    Article.HONEY);

    private final Quarter quarter;
    private int labels;

    DeliveryTrade(Quarter quarter) {
        this.quarter = quarter;
    }

    @Override
    public void step() {
        Article article = quarter.any(BROUGHT);
        UUID hub = quarter.any(Quarter.OUR_HUBS);
        Spot spot = new Spot(hub, quarter.any(rooms(hub)));
        long thousandths = quarter.some(article, 12_000);
        boolean dated = article.dates() != DateKind.NONE;
        LocalDate today = quarter.today();
        Crate goods =
                new Crate(
                        quarter.id(),
                        article,
                        Quarter.COOP,
                        "L" + labels++,
                        article.dates() == DateKind.USE_BY,
                        dated
                                ? Optional.of(
                                        today.plusDays(quarter.chance.nextInt(article.days() + 1)))
                                : Optional.empty(),
                        today);
        Delivery delivery =
                new Delivery(
                        goods.lot(),
                        hub,
                        Optional.of(spot.id()),
                        article.product(),
                        goods.owner(),
                        Optional.empty(),
                        goods.label(),
                        "Italia",
                        article.of(thousandths),
                        article.dates(),
                        goods.date(),
                        today,
                        new UnitPrice(120, article.unit()),
                        article.pieceGrams());
        quarter.office.press(() -> quarter.receiving.receive(delivery)).get();
        quarter.books.born(goods, new Spot(hub, PlaceKind.PRODUCER), spot, thousandths);
    }

    private static List<PlaceKind> rooms(UUID hub) {
        if (hub.equals(Quarter.MONTI)) {
            return List.of(PlaceKind.SHOP, PlaceKind.BAR);
        }
        PlaceKind own = hub.equals(Quarter.CAPUANA) ? PlaceKind.KITCHEN : PlaceKind.LABORATORY;
        return List.of(PlaceKind.SHOP, PlaceKind.STORE, own);
    }
}
