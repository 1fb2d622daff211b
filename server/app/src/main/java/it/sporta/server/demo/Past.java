package it.sporta.server.demo;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.server.demo.Days.Told;
import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells one hub's day: its morning, then its customers, some hours at a time. Each step and its
 * note are one transaction.
 */
final class Past {

    /** Hundredths of customers that one transaction may hold. */
    private static final int STEP = 5_000;

    /** As many facts as a reader of journals takes at once. */
    private static final int AT_ONCE = 50;

    private final EntityManager entities;
    private final Database database;
    private final Transactions transactions;
    private final Consumer<Arrivals> news;
    private final Clock clock;
    private final DemoData data;
    private final Days days;
    private PriceBook book;

    Past(
            EntityManager entities,
            Database database,
            Transactions transactions,
            Consumer<Arrivals> news,
            Clock clock,
            DemoData data) {
        this.entities = entities;
        this.database = database;
        this.transactions = transactions;
        this.news = news;
        this.clock = clock;
        this.data = data;
        this.days = new Days(database);
    }

    /** The morning; answers false when it was told before. */
    boolean begin(Corner corner, LocalDate day) {
        return transactions.run(
                () -> {
                    if (days.told(corner.id(), day).isPresent()) {
                        return false;
                    }
                    Optional<Long> before = days.tickets(corner.id());
                    Stockroom room = room(corner, day);
                    clearOut(corner, day);
                    new Mornings(data).of(corner, day, before.isEmpty(), room);
                    days.begin(corner.id(), day, before.orElse(0L));
                    return true;
                });
    }

    /** Yesterday's ended goods leave, and what was put by for people is fetched. */
    private void clearOut(Corner corner, LocalDate day) {
        Leftovers leftovers = new Leftovers(entities, database, data, corner, day);
        List<Arrived<?>> told = leftovers.told();
        if (!told.isEmpty()) {
            news.accept(new Arrivals(told));
        }
        new Gifts(entities, database, data, corner, day).give();
    }

    /**
     * A day until an hour, {@link Days#OVER} for all of it. The rest of it is never told: from then
     * on the day belongs to the tills. Answers false when it was told before.
     */
    boolean tell(Corner corner, LocalDate day, int until) {
        int steps = 0;
        while (transactions.run(() -> tellSome(corner, day, until))) {
            steps++;
        }
        return steps > 0;
    }

    /** Answers whether anything was told. */
    private boolean tellSome(Corner corner, LocalDate day, int until) {
        Told told = days.told(corner.id(), day).orElseThrow();
        if (told.toldUntil() == Days.OVER) {
            return false;
        }
        Customers customers = new Customers(data, corner.key(), day);
        List<Integer> hours =
                customers.some(told.toldUntil(), STEP).stream()
                        .filter(hour -> hour < until)
                        .toList();
        boolean real = told.toldUntil() == 0 && days.hasSales(corner.id(), day);
        if (hours.isEmpty() || real) {
            days.tell(corner.id(), day, told.over());
            return false;
        }
        Stockroom room = room(corner, day);
        Shelves shelves = room.shelves(data.goods().articles().values());
        List<Purchase> bought =
                hours.stream().flatMap(hour -> customers.during(hour, shelves).stream()).toList();
        Told now = told.and(hours.get(hours.size() - 1), bought.size());
        prepare(corner, day, now.toldUntil(), bought, room);
        fire(corner, day, told.tickets(), bought);
        days.tell(corner.id(), day, now);
        return true;
    }

    private Stockroom room(Corner corner, LocalDate day) {
        return new Stockroom(entities, database, clock, book(), corner, day);
    }

    /** What is made to order was there for exactly as long as it took to serve it. */
    private void prepare(
            Corner corner, LocalDate day, int until, List<Purchase> bought, Stockroom room) {
        Map<Article, Long> made = new LinkedHashMap<>();
        bought.stream()
                .flatMap(purchase -> purchase.takes().stream())
                .filter(take -> !take.article().stocked())
                .forEach(take -> made.merge(take.article(), take.thousandths(), Long::sum));
        made.forEach(
                (article, thousandths) -> {
                    UnitPrice price = book().price(article, day);
                    UnitPrice cost = new UnitPrice(price.cents() / 4, price.per());
                    room.receive("made" + until, article, thousandths, cost, Optional.empty());
                });
    }

    private void fire(Corner corner, LocalDate day, long before, List<Purchase> bought) {
        PastTickets till = new PastTickets(entities, book(), corner, day);
        List<Arrived<?>> told = new ArrayList<>();
        for (Purchase purchase : bought) {
            told.add(till.told(purchase, before + told.size() + 1));
        }
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            news.accept(new Arrivals(told.subList(from, Math.min(told.size(), from + AT_ONCE))));
        }
    }

    /** Read within the first transaction that needs it. */
    private PriceBook book() {
        if (book == null) {
            book = new PriceBook(entities);
        }
        return book;
    }
}
