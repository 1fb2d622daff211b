package it.sporta.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.product.ProductId;
import it.sporta.server.Days;
import it.sporta.server.bar.DiningTables;
import it.sporta.server.bar.MadeToOrder;
import it.sporta.server.catalogue.Products;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.Totals;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.LotStock;
import it.sporta.server.waste.Fate;
import it.sporta.server.waste.Unsold;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

class DemoTest {

    private static final int DAYS = 5;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final UUID PALMANOVA = Keys.hub("palmanova");

    @OnEveryDatabase
    void tellsDaysThatTheBooksProve(TestDatabase db) {
        DemoHouse house = new DemoHouse(db);
        house.at(DemoHouse.BEGIN, DAYS).bringUpToDate();
        assertThat(house.differences()).isEmpty();
        assertThat(house.count("sale")).isBetween(800L, 2_000L);
        assertThat(house.count("shortage")).isZero();
        assertThat(house.daysWithSales())
                .contains(TODAY.minusDays(DAYS), TODAY.minusDays(1), TODAY);
        showsWasteAndGifts(house, db);
    }

    private static void showsWasteAndGifts(DemoHouse house, TestDatabase db) {
        assertThat(house.count("waste_weighing")).isBetween(30L, 300L);
        assertThat(house.count("donation")).isBetween(3L, 18L);
        long cateringOut = 1;
        assertThat(house.count("transport_document"))
                .isEqualTo(house.count("donation") + cateringOut);
        Days days = new Days(TODAY.minusDays(DAYS), TODAY);
        List<Unsold.Part> unsold = db.inTransaction(e -> new Unsold(db.database()).between(days));
        assertThat(unsold).extracting(Unsold.Part::fate).contains(Fate.COMPOST, Fate.GIVEN);
        assertThat(unsold).extracting(Unsold.Part::grams).allMatch(grams -> grams > 0);
    }

    @OnEveryDatabase
    void foundsAHouseWithItsPeopleAndPricesAndTheHoursOfTodayThatAreOver(TestDatabase db) {
        DemoHouse house = new DemoHouse(db);
        house.at(DemoHouse.BEGIN, 0).bringUpToDate();
        assertThat(house.count("product")).isEqualTo(house.data().goods().articles().size());
        assertThat(new Totals(db.database()).hours(TODAY))
                .isNotEmpty()
                .allSatisfy(total -> assertThat(total.hour()).isLessThan(10));
        db.doInTransaction(
                entities -> {
                    Installations installations = new Installations(entities);
                    assertThat(installations.isDemo()).isTrue();
                    assertThat(new People(entities, installations).hasCoordinator()).isTrue();
                    assertThat(new Hubs(entities).all()).hasSize(4);
                    everyArticleHasAPriceToday(house, entities);
                });
        guestsCanSitDownAndEatWhatIsMadeToOrder(house, db);
    }

    private static void guestsCanSitDownAndEatWhatIsMadeToOrder(DemoHouse house, TestDatabase db) {
        UUID monti = Keys.hub("monti");
        Clock clock = Clock.fixed(DemoHouse.BEGIN, ZoneOffset.UTC);
        Recipes recipes = new Recipes(db.database(), clock);
        assertThat(new DiningTables(db.database(), clock).tables(monti)).hasSize(9);
        Set<ProductId> dishes = new MadeToOrder(db.database(), recipes, clock).today(monti);
        assertThat(dishes).containsExactly(Keys.article("crostone-toma"));
        for (ProductId dish : dishes) {
            assertThat(house.stock().of(monti))
                    .extracting(LotStock::product)
                    .containsAll(
                            recipes.of(dish, TODAY).orElseThrow().ingredients().stream()
                                    .map(Ingredient::product)
                                    .toList());
        }
    }

    private static void everyArticleHasAPriceToday(DemoHouse house, EntityManager entities) {
        var prices = new Products(entities).prices();
        for (String key : house.data().goods().articles().keySet()) {
            assertThat(prices.get(Keys.article(key)).on(TODAY)).as(key).isPresent();
        }
    }

    @OnEveryDatabase
    void doneAgainItChangesNothing(TestDatabase db) {
        DemoHouse house = new DemoHouse(db);
        house.at(DemoHouse.BEGIN, 1).bringUpToDate();
        List<Long> once = rows(house);
        house.at(DemoHouse.BEGIN.plus(Duration.ofHours(5)), 1).bringUpToDate();
        assertThat(rows(house)).isEqualTo(once);
    }

