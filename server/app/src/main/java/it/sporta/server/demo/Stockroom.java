package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.persistence.Database;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Stock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The goods of one hub on one day, through the use cases of the stock: nothing is written past
 * them. Works in the transaction of its caller, who holds the hub's gate until its end.
 */
final class Stockroom {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final PriceBook book;
    private final Stock stock;
    private final Places places;
    private final Ledger ledger;
    private final Receiving receiving;
    private final Corner corner;
    private final LocalDate day;
    private final Instant morning;
    private final UUID owner;

    Stockroom(
            EntityManager entities,
            Database database,
            Clock clock,
            PriceBook book,
            Corner corner,
            LocalDate day) {
        this.book = book;
        this.stock = new Stock(database);
        this.places = new Places(database);
        this.ledger = new Ledger(database, clock);
        this.morning = day.atTime(MORNING).atZone(Rome.ZONE).toInstant();
        this.receiving = new Receiving(entities, ledger, places, Clock.fixed(morning, Rome.ZONE));
        this.corner = corner;
        this.day = day;
        Hub hub = new Hubs(entities).get(corner.id());
        this.owner = hub.organisation();
        ledger.enter(List.of(corner.id()));
    }

    /** What may be sold, of the articles of the demo. */
    Shelves shelves(Iterable<Article> articles) {
        Map<ProductId, String> keys = new HashMap<>();
        articles.forEach(article -> keys.put(Keys.article(article.key()), article.key()));
        Shelves shelves = new Shelves();
        for (LotStock lot : stock.of(corner.id())) {
            boolean sold = lot.quantity().isPositive() && lot.placeKind().isSoldFrom();
            if (sold && keys.containsKey(lot.product())) {
                shelves.add(keys.get(lot.product()), lot.quantity().thousandths());
            }
        }
        return shelves;
    }

    /** A lot with what arrived; no more than one a day of an article in each way. */
    void receive(
            String way,
            Article article,
            long thousandths,
            UnitPrice cost,
            Optional<LocalDate> expires) {
        ProductId id = Keys.article(article.key());
        Particulars what = article.particulars();
        receiving.receive(
                new Delivery(
                        Keys.of("lot", corner.key(), day, way, article.key()),
                        corner.id(),
                        Optional.of(corner.placeFor(article)),
                        id,
                        owner,
                        book.producer(article),
                        expires.isPresent() ? label(day) : "",
                        what.origin(),
                        new Quantity(thousandths, what.unit()),
                        expires.isPresent() ? what.dateKind() : DateKind.NONE,
                        expires,
                        day,
                        cost));
    }

    /** An L and the day of the year, as most producers mark their lots (Directive 2011/91/EU). */
    static String label(LocalDate day) {
        return String.format("L%02d%03d", day.getYear() % 100, day.getDayOfYear());
    }
}
