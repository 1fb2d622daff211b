package it.sporta.server.buyinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Days;
import it.sporta.server.buyinggroup.web.CyclesInWeek;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.news.Task;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.persistence.AtOnce;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.PreparedState;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class RoundTest {

    private static final long KILO = 1_000;

    @OnEveryDatabase
    void aDraftPressedByManyAtOnceIsOneCycle(TestDatabase db) throws Exception {
        Round round = new Round(db);
        UUID id = UUID.randomUUID();
        List<Cycle> answers = AtOnce.press(db, () -> round.draft(id));

        assertThat(answers).hasSize(12).extracting(Cycle::number).containsOnly(2L);
    }

    @OnEveryDatabase
    void theWeekTellsTheOrdersThatLeftAndTheStepThatWaits(TestDatabase db) {
        Round round = new Round(db).join("Ada");
        Offer potatoes = round.offer("Patate", Unit.KILOGRAM, 189, Rules.by(500));
        round.announce();
        round.book("Ada", potatoes, 5 * KILO);
        CyclesInWeek teller =
                new CyclesInWeek(
                        round.cycles, round.orders, new Undecided(db.database()), round.clock);
        Days week = Days.weekOf(LocalDate.of(2026, 11, 27));
        assertThat(told(round, teller, week)).isEmpty();
        assertThat(waiting(round, teller)).isEmpty();
        round.now = Round.CLOSES;
        assertThat(waiting(round, teller)).containsExactly("week.tosend");
        db.doInTransaction(e -> round.orders.prepare(round.cycle, Round.COORDINATOR));
        assertThat(waiting(round, teller)).containsExactly("week.tosendout");
        assertThat(told(round, teller, week)).isEmpty();
        db.doInTransaction(e -> round.orders.sent(round.cycle, 1, Round.COORDINATOR));
        assertThat(waiting(round, teller)).isEmpty();
        round.share(Map.of(potatoes, 5 * KILO));
        assertThat(waiting(round, teller)).containsExactly("week.toshare");
        assertThat(told(round, teller, week))
                .extracting(WeekFigure::words, WeekFigure::value, WeekFigure::organisation)
                .containsExactly(
                        tuple("week.orders", 1L, round.group),
                        tuple("week.ordered", 945L, round.group));
        List<ProducerOrder> sent = round.read(e -> round.orders.sent(week));
        assertThat(sent).extracting(order -> order.total().cents()).containsExactly(945L);
        assertThat(told(round, teller, Days.weekOf(LocalDate.of(2026, 12, 4)))).isEmpty();
    }

    @OnEveryDatabase
    void anOrderIsSentWhenSomebodySaysSoAndWhoAndWhenAreKept(TestDatabase db) {
        Round round = new Round(db).join("Ada");
        Offer potatoes = round.offer("Patate", Unit.KILOGRAM, 189, Rules.by(500));
        round.announce();
        round.book("Ada", potatoes, 5 * KILO);
        round.now = Round.CLOSES;
        assertThatThrownBy(
                        () ->
                                db.doInTransaction(
                                        e -> round.orders.sent(round.cycle, 1, Round.COORDINATOR)))
                .hasMessageContaining("cycle.state.other");
        db.doInTransaction(e -> round.orders.prepare(round.cycle, Round.COORDINATOR));
        assertThat(order(round).sent()).isEmpty();
        round.now = Round.CLOSES.plusSeconds(90);
        db.doInTransaction(e -> round.orders.sent(round.cycle, 1, Round.COORDINATOR));
        ProducerOrder.Sent first = new ProducerOrder.Sent(round.now, Round.COORDINATOR);
        assertThat(order(round).sent()).contains(first);
        assertThat(order(round).madeAt()).isEqualTo(Round.CLOSES);
        round.now = Round.CLOSES.plusSeconds(500);
        db.doInTransaction(e -> round.orders.sent(round.cycle, 1, new UUID(9, 9)));
        assertThat(order(round).sent()).contains(first);
    }

    private static ProducerOrder order(Round round) {
        return round.read(e -> round.orders.of(round.cycles.get(round.cycle))).get(0);
    }

    private static List<String> waiting(Round round, CyclesInWeek teller) {
        return round.read(e -> teller.waiting()).stream().map(Task::words).toList();
    }

    private static List<WeekFigure> told(Round round, CyclesInWeek teller, Days week) {
        return round.read(e -> teller.of(week));
    }

    @OnEveryDatabase
    void aRoundFromTheFirstBookingToTheShopsShelf(TestDatabase db) {
        Round round = new Round(db).join("Ada", "Bea", "Ciro");
        Offer potatoes = round.offer("Patate", Unit.KILOGRAM, 189, Rules.by(500));
        Offer rice =
                round.offer(
                        "Riso", Unit.PIECE, 350, Rules.by(KILO).inPacksOf(6 * KILO, OpenCase.SHOP));
        round.announce();
        round.book("Ada", potatoes, 5 * KILO);
        round.book("Bea", potatoes, 2 * KILO);
        round.book("Ciro", potatoes, KILO);
        round.book("Ada", rice, 2 * KILO);
        round.book("Ciro", rice, 2 * KILO);
        round.share(Map.of(potatoes, 6_001L, rice, 6 * KILO));

        assertThat(round.share("Ada", potatoes).given()).isEqualTo(3_001);
        assertThat(round.share("Bea", potatoes).given()).isEqualTo(2 * KILO);
        assertThat(round.share("Ciro", potatoes).given()).isEqualTo(KILO);

        db.doInTransaction(
                e ->
                        round.allocating.weigh(
                                round.cycle,
                                potatoes.id(),
                                round.members.get("Ada"),
                                2_995,
                                false));
        round.beginPickup();
        assertThat(round.at(round.pickupPoint, PlaceKind.RESERVED, potatoes)).isEqualTo(5_995);
        assertThat(round.at(round.pickupPoint, PlaceKind.STORE, potatoes)).isEqualTo(6);
        assertThat(round.due("Ada").total()).isEqualTo(Money.cents(566 + 700));
        assertThat(round.due("Ada").code()).isEqualTo("1-1");

        round.pay("Ada");
        round.pay("Bea");
        assertThat(round.due("Ada").state()).isEqualTo(PreparedState.PAID);
        assertThat(round.went(PlaceKind.MEMBER, potatoes)).isEqualTo(4_995);
        assertThat(round.went(PlaceKind.MEMBER, rice)).isEqualTo(2 * KILO);

        Leftover left = round.end().orElseThrow();
        assertThat(round.due("Ciro").state()).isEqualTo(PreparedState.WITHDRAWN);
        assertThat(round.at(round.shop, PlaceKind.STORE, potatoes)).isEqualTo(1_006);
        assertThat(round.at(round.shop, PlaceKind.STORE, rice)).isEqualTo(4 * KILO);
        assertThat(round.goods(round.pickupPoint)).isEmpty();
        assertThat(round.goods(round.shop)).extracting(LotStock::label).containsOnly("L7");
        // 6 g and 1 kg at 1.89 were two shelves: 1 + 189 cents; four bags of rice at 3.50.
        assertThat(left.cost()).isEqualTo(Money.cents(190 + 1_400));
        TransportDocument paper =
                round.read(e -> round.documents.get(left.document())).orElseThrow();
        assertThat(paper.consignment().cause()).isEqualTo(TransportDocument.Cause.CESSION);
        assertThat(paper.consignment().items()).extracting("lot").containsOnly("L7");
        assertThat(paper.number()).hasToString("1/2026");
        assertThat(round.differences()).isEmpty();
    }

    /** What was booked is shared and paid like that of the others. */
    @OnEveryDatabase
    void whoLeavesTheGroupMeanwhileStillPicksUp(TestDatabase db) {
        Round round = new Round(db).join("Ada", "Bea");
        Offer potatoes = round.offer("Patate", Unit.KILOGRAM, 189, Rules.by(500));
        round.announce();
        round.book("Ada", potatoes, 2 * KILO);
        round.book("Bea", potatoes, 3 * KILO);
        round.share(Map.of(potatoes, 5 * KILO));
        db.doInTransaction(e -> round.roster.sayGoodbye(round.members.get("Bea"), new UUID(5, 5)));
        round.beginPickup();
        assertThat(round.due("Bea").code()).isEqualTo("1-2");
        assertThat(round.due("Bea").who()).isEqualTo("Bea");
        round.pay("Ada");
        round.pay("Bea");
        assertThat(round.went(PlaceKind.MEMBER, potatoes)).isEqualTo(5 * KILO);
    }

    /** Two tills that do not hear of each other take the money; the goods leave with the first. */
    @OnEveryDatabase
    void aPickupPaidTwiceTakesNothingOfTheOthers(TestDatabase db) {
        Round round = new Round(db).join("Ada", "Bea");
        Offer potatoes = round.offer("Patate", Unit.KILOGRAM, 189, Rules.by(500));
        round.announce();
        round.book("Ada", potatoes, 2 * KILO);
        round.book("Bea", potatoes, 3 * KILO);
        round.share(Map.of(potatoes, 5 * KILO));
        round.beginPickup();
        round.pay("Ada");
        round.pay("Ada");
        assertThat(round.at(round.pickupPoint, PlaceKind.RESERVED, potatoes)).isEqualTo(3 * KILO);
        assertThat(round.went(PlaceKind.MEMBER, potatoes)).isEqualTo(2 * KILO);
        assertThat(round.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatIsLeftChangesItsOwner(TestDatabase db) {
        Round round = new Round(db).join("Ada");
        Offer rice = round.offer("Riso", Unit.PIECE, 350, Rules.by(KILO));
        round.announce();
        round.book("Ada", rice, 2 * KILO);
        round.share(Map.of(rice, 3 * KILO));
        round.beginPickup();
        refuses(
                "leftover.hub.own",
                () ->
                        db.doInTransaction(
                                e ->
                                        round.leftovers.pass(
                                                round.cycle,
                                                round.pickupPoint,
                                                Round.COORDINATOR)));
        round.pay("Ada");
        round.end();
        List<UUID> owners =
                round.read(
                        e ->
                                e.createQuery(
                                                "select l.owner from Lot l order by l.bornAt, l.id",
                                                UUID.class)
                                        .getResultList());
        assertThat(owners).containsExactlyInAnyOrder(round.group, round.shopkeeper);
        refuses("cycle.state.other", round::end);
        assertThat(round.at(round.shop, PlaceKind.STORE, rice)).isEqualTo(KILO);
    }

    @OnEveryDatabase
    void afterTheHourNobodyBooks(TestDatabase db) {
        Round round = new Round(db).join("Ada");
        Offer rice = round.offer("Riso", Unit.PIECE, 350, Rules.by(KILO));
        refuses("booking.cycle.early", () -> round.book("Ada", rice, KILO));
        round.announce();
        round.now = Round.OPENS.minusSeconds(1);
        refuses("booking.cycle.early", () -> round.book("Ada", rice, KILO));
        round.now = Round.CLOSES.minusSeconds(1);
        round.book("Ada", rice, KILO);
        round.now = Round.CLOSES;
        refuses("booking.cycle.closed", () -> round.book("Ada", rice, 2 * KILO));
        refuses("booking.cycle.closed", () -> round.book("Ada", rice, 0));
        assertThat(round.booked()).isEqualTo(Map.of(rice.id(), KILO));
        db.doInTransaction(
                e ->
                        round.planning.extend(
                                round.cycle, Round.CLOSES.plusSeconds(60), Round.COORDINATOR));
        round.book("Ada", rice, 2 * KILO);
    }

    @OnEveryDatabase
    void twoPressesAtOnceAreTwo(TestDatabase db) throws Exception {
        Round round = new Round(db).join("Ada");
        Offer rice = round.offer("Riso", Unit.PIECE, 350, Rules.by(KILO));
        round.announce();
        ExecutorService fingers = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> press = () -> round.step("Ada", rice, true);
            for (Future<Boolean> one : fingers.invokeAll(List.of(press, press))) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            fingers.shutdownNow();
        }
        assertThat(round.booked()).isEqualTo(Map.of(rice.id(), 2 * KILO));
        round.step("Ada", rice, false);
        assertThat(round.booked()).isEqualTo(Map.of(rice.id(), KILO));
    }

    @OnEveryDatabase
    void ofTheLastGoodsExactlyWhatIsThereIsBooked(TestDatabase db) throws Exception {
        Round round = new Round(db);
        Offer jars = round.offer("Miele", Unit.PIECE, 700, Rules.by(KILO).atMost(0, 7 * KILO));
        String[] names = new String[16];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Socio " + i;
        }
        round.join(names);
        round.announce();
        ExecutorService all = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> wishes = new ArrayList<>();
            for (String name : names) {
                wishes.add(() -> gets(round, name, jars));
            }
            int served = 0;
            for (Future<Boolean> one : all.invokeAll(wishes)) {
                served += one.get() ? 1 : 0;
            }
            assertThat(served).isEqualTo(7);
        } finally {
            all.shutdownNow();
        }
        assertThat(round.booked()).isEqualTo(Map.of(jars.id(), 7 * KILO));
        refuses("booking.left", () -> round.book("Socio 0", jars, 8 * KILO));
    }

    private static boolean gets(Round round, String member, Offer offer) {
        try {
            round.book(member, offer, KILO);
            return true;
        } catch (Refused nothingLeft) {
            return false;
        }
    }

    @OnEveryDatabase
    void ordersLeaveOnceWithFullCasesOnly(TestDatabase db) {
        Round round = new Round(db).join("Ada", "Bea");
        Offer rice =
                round.offer(
                        "Riso",
                        Unit.PIECE,
                        350,
                        Rules.by(KILO).inPacksOf(6 * KILO, OpenCase.LEFT_OUT));
        Offer oil = round.offer("Olio", Unit.PIECE, 4_200, Rules.by(KILO).from(0, 10 * KILO));
        round.announce();
        round.book("Ada", rice, 5 * KILO);
        round.book("Bea", rice, 3 * KILO);
        round.book("Bea", oil, KILO);
        refuses(
                "cycle.state.other",
                () ->
                        db.doInTransaction(
                                e -> round.orders.prepare(round.cycle, Round.COORDINATOR)));
        round.now = Round.CLOSES;
        db.doInTransaction(e -> round.orders.prepare(round.cycle, Round.COORDINATOR));
        List<ProducerOrder> again =
                db.inTransaction(e -> round.orders.prepare(round.cycle, Round.COORDINATOR));
        assertThat(again).hasSize(1);
        assertThat(again.get(0).number()).isEqualTo("1-1");
        assertThat(again.get(0).lines())
                .extracting(line -> line.offer().name(), ProducerOrder.Line::thousandths)
                .containsExactly(tuple("Riso", 6 * KILO));
        assertThat(again.get(0).total()).isEqualTo(Money.cents(2_100));
        refuses("cycle.cancel.late", () -> cancel(round));
        refuses(
                "arrival.missing",
                () -> db.doInTransaction(e -> round.allocating.allocate(round.cycle)));
        round.unload(rice, 6 * KILO);
        round.unload(rice, 1 * KILO);
        db.doInTransaction(e -> round.allocating.allocate(round.cycle));
        assertThat(round.share("Ada", rice).given() + round.share("Bea", rice).given())
                .isEqualTo(6 * KILO);
        assertThat(round.share("Bea", oil).given()).isZero();
    }

    private static void cancel(Round round) {
        round.db.doInTransaction(e -> round.planning.cancel(round.cycle, Round.COORDINATOR));
    }

    @OnEveryDatabase
    void aWeightNobodyWouldExpectIsAskedForAndAllOfThemNeverPassWhatCame(TestDatabase db) {
        Round round = new Round(db).join("Ada", "Bea");
        Offer cheese = round.offer("Toma", Unit.KILOGRAM, 1_890, Rules.by(500));
        round.announce();
        round.book("Ada", cheese, KILO);
        round.book("Bea", cheese, KILO);
        round.now = Round.CLOSES;
        db.doInTransaction(e -> round.orders.prepare(round.cycle, Round.COORDINATOR));
        refuses("arrival.sure.needed", () -> unload(round, cheese, 6_001));
        refuses("arrival.sure.needed", () -> unload(round, cheese, 666));
        unload(round, cheese, 2_300);
        db.doInTransaction(e -> round.allocating.allocate(round.cycle));
        refuses(
                "pickup.weights.missing",
                () -> db.doInTransaction(e -> round.packing.begin(round.cycle)));
        refuses("weight.sure.needed", () -> weigh(round, "Ada", cheese, 1));
        weigh(round, "Ada", cheese, 1_265);
        refuses("weight.more", () -> weigh(round, "Bea", cheese, 1_036));
        round.beginPickup();
        assertThat(round.share("Bea", cheese).quantity()).isEqualTo(KILO);
        assertThat(round.due("Ada").total()).isEqualTo(Money.cents(2_391));
        refuses("cycle.state.other", () -> weigh(round, "Ada", cheese, 1_200));
    }

    private static void unload(Round round, Offer offer, long grams) {
        Unloading.Load load = new Unloading.Load(offer.id(), grams, "", Optional.empty(), false);
        round.db.doInTransaction(
                e -> round.unloading.receive(round.cycle, load, Round.COORDINATOR));
    }

    private static void weigh(Round round, String member, Offer offer, long grams) {
        round.db.doInTransaction(
                e ->
                        round.allocating.weigh(
                                round.cycle, offer.id(), round.members.get(member), grams, false));
    }

    @OnEveryDatabase
    void aBookingKeepsWhoChangedItAndStaysInsideTheGroup(TestDatabase db) {
        Round round = new Round(db).join("Ada");
        Offer rice = round.offer("Riso", Unit.PIECE, 350, Rules.by(KILO));
        round.announce();
        round.book("Ada", rice, KILO);
        UUID ada = round.members.get("Ada");
        Booking.Wish byAnother =
                new Booking.Wish(round.cycle, ada, Map.of(rice.id(), 3 * KILO), Round.COORDINATOR);
        db.doInTransaction(e -> round.booking.book(byAnother));
        assertThat(round.changes(ada))
                .extracting(Bookings.Change::was, Bookings.Change::became, Bookings.Change::by)
                .contains(tuple(0L, KILO, ada), tuple(KILO, 3 * KILO, Round.COORDINATOR));
        Booking.Wish stranger =
                new Booking.Wish(
                        round.cycle, UUID.randomUUID(), Map.of(rice.id(), KILO), Round.COORDINATOR);
        refuses("member.unknown", () -> db.doInTransaction(e -> round.booking.book(stranger)));
    }

    @OnEveryDatabase
    void noGramIsLostInAnyRound(TestDatabase db) {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Round round = new Round(db).join("Ada", "Bea", "Ciro", "Dina");
        Offer pears = round.offer("Pere", Unit.KILOGRAM, 233, Rules.by(1));
        round.announce();
        for (String name : round.members.keySet()) {
            round.book(name, pears, 1 + chance.nextInt(5_000));
        }
        long came = 1 + chance.nextInt(20_000);
        round.share(Map.of(pears, came));
        round.beginPickup();
        for (String name : round.members.keySet()) {
            if (round.share(name, pears).quantity() > 0 && chance.nextBoolean()) {
                round.pay(name);
            }
        }
        round.end();
        assertThat(
                        round.went(PlaceKind.MEMBER, pears)
                                + round.at(round.shop, PlaceKind.STORE, pears))
                .as("seed %d", seed)
                .isEqualTo(came);
        assertThat(round.went(PlaceKind.HANDED_OVER, pears))
                .as("seed %d", seed)
                .isEqualTo(round.at(round.shop, PlaceKind.STORE, pears));
        assertThat(round.differences()).as("seed %d", seed).isEmpty();
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