    private static List<Long> rows(DemoHouse house) {
        return List.of(
                house.count("sale"),
                house.count("movement"),
                house.count("lot"),
                house.count("person"),
                house.count("product_price"));
    }

    @OnEveryDatabase
    void aNewDayBringsGoodsAndTellsTheDayThatPassed(TestDatabase db) {
        DemoHouse house = new DemoHouse(db);
        house.at(DemoHouse.BEGIN, 0).bringUpToDate();
        long before = house.count("sale");
        house.at(DemoHouse.BEGIN.plus(Duration.ofDays(2)), 28).bringUpToDate();
        assertThat(house.stock().of(PALMANOVA))
                .extracting(LotStock::receivedOn)
                .contains(TODAY.plusDays(2));
        assertThat(house.count("sale")).isGreaterThan(before);
        assertThat(house.differences()).isEmpty();
    }

    @OnEveryDatabase
    void brokenOffAnywhereItComesOutTheSame(TestDatabase db) {
        DemoHouse house = new DemoHouse(db);
        house.at(DemoHouse.BEGIN, 1).bringUpToDate();
        List<Long> whole = rows(house);
        try (TestDatabase other = TestDatabase.fresh(db.dialect())) {
            DemoHouse broken = new DemoHouse(other);
            for (int last = 1; last <= 4; last += 3) {
                Demo dying = broken.at(DemoHouse.BEGIN, 1, deathAfter(last));
                assertThatThrownBy(dying::bringUpToDate).hasMessage("the power went");
            }
            broken.at(DemoHouse.BEGIN, 1).bringUpToDate();
            assertThat(rows(broken)).isEqualTo(whole);
            assertThat(broken.differences()).isEmpty();
        }
    }

    private static java.util.function.Consumer<it.sporta.server.news.Arrivals> deathAfter(
            int last) {
        AtomicInteger heard = new AtomicInteger();
        return arrivals -> {
            if (heard.incrementAndGet() > last) {
                throw new IllegalStateException("the power went");
            }
        };
    }

    @OnEveryDatabase
    void aDayWithRealSalesIsNotInventedUpon(TestDatabase db) {
        LocalDate tomorrow = TODAY.plusDays(1);
        DemoHouse house = new DemoHouse(db);
        house.at(DemoHouse.BEGIN, 0).bringUpToDate();
        db.database()
                .change(
                        "INSERT INTO hour_total (hub_id, business_on, hour_of_day, tickets,"
                                + " cents, rounding_cents, grams) VALUES (?, ?, 10, 1, 5, 0, 0)",
                        PALMANOVA,
                        tomorrow);
        house.at(DemoHouse.BEGIN.plus(Duration.ofDays(2)), 28).bringUpToDate();
        assertThat(new Totals(db.database()).hours(tomorrow))
                .filteredOn(total -> total.hub().equals(PALMANOVA))
                .extracting(total -> total.tickets())
                .containsExactly(1L);
    }

    @OnEveryDatabase
    void leavesRealDataAlone(TestDatabase db) {
        db.doInTransaction(
                entities ->
                        new Hubs(entities)
                                .found(
                                        UUID.randomUUID(),
                                        "Una vera cooperativa",
                                        VatNumber.parse("12345678903").orElseThrow()));
        DemoHouse house = new DemoHouse(db);
        Demo demo = house.at(DemoHouse.BEGIN, 1);
        assertThatThrownBy(demo::bringUpToDate).hasMessageContaining("these data are real");
        assertThat(house.count("product")).isZero();
    }

    @OnEveryDatabase
    void afterALongPauseTheOldestDaysAreLeftOut(TestDatabase db) {
        DemoHouse house = new DemoHouse(db);
        house.at(DemoHouse.BEGIN, 0).bringUpToDate();
        Instant later = DemoHouse.BEGIN.plus(Duration.ofDays(90));
        house.at(later, 1).bringUpToDate();
        LocalDate day = TODAY.plusDays(90);
        assertThat(house.daysWithSales()).containsOnly(TODAY, day.minusDays(1), day);
        assertThat(house.differences()).isEmpty();
    }
}
