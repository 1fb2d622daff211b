package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Products;
import it.sporta.server.demo.data.Cookbook.Bought;
import it.sporta.server.demo.data.Cookbook.Dish;
import it.sporta.server.demo.data.Cookbook.Work;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.lab.Batches;
import it.sporta.server.lab.Closing;
import it.sporta.server.lab.Heritage;
import it.sporta.server.lab.Lifetimes;
import it.sporta.server.lab.Loss;
import it.sporta.server.lab.Notes;
import it.sporta.server.lab.Opening;
import it.sporta.server.lab.Output;
import it.sporta.server.lab.Pot;
import it.sporta.server.lab.Sheets;
import it.sporta.server.persistence.Database;
import it.sporta.server.recipes.Draft;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Stock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The recipes of the demo and its batches, through the use cases of the laboratory: nothing is
 * written past them. What they cook was bought for them. In the transaction of its caller; done
 * again, it does nothing.
 */
final class Cooking {

    private static final LocalTime MORNING = LocalTime.of(6, 30);

    /** The recipes are older than anything that was cooked by them. */
    private static final int OLD_DAYS = 60;

    private final EntityManager entities;
    private final Database database;
    private final DemoData data;
    private final LocalDate founded;
    private final UUID cook;

    /**
     * @param founded the day from which the tables count
     */
    Cooking(EntityManager entities, Database database, DemoData data, LocalDate founded) {
        this.entities = entities;
        this.database = database;
        this.data = data;
        this.founded = founded;
        this.cook = new People(entities, new Installations(entities)).all().get(0).id();
    }

    void cook() {
        data.cookbook().dishes().values().forEach(this::write);
        data.cookbook().works().values().forEach(this::work);
    }

    private static Clock morningOf(LocalDate day) {
        return Clock.fixed(day.atTime(MORNING).atZone(Rome.ZONE).toInstant(), Rome.ZONE);
    }

    private void write(Dish dish) {
        LocalDate from = founded.minusDays(OLD_DAYS);
        Recipes recipes = new Recipes(database, morningOf(from));
        UUID id = Keys.of("recipe", dish.key());
        if (recipes.versions(id).isEmpty()) {
            recipes.write(
                    new Draft(
                            id,
                            Keys.article(dish.article()),
                            from,
                            dish.makes(),
                            dish.preserves(),
                            dish.storage(),
                            dish.ingredients().stream().map(Bought::ingredient).toList()),
                    cook);
        }
    }

    private void work(Work work) {
        Kitchen kitchen = new Kitchen(work);
        if (kitchen.batches.find(kitchen.id).isEmpty()) {
            kitchen.begin();
            if (work.closed()) {
                kitchen.end();
            }
        }
    }

    /** One batch on its morning. */
    private final class Kitchen {

        private final Work work;
        private final Dish dish;
        private final UUID id;
        private final UUID hub;
        private final UUID room;
        private final Clock clock;
        private final Places places = new Places(database);
        private final Products products = new Products(entities);
        private final Hubs hubs = new Hubs(entities);
        private final Batches batches = new Batches(database);
        private final Sheets sheets = new Sheets(database);
        private final Recipes recipes;
        private final Ledger ledger;
        private final Receiving receiving;

        Kitchen(Work work) {
            this.work = work;
            this.dish = data.cookbook().dishes().get(work.dish());
            this.id = Keys.of("batch", work.key());
            this.hub = Keys.hub(work.hub());
            this.room = Place.idOf(hub, work.trade().room());
            this.clock = morningOf(founded.plusDays(work.day()));
            this.recipes = new Recipes(database, clock);
            this.ledger = new Ledger(database, clock);
            this.receiving = new Receiving(entities, ledger, places, clock);
        }

        void begin() {
            Opening opening = new Opening(batches, sheets, ledger, recipes, products, hubs, clock);
            opening.open(
                    new Opening.Wish(
                            id,
                            hub,
                            work.trade(),
                            Optional.of(Keys.of("recipe", dish.key())),
                            Optional.of(work.wanted()),
                            ""),
                    cook);
            Recipe recipe = recipes.on(Keys.of("recipe", dish.key()), founded).orElseThrow();
            List<Ingredient> needed = recipe.toMake(work.wanted());
            for (int line = 0; line < needed.size(); line++) {
                put(line, needed.get(line), dish.ingredients().get(line).costCents());
            }
        }

        private void put(int line, Ingredient one, long costCents) {
            Pot pot =
                    new Pot(
                            batches,
                            sheets,
                            ledger,
                            places,
                            new Stock(database),
                            receiving,
                            products,
                            clock);
            UUID lot = Keys.of("ingredient", work.key(), line);
            if (costCents == 0) {
                pot.pour(id, line, lot, one.product(), one.grams(), one.wording());
            } else {
                receive(lot, one, costCents);
                pot.put(
                        id,
                        new Pot.Take(line, lot, room, one.quantity(), one.grams(), one.wording()));
            }
        }

        /** A lot of its own: nothing is missed on the shelves. */
        private void receive(UUID lot, Ingredient one, long costCents) {
            var article = products.get(one.product());
            receiving.receive(
                    new Delivery(
                            lot,
                            hub,
                            Optional.of(room),
                            one.product(),
                            hubs.get(hub).organisation(),
                            article.producer(),
                            "",
                            article.origin(),
                            one.quantity(),
                            DateKind.NONE,
                            Optional.empty(),
                            Rome.today(clock),
                            new UnitPrice(costCents, one.quantity().unit())));
        }

        void end() {
            Notes notes = new Notes(batches, sheets, ledger, places);
            int line = 0;
            for (var input : batches.get(id).contents()) {
                Ingredient one = dish.ingredients().get(input.line()).ingredient();
                long trim = input.grams() - share(one, input.grams());
                if (trim > 0) {
                    notes.lost(id, loss(line++, Loss.Kind.TRIMMINGS, input.line(), trim));
                }
            }
            notes.lost(id, loss(line, Loss.Kind.EVAPORATION, -1, work.vapourGrams()));
            Quantity made = new Quantity(work.made(), work.wanted().unit());
            long grams = made.thousandths() / 1000 * dish.makes().pieceGrams();
            notes.out(
                    id,
                    new Output(
                            0,
                            Keys.article(dish.article()),
                            room,
                            made,
                            grams,
                            false,
                            Optional.empty()));
            new Closing(
                            batches,
                            sheets,
                            new Heritage(batches, products),
                            ledger,
                            places,
                            receiving,
                            products,
                            new Lifetimes(entities, products, recipes, clock),
                            clock)
                    .close(id, Map.of(), cook);
        }

        /** What of so much goes into the pot. */
        private static long share(Ingredient one, long grams) {
            return grams - grams * one.trimHundredths() / 10_000;
        }

        private static Loss loss(int line, Loss.Kind kind, int of, long grams) {
            return new Loss(
                    line, kind, kind.usual(), of < 0 ? Optional.empty() : Optional.of(of), grams);
        }
    }
}
