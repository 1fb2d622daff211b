package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.server.catalogue.Products;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.news.Arrivals;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Transactions;
import it.sporta.server.stock.Places;
import it.sporta.server.waste.Bins;
import it.sporta.server.waste.Donee;
import it.sporta.server.waste.Donees;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings the whole demo up to today, from wherever it was left. */
final class Demo {

    private static final Logger LOG = System.getLogger(Demo.class.getName());

    private final EntityManager entities;
    private final Database database;
    private final Transactions transactions;
    private final Clock clock;
    private final DemoData data;
    private final int pastDays;
    private final Supplier<Past> pasts;
    private LocalDate reached = LocalDate.MIN;

    /**
     * @param news takes facts as the readers of the tills' journals give them
     * @param pastDays how many days before the first start are told, and the most that is made up
     *     for after a pause
     */
    Demo(
            EntityManager entities,
            Database database,
            Transactions transactions,
            Consumer<Arrivals> news,
            Clock clock,
            DemoData data,
            int pastDays) {
        this.entities = entities;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.data = data;
        this.pastDays = pastDays;
        this.pasts = () -> new Past(entities, database, transactions, news, clock, data);
    }

    /**
     * Founds the demo in an empty installation, then tells every day that is missing, and today
     * until now. Done again, it does nothing.
     *
     * @throws IllegalStateException with a sentence, when the installation is somebody else's or
     *     was loaded from other tables
     */
    void bringUpToDate() {
        LocalDate today = Rome.today(clock);
        if (today.equals(reached)) {
            return;
        }
        transactions.run(() -> found(today));
        Past past = pasts.get();
        for (LocalDate day = first(today); !day.isAfter(today); day = day.plusDays(1)) {
            if (bringTo(day, today, past)) {
                LOG.log(Level.INFO, "Demo: {0} is told, until {1}.", day, today);
            }
        }
        transactions.run(() -> new Cooking(entities, database, data, firstDay()).cook());
        transactions.run(() -> new Feasting(entities, database, data, firstDay()).tell());
        reached = today;
    }

    /** From which the tables count: the past was told before it. */
    private LocalDate firstDay() {
        return new Days(database).first().orElseThrow().plusDays(pastDays);
    }

    /** After a long pause the oldest days are left out. */
    private LocalDate first(LocalDate today) {
        LocalDate oldest = today.minusDays(pastDays);
        return transactions
                .run(() -> new Days(database).first())
                .filter(oldest::isBefore)
                .orElse(oldest);
    }

    private boolean bringTo(LocalDate day, LocalDate today, Past past) {
        boolean news = false;
        for (Corner corner : Corner.all(data)) {
            news |= past.begin(corner, day);
            news |= past.tell(corner, day, day.isBefore(today) ? Days.OVER : Rome.hour(clock));
        }
        return news;
    }

    private void found(LocalDate today) {
        if (isFounded()) {
            return;
        }
        LOG.log(
                Level.INFO,
                "Demo: loading {0} articles and {1} days; seed {2}.",
                data.goods().articles().size(),
                pastDays,
                Long.toString(Chance.SEED));
        new Founding(entities, data, today).found();
        Places places = new Places(database);
        data.where().hubs().keySet().forEach(hub -> places.of(Keys.hub(hub)));
        Donees donees = new Donees(database);
        data.where()
                .donees()
                .forEach((key, party) -> donees.meet(new Donee(Keys.donee(key), party)));
        Bins bins = new Bins(database);
        data.where()
                .bins()
                .forEach(bin -> bins.put(Keys.hub(bin.hub()), bin.name(), bin.tareGrams()));
        new BarFounding(database, data.room(), clock).found();
        new GroupFounding(entities, database, data, today).found();
    }

    private boolean isFounded() {
        Installations installations = new Installations(entities);
        Hubs hubs = new Hubs(entities);
        if (installations.isDemo()) {
            requireSameTables(new Products(entities), hubs);
            return true;
        }
        boolean empty =
                hubs.organisations().isEmpty()
                        && !new People(entities, installations).hasCoordinator();
        if (!empty) {
            throw new IllegalStateException(
                    "SPORTA_DEMO is set, but these data are real: the demo wants an empty"
                            + " database.");
        }
        return false;
    }

    private void requireSameTables(Products products, Hubs hubs) {
        boolean same =
                data.where().hubs().keySet().stream()
                                .allMatch(hub -> hubs.find(Keys.hub(hub)).isPresent())
                        && data.goods().articles().keySet().stream()
                                .allMatch(key -> products.find(Keys.article(key)).isPresent());
        if (!same) {
            throw new IllegalStateException(
                    "The demo's tables have changed since it was loaded: start over with"
                            + " ./sporta run --fresh.");
        }
    }
}
