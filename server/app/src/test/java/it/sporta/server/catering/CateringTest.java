package it.sporta.server.catering;

import static it.sporta.kernel.quantity.Quantity.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatBreakdown;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Days;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catering.web.OccasionsInWeek;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.news.Task;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.persistence.AtOnce;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.PreparedLine;
import it.sporta.server.selling.PreparedState;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.PlaceKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CateringTest {

    static final Quantity LITRES = new Quantity(6_500, Unit.LITRE);

    @OnEveryDatabase
    void aQuotePressedByManyAtOnceIsWrittenOnceAndAllAreShownIt(TestDatabase db) throws Exception {
        Banquet banquet = new Banquet(db);
        Offer.Terms terms = banquet.terms();
        List<Occasion> answers =
                AtOnce.press(
                        db,
                        () ->
                                banquet.quoting.quote(
                                        banquet.id, banquet.hub, terms, Banquet.PERSON));

        assertThat(answers)
                .extracting(Occasion::number)
                .hasSize(12)
                .containsOnly(answers.get(0).number());
        assertThat(answers.get(0).number()).hasToString("1/2026");
    }

    @OnEveryDatabase
    void aQuoteHasItsNumberAndShowsTheVatOfEachRate(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        Occasion one = banquet.quote();
        banquet.quote();

        assertThat(banquet.done(banquet.occasions::all)).hasSize(1);
        assertThat(one.number()).hasToString("1/2026");
        assertThat(banquet.now()).isEqualTo(one);
        assertThat(one.latest().total()).isEqualTo(Money.cents(31_165));
        assertThat(one.latest().vat().rows())
                .extracting(VatBreakdown.Row::gross, VatBreakdown.Row::vat)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Money.cents(29_000), Money.cents(2_636)),
                        org.assertj.core.groups.Tuple.tuple(Money.cents(2_165), Money.cents(390)));
    }

    @OnEveryDatabase
    void theYesIsWrittenDownAndTheTillsHearOfTheDeposit(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        banquet.accept(1);
        banquet.accept(1);

        assertThat(banquet.now().agreed().orElseThrow().who()).isEqualTo("Pina Loreti");
        assertThat(banquet.asked()).hasSize(1);
        assertThat(banquet.open(Payment.Kind.DEPOSIT).total()).isEqualTo(Money.cents(10_000));
        assertThat(banquet.open(Payment.Kind.DEPOSIT).lines())
                .extracting(PreparedLine::vatClass, PreparedLine::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BEVANDE", Money.cents(695)),
                        org.assertj.core.groups.Tuple.tuple("PIATTI", Money.cents(9_305)));
    }

    @OnEveryDatabase
    void theWeekTellsWhatWasAgreedAndTheStepThatWaits(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        List<Task> waiting = db.inTransaction(e -> teller(banquet).waiting());
        assertThat(waiting)
                .extracting(Task::words, Task::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "week.toanswer", "/catering/" + banquet.id));
        assertThat(week(banquet, db, Banquet.DAY)).isEmpty();
        banquet.accept(1);
        assertThat(week(banquet, db, Banquet.DAY))
                .extracting(WeekFigure::words, WeekFigure::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("week.occasions", 1L),
                        org.assertj.core.groups.Tuple.tuple("week.agreed", 31_165L));
        assertThat(week(banquet, db, Banquet.DAY.plusDays(7))).isEmpty();
    }

    @OnEveryDatabase
    void whatAnEarlierOccasionCountsOnNoLaterOneDoes(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        Quantity ten = new Quantity(10_000, Unit.LITRE);
        banquet.receive(banquet.wine, ten, "L1", Banquet.DAY.plusDays(30));
        Dish six =
                banquet.dish(
                        banquet.wine, new Quantity(6_000, Unit.LITRE), 333, SupplyMode.TAKEN_AWAY);
        UUID late = banquet.another(Banquet.DAY.plusDays(1), six);
        assertThat(banquet.kitchen(late).shopping().get(0).there()).isEqualTo(ten);
        UUID early = banquet.another(Banquet.DAY, six);
        assertThat(banquet.kitchen(early).shopping().get(0).isMissing()).isFalse();
        Kitchen.Purchase second = banquet.kitchen(late).shopping().get(0);
        assertThat(second.there()).isEqualTo(new Quantity(4_000, Unit.LITRE));
        assertThat(second.toBuy()).isEqualTo(new Quantity(2_000, Unit.LITRE));
    }

    @OnEveryDatabase
    void anOccasionThatWasForgottenCountsOnNothingAnyMore(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        Quantity ten = new Quantity(10_000, Unit.LITRE);
        banquet.receive(banquet.wine, ten, "L1", Banquet.DAY.plusDays(30));
        Dish six =
                banquet.dish(
                        banquet.wine, new Quantity(6_000, Unit.LITRE), 333, SupplyMode.TAKEN_AWAY);
        banquet.another(Banquet.DAY, six);
        UUID late = banquet.another(Banquet.DAY.plusDays(2), six);
        banquet.waitUntil(Banquet.DAY);
        assertThat(banquet.kitchen(late).shopping().get(0).isMissing()).isTrue();
        banquet.waitUntil(Banquet.DAY.plusDays(1));
        assertThat(banquet.kitchen(late).shopping().get(0).there()).isEqualTo(ten);
    }

    @OnEveryDatabase
    void aQuoteThatNobodyAnsweredInTimeIsUnderWayNoMore(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        LocalDate last = banquet.now().latest().terms().validUntil();
        assertThat(banquet.done(() -> banquet.occasions.underWay(last))).hasSize(1);
        assertThat(banquet.done(() -> banquet.occasions.underWay(last.plusDays(1)))).isEmpty();
        banquet.accept(1);
        assertThat(banquet.done(() -> banquet.occasions.underWay(last.plusDays(1)))).hasSize(1);
    }

    private static List<WeekFigure> week(Banquet banquet, TestDatabase db, LocalDate day) {
        return db.inTransaction(e -> teller(banquet).of(Days.weekOf(day)));
    }

    private static OccasionsInWeek teller(Banquet banquet) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        return new OccasionsInWeek(banquet.occasions, clock);
    }

    @OnEveryDatabase
    void whatWasAgreedHoldsUntilTheCustomerAcceptsTheChange(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        banquet.accept(1);
        banquet.rewrite(1, banquet.terms(48, 10_000));

        assertThat(banquet.now().current().version()).isEqualTo(1);
        assertThat(banquet.now().isToAccept()).isTrue();
        refuses("occasion.to.accept", banquet::leave);
        refuses("occasion.changed", () -> banquet.accept(1));
        refuses("occasion.changed", () -> banquet.rewrite(1, banquet.terms()));

        banquet.accept(2);
        assertThat(banquet.now().current().total()).isEqualTo(Money.cents(36_965));
        assertThat(banquet.now().offers().get(0).total()).isEqualTo(Money.cents(31_165));
        assertThat(banquet.asked())
                .extracting(one -> one.ticket().state())
                .containsExactlyInAnyOrder(PreparedState.WITHDRAWN, PreparedState.OPEN);
    }

    @OnEveryDatabase
    void aPaidDepositStaysAndTheBalanceIsOfTheChange(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        banquet.accept(1);
        refuses(
                "occasion.deposit.open",
                () -> banquet.run(() -> banquet.asking.balance(banquet.id)));
        banquet.pay(banquet.open(Payment.Kind.DEPOSIT));
        banquet.rewrite(1, banquet.terms(48, 0));
        banquet.accept(2);
        banquet.run(() -> banquet.asking.balance(banquet.id));
        banquet.run(() -> banquet.asking.balance(banquet.id));

        assertThat(banquet.asked()).hasSize(2);
        assertThat(banquet.open(Payment.Kind.BALANCE).total()).isEqualTo(Money.cents(26_965));
        banquet.rewrite(2, banquet.terms(10, 0));
        refuses("occasion.paid.more", () -> banquet.accept(3));
        refuses(
                "occasion.paid.already",
                () -> banquet.run(() -> banquet.accepting.decline(banquet.id)));
    }

    @OnEveryDatabase
    void aDepositThatIsPaidWhileTheCustomerSaysYesToAChangeIsNotAskedForTwice(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        banquet.accept(1);
        banquet.rewrite(1, banquet.terms(48, 10_000));
        banquet.payMeanwhile(banquet.open(Payment.Kind.DEPOSIT));
        banquet.accept(2);

        assertThat(banquet.asked()).hasSize(1).allMatch(Payment::isPaid);
        assertThat(banquet.now().current().version()).isEqualTo(2);
    }

    @OnEveryDatabase
    void whatIsPaidWhileItIsDeclinedKeepsItFromBeingDeclined(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        banquet.accept(1);
        banquet.payMeanwhile(banquet.open(Payment.Kind.DEPOSIT));

        refuses(
                "occasion.paid.already",
                () -> banquet.run(() -> banquet.accepting.decline(banquet.id)));
        assertThat(banquet.now().step()).isEqualTo(Step.ACCEPTED);
    }

    @OnEveryDatabase
    void whatCannotBePaidInCashIsNotOfferedYet(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        Dish most = banquet.dish(banquet.soup, pieces(1), 499_999, SupplyMode.TAKEN_AWAY);
        Dish over = banquet.dish(banquet.soup, pieces(1), 500_000, SupplyMode.TAKEN_AWAY);
        Offer.Terms small = banquet.terms(0, SupplyMode.TAKEN_AWAY, most);
        Offer.Terms large = banquet.terms(0, SupplyMode.TAKEN_AWAY, over);

        refuses("occasion.total.cash", () -> banquet.quote(large));
        banquet.quote(small);
        refuses("occasion.total.cash", () -> banquet.rewrite(1, large));
        banquet.run(() -> banquet.occasions.add(banquet.id, Banquet.written(2, large)));
        refuses("occasion.total.cash", () -> banquet.accept(2));
        banquet.rewrite(2, small);
        banquet.accept(3);
        assertThat(banquet.now().step()).isEqualTo(Step.ACCEPTED);
    }

    @OnEveryDatabase
    void whatADepositWasTaxedAsCannotChangeAfterwards(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.quote();
        banquet.accept(1);
        banquet.pay(banquet.open(Payment.Kind.DEPOSIT));
        banquet.rewrite(1, banquet.terms(40, 0, SupplyMode.SERVED));

        refuses("occasion.paid.supply", () -> banquet.accept(2));
        assertThat(banquet.now().current().version()).isEqualTo(1);
    }

    static void askBalance(Banquet banquet) {
        banquet.run(() -> banquet.asking.balance(banquet.id));
    }

    @OnEveryDatabase
    void goodsLeaveByLotWithTheirPaperAndWhatComesBackHasAName(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        Lot late = banquet.receive(banquet.soup, pieces(30), "L2", Banquet.DAY.plusDays(9));
        Lot soon = banquet.receive(banquet.soup, pieces(25), "L1", Banquet.DAY);
        Lot wine = banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY.plusDays(90));
        banquet.quote();
        banquet.accept(1);
        banquet.leave();
        banquet.leave();

        assertThat(banquet.at(soon, PlaceKind.TRANSIT)).isEqualTo(25_000);
        assertThat(banquet.at(late, PlaceKind.TRANSIT)).isEqualTo(15_000);
        assertThat(banquet.at(late, PlaceKind.KITCHEN)).isEqualTo(15_000);
        TransportDocument paper =
                banquet.done(() -> banquet.documents.get(banquet.id)).orElseThrow();
        assertThat(paper.number()).hasToString("1/2026");
        assertThat(paper.consignment().receiver().name()).isEqualTo("Circolo Loreto");
        assertThat(paper.consignment().items())
                .extracting(TransportDocument.Item::lot)
                .containsExactly("L1", "L2", "S1");

        refuses(
                "occasion.back.more",
                () -> close(banquet, Map.of(0, back(pieces(26), Return.KEPT))));
        close(
                banquet,
                Map.of(
                        0, back(pieces(4), Return.COMPOST),
                        1, back(pieces(15), Return.KEPT)));
        assertThat(banquet.gone(soon, PlaceKind.COMPOST)).isEqualTo(4_000);
        assertThat(banquet.gone(soon, PlaceKind.CUSTOMER)).isEqualTo(21_000);
        assertThat(banquet.at(late, PlaceKind.KITCHEN)).isEqualTo(30_000);
        assertThat(banquet.gone(wine, PlaceKind.CUSTOMER)).isEqualTo(6_500);
        assertThat(banquet.at(soon, PlaceKind.TRANSIT)).isZero();
        assertThat(banquet.now().step()).isEqualTo(Step.CLOSED);
        assertThat(banquet.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatCameBackPastItsUseByDateIsForNobody(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        LocalDate until = Banquet.DAY;
        Lot soup = banquet.receive(banquet.soup, pieces(40), "L1", DateKind.USE_BY, until);
        banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY);
        banquet.quote();
        banquet.accept(1);
        banquet.leave();
        Returning late = banquet.returningOn(until.plusDays(1));

        for (Return way : List.of(Return.KEPT, Return.STAFF)) {
            assertThatThrownBy(
                            () ->
                                    banquet.run(
                                            () ->
                                                    late.close(
                                                            banquet.id,
                                                            Map.of(0, back(pieces(4), way)))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            no -> {
                                assertThat(no.reason()).isEqualTo("occasion.back.expired");
                                assertThat(no.details()).containsExactly("Vellutata", until);
                            });
        }
        banquet.run(() -> late.close(banquet.id, Map.of(0, back(pieces(4), Return.COMPOST))));
        assertThat(banquet.gone(soup, PlaceKind.COMPOST)).isEqualTo(4_000);
        assertThat(banquet.gone(soup, PlaceKind.CUSTOMER)).isEqualTo(36_000);
    }

    @Test
    void nothingIsGivenToPeopleWithoutItsPaper() {
        assertThat(Return.values()).extracting(Return::place).doesNotContain(PlaceKind.DONATED);
    }

    @OnEveryDatabase
    void onlyWhatIsThereMayLeave(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        Lot soup = banquet.receive(banquet.soup, pieces(39), "L1", Banquet.DAY);
        banquet.quote();
        banquet.accept(1);

        refuses("goods.short", banquet::leave);
        assertThat(banquet.at(soup, PlaceKind.KITCHEN)).isEqualTo(39_000);
        assertThat(banquet.now().step()).isEqualTo(Step.ACCEPTED);
        assertThat(banquet.done(() -> banquet.documents.get(banquet.id))).isEmpty();
    }

    @OnEveryDatabase
    void whatSpoilsBeforeTheOccasionStaysHere(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        LocalDate eve = Banquet.DAY.minusDays(1);
        Lot spoils = banquet.receive(banquet.soup, pieces(40), "L1", DateKind.USE_BY, eve);
        Lot lasts = banquet.receive(banquet.soup, pieces(40), "L2", DateKind.USE_BY, Banquet.DAY);
        banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY);
        banquet.quote();
        banquet.accept(1);
        banquet.leave();

        assertThat(banquet.at(spoils, PlaceKind.KITCHEN)).isEqualTo(40_000);
        assertThat(banquet.at(lasts, PlaceKind.TRANSIT)).isEqualTo(40_000);
    }

    @OnEveryDatabase
    void noGoodsLeaveWithTheMoneyNotEvenOfADishMadeToOrder(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        Lot soup = banquet.receive(banquet.soup, pieces(40), "L1", Banquet.DAY);
        Lot juice = banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY);
        banquet.makeSoupToOrder();
        banquet.quote();
        banquet.accept(1);
        banquet.pay(banquet.open(Payment.Kind.DEPOSIT));

        assertThat(banquet.at(soup, PlaceKind.KITCHEN)).isEqualTo(40_000);
        assertThat(banquet.at(juice, PlaceKind.KITCHEN)).isEqualTo(6_500);
        assertThat(banquet.asked().get(0).isPaid()).isTrue();
        assertThat(banquet.asked().get(0).settled().orElseThrow().means())
                .isEqualTo(Invoice.Means.CARD);
        assertThat(banquet.differences()).isEmpty();
    }

    private static void close(Banquet banquet, Map<Integer, Returning.Back> back) {
        banquet.run(() -> banquet.returning.close(banquet.id, back));
    }

    private static Returning.Back back(Quantity quantity, Return way) {
        return new Returning.Back(quantity, way);
    }

    static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
