package it.sporta.server.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Days;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.identity.Hubs;
import it.sporta.server.insight.WeekBook;
import it.sporta.server.insight.web.KilosInWeek;
import it.sporta.server.lab.web.BatchesInWeek;
import it.sporta.server.news.Task;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class LaboratoryTest {

    @OnEveryDatabase
    void tomatoesBecomeJarsGramForGramAndCentForCent(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product tomatoes = shop.article("Pomodori", Unit.KILOGRAM, Allergens.NONE, 0);
        Product passata = shop.article("Passata 700 g", Unit.PIECE, Allergens.NONE, 540);
        Lot crate = shop.receive(tomatoes, Quantity.grams(40_000), 117);
        Batch batch = shop.open();
        assertThat(batch.code()).isEqualTo("L26326-1");

        shop.put(batch, crate, Quantity.grams(33_333), 33_333);
        assertThat(shop.at(crate, PlaceKind.STORE)).isEqualTo(6_667);
        assertThat(shop.at(crate, PlaceKind.BATCH)).isEqualTo(33_333);
        shop.lose(batch, Loss.Kind.TRIMMINGS, Optional.of(0), 7_001);
        shop.lose(batch, Loss.Kind.EVAPORATION, Optional.empty(), 5_000);
        shop.out(batch, passata, Quantity.pieces(30), 21_000, false);
        Batch closed = shop.close(batch, Map.of());

        Output jars = closed.outputs().get(0);
        Output.Made made = jars.made().orElseThrow();
        assertThat(made.cost().cents()).isEqualTo(3_900);
        assertThat(made.expires()).contains(Workshop.TODAY.plusDays(540));
        assertThat(shop.lot(made.lot()).label()).isEqualTo("L26326-1");
        assertThat(shop.lot(made.lot()).pieceGrams()).isEqualTo(700);
        assertThat(shop.lot(made.lot()).costCents()).isEqualTo(130);
        assertThat(shop.at(shop.lot(made.lot()), PlaceKind.LABORATORY)).isEqualTo(30_000);
        assertThat(shop.at(crate, PlaceKind.BATCH)).isZero();
        assertThat(shop.gone(crate))
                .isEqualTo(
                        Map.of(
                                PlaceKind.COMPOST, 7_001L,
                                PlaceKind.EVAPORATED, 5_000L,
                                PlaceKind.UNEXPLAINED, 332L,
                                PlaceKind.TRANSFORMED, 21_000L));
        assertThat(shop.transformed(batch.id())).isEqualTo(new long[] {0, 0});
        assertThat(shop.differences()).isEmpty();
        assertThat(shop.using(crate)).containsExactly(closed.id());
        assertThat(shop.close(batch, Map.of())).isEqualTo(closed);
        refuses("lab.closed", () -> shop.put(batch, crate, Quantity.grams(1), 1));
    }

    @OnEveryDatabase
    void litresThatAreMadeWeighAsMuchAsWhatTheyWereMadeOf(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Product juice = shop.article("Succo", Unit.LITRE, Allergens.NONE, 0);
        Batch batch = shop.open();
        shop.put(batch, shop.receive(apples, Quantity.grams(3_000), 100), Quantity.grams(3_000));
        shop.out(batch, juice, new Quantity(2_000, Unit.LITRE), 2_080, false);
        shop.close(batch, Map.of());
        assertThat(shop.transformed(batch.id())).isEqualTo(new long[] {0, 0});
        assertThat(shop.differences()).isEmpty();
    }

    @OnEveryDatabase
    void litresThatWereMadeWeighAsMuchWhenTheyLeave(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Product juice = shop.article("Succo", Unit.LITRE, Allergens.NONE, 0);
        Batch batch = shop.open();
        shop.put(batch, shop.receive(apples, Quantity.grams(3_000), 100), Quantity.grams(3_000));
        shop.out(batch, juice, new Quantity(2_000, Unit.LITRE), 2_081, false);
        Lot made =
                shop.lot(shop.close(batch, Map.of()).outputs().get(0).made().orElseThrow().lot());
        shop.goes(made, new Quantity(1_500, Unit.LITRE), PlaceKind.CUSTOMER, Reason.PICKUP);
        shop.goes(made, new Quantity(500, Unit.LITRE), PlaceKind.COMPOST, Reason.SPOILED);
        assertThat(shop.gone(made))
                .containsOnly(
                        Map.entry(PlaceKind.CUSTOMER, 1_561L), Map.entry(PlaceKind.COMPOST, 520L));
        assertThat(shop.unsold(PlaceKind.COMPOST)).isEqualTo(520);
        assertThat(shop.differences()).isEmpty();
    }

    @OnEveryDatabase
    void theWeekTellsWhatWasClosedInItAndWhatIsInWork(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Product puree = shop.article("Mousse", Unit.KILOGRAM, Allergens.NONE, 0);
        Lot crate = shop.receive(apples, Quantity.grams(5_000), 100);
        Batch done = shop.open();
        shop.put(done, crate, Quantity.grams(2_000), 2_000);
        shop.out(done, puree, Quantity.grams(1_900), 1_900, false);
        shop.close(done, Map.of());
        shop.open();
        BatchesInWeek teller = new BatchesInWeek(new Batches(db.database()));
        Days week = Days.weekOf(Workshop.TODAY);
        List<WeekFigure> now = db.inTransaction(e -> teller.of(week));
        assertThat(now)
                .extracting(WeekFigure::words, WeekFigure::value, WeekFigure::organisation)
                .containsExactly(tuple("week.batches", 1L, done.owner()));
        List<Task> waiting = db.inTransaction(e -> teller.waiting());
        assertThat(waiting)
                .extracting(Task::words, Task::count, Task::organisation)
                .containsExactly(tuple("week.working", 1L, done.owner()));
        List<Batch> listed = db.inTransaction(e -> new Batches(db.database()).closed(week));
        assertThat(listed).extracting(Batch::id).containsExactly(done.id());
        Days next = Days.weekOf(Workshop.TODAY.plusDays(7));
        List<WeekFigure> later = db.inTransaction(e -> teller.of(next));
        assertThat(later).isEmpty();
    }

    @OnEveryDatabase
    void theWeekSaysAllThatWasPutInWorkAndWhatBecameOfIt(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Product puree = shop.article("Mousse", Unit.KILOGRAM, Allergens.NONE, 0);
        Lot crate = shop.receive(apples, Quantity.grams(9_000), 100);
        Batch done = shop.open();
        shop.put(done, crate, Quantity.grams(5_000), 5_000);
        shop.out(done, puree, Quantity.grams(3_000), 3_000, false);
        shop.lose(done, Loss.Kind.TRIMMINGS, Optional.empty(), 1_000);
        shop.lose(done, Loss.Kind.STAFF, Optional.empty(), 100);
        shop.close(done, Map.of());
        Batch open = shop.open();
        shop.put(open, crate, Quantity.grams(2_500), 2_500);
        shop.takeBack(open, 0);
        shop.put(open, crate, Quantity.grams(700), 700);
        KilosInWeek teller = new KilosInWeek(new WeekBook(db.database()), new Hubs(db.entities()));
        List<WeekFigure> kitchen =
                db.inTransaction(e -> teller.of(Days.weekOf(Workshop.TODAY))).stream()
                        .filter(one -> one.chapter() == WeekChapter.KITCHEN)
                        .toList();
        assertThat(kitchen)
                .extracting(WeekFigure::words, WeekFigure::value, WeekFigure::part)
                .containsExactly(
                        tuple("week.worked", 5_700L, false),
                        tuple("week.made", 3_000L, true),
                        tuple("week.lostinwork", 1_000L, true),
                        tuple("week.spentinwork", 100L, true),
                        tuple("week.unexplained", 900L, true),
                        tuple("week.stillinwork", 700L, true));
    }

    @OnEveryDatabase
    void whatIsWeighedInNobodySellsAndAMistakeIsTakenBack(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Lot crate = shop.receive(apples, Quantity.grams(5_000), 100);
        Batch batch = shop.open();
        shop.put(batch, crate, Quantity.grams(4_000), 4_000);
        refuses("lab.in.short", () -> shop.put(batch, crate, Quantity.grams(1_001), 1_001));
        shop.takeBack(batch, 0);
        shop.takeBack(batch, 0);
        assertThat(shop.at(crate, PlaceKind.STORE)).isEqualTo(5_000);
        assertThat(shop.at(crate, PlaceKind.BATCH)).isZero();
        refuses("lab.empty", () -> shop.close(batch, Map.of()));
        assertThat(shop.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatIsSaidTwiceHappensOnce(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Lot crate = shop.receive(apples, Quantity.grams(5_000), 100);
        Batch batch = shop.open();
        Pot.Take take = shop.take(0, crate, Quantity.grams(2_000), 2_000);
        shop.put(batch, take);
        shop.put(batch, take);
        assertThat(shop.at(crate, PlaceKind.BATCH)).isEqualTo(2_000);
        assertThat(shop.sheet(batch).inputs()).hasSize(1);
    }

    @OnEveryDatabase
    void allergensAreInheritedThroughJarsAndUnknownIsNotNone(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product celery = shop.article("Sedano", Unit.KILOGRAM, Allergens.of(Allergen.CELERY), 0);
        Product sauce = shop.article("Sugo", Unit.PIECE, Allergens.NONE, 90);
        Product dish = shop.article("Pasta al sugo", Unit.PIECE, Allergens.NONE, 1);
        Product pasta = shop.article("Pasta", Unit.KILOGRAM, Allergens.of(Allergen.GLUTEN), 0);
        Product odd = shop.article("Resto di ieri", Unit.KILOGRAM, Allergens.UNKNOWN, 0);

        Batch first = shop.open();
        shop.put(first, shop.receive(celery, Quantity.grams(1_000), 200), Quantity.grams(1_000));
        shop.pour(first, 500);
        shop.out(first, sauce, Quantity.pieces(3), 1_500, false);
        Output.Made jars = shop.close(first, Map.of()).outputs().get(0).made().orElseThrow();
        assertThat(jars.allergens()).isEqualTo(Allergens.of(Allergen.CELERY));

        Batch second = shop.open();
        shop.put(second, shop.lot(jars.lot()), Quantity.pieces(2), 1_000, "sugo");
        shop.put(
                second,
                shop.receive(pasta, Quantity.grams(2_000), 150),
                Quantity.grams(2_000),
                2_000,
                "pasta di grano duro");
        shop.out(second, dish, Quantity.pieces(10), 3_000, false);
        Batch plates = shop.close(second, Map.of());
        assertThat(plates.outputs().get(0).made().orElseThrow().allergens())
                .isEqualTo(Allergens.of(Allergen.GLUTEN, Allergen.CELERY));
        Label label = shop.label(plates, 0);
        assertThat(label.ingredientsAsText())
                .isEqualTo("pasta di grano duro, sugo (Sedano, Acqua)");
        assertThat(label.ingredients().stream().filter(Part::strong).map(Part::text))
                .containsExactly("grano", "Sedano");
        assertThat(label.net()).isEqualTo(Quantity.grams(300));
        assertThat(label.pieces()).isEqualTo(10);
        assertThat(label.lot()).isEqualTo("L26326-2");
        assertThat(label.operator()).isEqualTo("Fuori e Dentro");
        assertThat(label.address()).isEqualTo("via Capuana 7");

        Batch third = shop.open();
        shop.put(third, shop.receive(odd, Quantity.grams(500), 10), Quantity.grams(500));
        shop.out(third, dish, Quantity.pieces(1), 400, false);
        Batch riddle = shop.close(third, Map.of());
        assertThat(riddle.outputs().get(0).made().orElseThrow().allergens())
                .isEqualTo(Allergens.UNKNOWN);
        refuses("lab.label.unknown", () -> shop.label(riddle, 0));
        assertThat(shop.unknown(riddle)).isEqualTo(List.of("Resto di ieri"));
        assertThat(shop.differences()).isEmpty();
    }

    @OnEveryDatabase
    void nothingIsMadeOfWhatExpiredNorLastsLongerThanWhatWentIn(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product ricotta = shop.article("Ricotta", Unit.KILOGRAM, Allergens.of(Allergen.MILK), 0);
        Product cake = shop.article("Torta", Unit.PIECE, Allergens.of(Allergen.MILK), 5);
        LocalDate tomorrow = Workshop.TODAY.plusDays(1);
        Lot fresh = shop.receive(ricotta, Quantity.grams(1_000), 600, DateKind.USE_BY, tomorrow);
        Batch batch = shop.open();
        shop.put(batch, fresh, Quantity.grams(1_000));
        shop.out(batch, cake, Quantity.pieces(2), 900, false);
        refuses("lab.date.late", () -> shop.close(batch, Map.of(0, tomorrow.plusDays(1))));
        assertThat(shop.sheet(batch).isOpen()).isTrue();
        assertThat(shop.at(fresh, PlaceKind.BATCH)).isEqualTo(1_000);
        assertThat(shop.close(batch, Map.of()).outputs().get(0).made().orElseThrow().expires())
                .contains(tomorrow);

        Lot old = shop.receive(ricotta, Quantity.grams(1_000), 600, DateKind.USE_BY, tomorrow);
        shop.later(3);
        Batch late = shop.open();
        refuses("lab.in.expired", () -> shop.put(late, old, Quantity.grams(1_000)));
        Lot somebodys = shop.receiveOfSomebody(ricotta, Quantity.grams(1_000));
        refuses("lab.in.owner", () -> shop.put(late, somebodys, Quantity.grams(1_000)));
    }

    @OnEveryDatabase
    void whatIsLeftOfADishGoesByNameAndTheRestIsCounted(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product carrots = shop.article("Carote", Unit.KILOGRAM, Allergens.NONE, 0);
        Product soup = shop.article("Vellutata", Unit.PIECE, Allergens.NONE, 2);
        Batch batch = shop.open();
        shop.put(batch, shop.receive(carrots, Quantity.grams(3_500), 100), Quantity.grams(3_500));
        shop.out(batch, soup, Quantity.pieces(10), 3_500, false);
        Output.Made made = shop.close(batch, Map.of()).outputs().get(0).made().orElseThrow();
        Lot plates = shop.lot(made.lot());

        shop.leave(plates, Quantity.pieces(10), Quantity.pieces(3), PlaceKind.COMPOST, 6);
        assertThat(shop.at(plates, PlaceKind.LABORATORY)).isEqualTo(6_000);
        assertThat(shop.gone(plates))
                .isEqualTo(Map.of(PlaceKind.COMPOST, 1_050L, PlaceKind.UNEXPLAINED, 350L));
        refuses(
                "leftover.moved",
                () ->
                        shop.leave(
                                plates,
                                Quantity.pieces(10),
                                Quantity.pieces(3),
                                PlaceKind.COMPOST,
                                6));
        refuses(
                "leftover.more",
                () ->
                        shop.leave(
                                plates, Quantity.pieces(6), Quantity.pieces(7), PlaceKind.FEED, 0));
        refuses(
                "leftover.where",
                () ->
                        shop.leave(
                                plates,
                                Quantity.pieces(6),
                                Quantity.pieces(6),
                                PlaceKind.DONATED,
                                0));
        shop.later(3);
        refuses(
                "leftover.expired",
                () ->
                        shop.leave(
                                plates,
                                Quantity.pieces(6),
                                Quantity.pieces(6),
                                PlaceKind.STAFF,
                                0));
        assertThat(shop.differences()).isEmpty();
    }

    @OnEveryDatabase
    void leftoversPressedTwiceLeaveOnceAndNobodyIsRefused(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Lot carrots =
                shop.receive(
                        shop.article("Carote", Unit.KILOGRAM, Allergens.NONE, 0),
                        Quantity.grams(3_500),
                        100);
        Batch batch = shop.open();
        shop.put(batch, carrots, Quantity.grams(3_500));
        Product soup = shop.article("Vellutata", Unit.PIECE, Allergens.NONE, 2);
        shop.out(batch, soup, Quantity.pieces(10), 3_500, false);
        Output.Made made = shop.close(batch, Map.of()).outputs().get(0).made().orElseThrow();
        Lot plates = shop.lot(made.lot());
        UUID form = UUID.randomUUID();
        for (int press = 0; press < 2; press++) {
            shop.leave(
                    form, plates, Quantity.pieces(10), Quantity.pieces(10), PlaceKind.COMPOST, 0);
        }
        assertThat(shop.at(plates, PlaceKind.LABORATORY)).isZero();
        assertThat(shop.gone(plates)).isEqualTo(Map.of(PlaceKind.COMPOST, 3_500L));
        assertThat(shop.differences()).isEmpty();
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
