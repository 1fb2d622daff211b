package it.sporta.server.waste;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.server.waste.Kitchen.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.Days;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.fiscal.TransportDocument.Item;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.MassBalance.Way;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Task;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Moved;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.waste.web.GivingView;
import it.sporta.server.waste.web.UnsoldInWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;

class WastedGoodsTest {

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static Lot good(Kitchen kitchen, long grams) {
        return kitchen.receive("L1", grams(grams), DateKind.USE_BY, DAY.plusDays(4));
    }

    @OnEveryDatabase
    void whatWasWeighedLeavesTheNamedLotFirstAndOnlyOnce(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot soon = good(kitchen, 2_000);
        Lot late = kitchen.receive("L2", grams(3_000), DateKind.USE_BY, DAY.plusDays(9));
        Waste waste = Kitchen.compost(3_500, late);
        Arrived<?> told = kitchen.weighed(waste);
        kitchen.arrive(told);
        kitchen.arrive(told);
        assertThat(kitchen.moved(waste.id()))
                .extracting(Moved::lot, Moved::to, Moved::grams)
                .containsExactly(
                        tuple(Optional.of(late.id()), PlaceKind.COMPOST, 3_000L),
                        tuple(Optional.of(soon.id()), PlaceKind.COMPOST, 500L));
        assertThat(kitchen.left(soon)).isEqualTo(1_500);
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatWasPackedForSomebodyIsThrownAwayAfterAllOthersAndNeverGiven(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot packed = kitchen.receive(PlaceKind.RESERVED, grams(1_000), DAY.plusDays(2));
        Optional<UUID> named = Optional.of(packed.id());
        kitchen.tell(Kitchen.waste(grams(300), 300, named, WasteDestination.PEOPLE));
        assertThat(kitchen.left(packed)).isEqualTo(1_000);
        assertThat(kitchen.missing()).isEqualTo(300);
        Lot free = good(kitchen, 600);
        kitchen.tell(Kitchen.compost(700, packed));
        assertThat(kitchen.left(free)).isZero();
        assertThat(kitchen.left(packed)).isEqualTo(900);
        assertThat(kitchen.missing()).isEqualTo(300);
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void goodsPastTheirUseByDateMayBeThrownAwayAndNotGiven(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot past = kitchen.receive("L0", grams(2_000), DateKind.USE_BY, DAY.minusDays(1));
        kitchen.tell(kitchen.surplus(500));
        assertThat(kitchen.left(past)).isEqualTo(2_000);
        assertThat(kitchen.missing()).isEqualTo(500);
        kitchen.tell(Kitchen.compost(2_000));
        assertThat(kitchen.left(past)).isZero();
        assertThat(kitchen.missing()).isEqualTo(500);
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void aMistakeGoesBackToWhereItWasAlsoWhatNoLotCovered(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot lot = good(kitchen, 1_000);
        Waste waste = Kitchen.compost(1_400);
        kitchen.tell(waste);
        assertThat(kitchen.missing()).isEqualTo(400);
        Arrived<?> mistake = kitchen.withdrawn(waste.id());
        kitchen.arrive(mistake);
        kitchen.arrive(mistake);
        assertThat(kitchen.left(lot)).isEqualTo(1_000);
        assertThat(kitchen.missing()).isZero();
        assertThat(kitchen.balance().out()).isEmpty();
        assertThat(kitchen.balance().closing()).isEqualTo(1_000);
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatNobodyKnowsIsNotedAndMovesNothing(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot lot = good(kitchen, 1_000);
        Waste unknown = UnsoldTest.nameless(WasteDestination.ANAEROBIC, 800);
        kitchen.tell(unknown);
        assertThat(kitchen.left(lot)).isEqualTo(1_000);
        assertThat(inWeek(kitchen, db))
                .containsExactly(tuple("waste.wasted", 800L), tuple("fate.NAMELESS", 800L));
        kitchen.arrive(kitchen.withdrawn(unknown.id()));
        assertThat(inWeek(kitchen, db)).containsExactly(tuple("waste.wasted", 0L));
    }

    private static UnsoldInWeek teller(Kitchen kitchen, TestDatabase db) {
        return new UnsoldInWeek(
                kitchen.weighings, kitchen.unsold, kitchen.donations, new Hubs(db.entities()));
    }

    private static List<Tuple> inWeek(Kitchen kitchen, TestDatabase db) {
        return kitchen.in(() -> teller(kitchen, db).of(Days.weekOf(DAY))).stream()
                .map(one -> tuple(one.words(), one.value()))
                .toList();
    }

    @OnEveryDatabase
    void theWeekReadsWhatWasWeighedAndGivenOnceHoweverManyOwnersThereAre(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Hubs hubs = new Hubs(db.entities());
        kitchen.in(() -> List.of(anotherOwner(hubs), anotherOwner(hubs)));
        AtomicInteger read = new AtomicInteger();
        UnsoldInWeek teller =
                new UnsoldInWeek(
                        kitchen.weighings,
                        new Unsold(db.database()) {
                            @Override
                            public List<Part> between(Days days) {
                                read.incrementAndGet();
                                return super.between(days);
                            }
                        },
                        new Donations(db.database()) {
                            @Override
                            public List<Donation> between(LocalDate first, LocalDate last) {
                                read.incrementAndGet();
                                return super.between(first, last);
                            }
                        },
                        hubs);
        kitchen.in(() -> teller.of(Days.weekOf(DAY)));
        assertThat(read).hasValue(2);
    }

    private static Hub anotherOwner(Hubs hubs) {
        UUID owner = UUID.randomUUID();
        hubs.found(owner, "Un altro", new VatNumber("12345678903"));
        return hubs.open(
                UUID.randomUUID(),
                owner,
                HubKind.SHOP,
                new Hub.Place("Sede " + owner.toString().substring(0, 8), "via Padova 1", "MI"));
    }

    @OnEveryDatabase
    void whatWaitsToBeGivenIsATaskAndThenADonation(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        good(kitchen, 5_000);
        Waste one = kitchen.surplus(1_500);
        kitchen.tell(one);
        assertThat(kitchen.in(() -> teller(kitchen, db).waiting()))
                .extracting(Task::words, Task::count)
                .containsExactly(tuple("week.togive", 1L));
        assertThat(inWeek(kitchen, db))
                .containsExactly(tuple("waste.wasted", 0L), tuple("fate.TO_GIVE", 1_500L));
        Donation given = kitchen.give(UUID.randomUUID(), one.id());
        assertThat(kitchen.in(() -> teller(kitchen, db).waiting())).isEmpty();
        assertThat(inWeek(kitchen, db))
                .containsExactly(
                        tuple("waste.wasted", 0L),
                        tuple("fate.GIVEN", 1_500L),
                        tuple("week.donations", 1L),
                        tuple("week.donated", given.value().cents()));
    }

    @OnEveryDatabase
    void piecesWeighWhatTheScaleSaidOfThem(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        kitchen.receive("L1", Quantity.pieces(2), DateKind.BEST_BEFORE, DAY.plusDays(4));
        kitchen.receive("L2", Quantity.pieces(5), DateKind.BEST_BEFORE, DAY.plusDays(9));
        Waste waste =
                Kitchen.waste(
                        Quantity.pieces(3), 1_000, Optional.empty(), WasteDestination.COMPOST);
        kitchen.tell(waste);
        assertThat(kitchen.moved(waste.id())).extracting(Moved::grams).containsExactly(666L, 334L);
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatAWeighingTookOfMoreThanOneLotIsSaidBeforeItIsGiven(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        good(kitchen, 1_000);
        kitchen.receive("L2", grams(3_000), DateKind.USE_BY, DAY.plusDays(9));
        kitchen.tell(kitchen.surplus(1_300));
        kitchen.tell(kitchen.surplus(200));
        assertThat(kitchen.page().rows())
                .extracting(GivingView.Row::isSplit, GivingView.Row::parts)
                .containsExactlyInAnyOrder(
                        tuple(true, List.of(part("1,000 kg", "L1"), part("0,300 kg", "L2"))),
                        tuple(false, List.of(part("0,200 kg", "L2"))));
    }

    private static GivingView.Part part(String amount, String lot) {
        return new GivingView.Part(amount.replace(' ', '\u00a0'), lot);
    }

    @OnEveryDatabase
    void aDonationGathersWhatWasWeighedIntoOnePaper(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        kitchen.receive("L0", grams(700), DateKind.BEST_BEFORE, DAY.minusDays(2));
        good(kitchen, 5_000);
        Waste one = kitchen.surplus(1_200);
        Waste other = kitchen.surplus(300);
        kitchen.tell(one);
        kitchen.tell(other);
        UUID id = UUID.randomUUID();
        Donation given = kitchen.give(id, one.id(), other.id());
        assertThat(kitchen.give(id, one.id(), other.id())).isEqualTo(given);
        var paper = kitchen.document(id);
        assertThat(paper.number()).hasToString("1/2026");
        assertThat(paper.consignment().cause()).isEqualTo(Cause.DONATION);
        assertThat(paper.consignment().sender().name()).isEqualTo("Emporio, via Palmanova");
        assertThat(paper.consignment().receiver().name())
                .isEqualTo("Mensa di via Padova, C.F. 12345678903");
        assertThat(paper.consignment().items())
                .extracting(Item::name, Item::quantity, Item::lot)
                .containsExactly(
                        tuple("Mele golden (TMC 20 nov 2026)", grams(700), "L0"),
                        tuple("Mele golden", grams(500), "L1"),
                        tuple("Mele golden", grams(300), "L1"));
        assertThat(kitchen.weighings.toBeGiven(kitchen.hub)).isEmpty();
        refuses("donation.weighing.gone", () -> kitchen.give(UUID.randomUUID(), one.id()));
        assertThatThrownBy(() -> kitchen.arrive(kitchen.withdrawn(one.id())))
                .hasMessageContaining("stands on the paper");
        assertThat(kitchen.differences()).isEmpty();
    }

    /** Weighed when it was good, fetched too late. */
    @OnEveryDatabase
    void whatMustNotBeEatenAnyMoreGetsNoPaperAndGoesAnotherWay(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot lot = kitchen.receive("L9", grams(900), DateKind.USE_BY, DAY.minusDays(1));
        Waste waste = kitchen.surplus(600);
        kitchen.arriveOn(DAY.minusDays(1), waste);
        assertThat(kitchen.left(lot)).isEqualTo(300);
        refuses("donation.weighing.past", () -> kitchen.give(UUID.randomUUID(), waste.id()));
        refuses(
                "waste.destination.people",
                () -> kitchen.redirect(waste.id(), WasteDestination.PEOPLE));
        kitchen.redirect(waste.id(), WasteDestination.COMPOST);
        refuses(
                "donation.weighing.gone",
                () -> kitchen.redirect(waste.id(), WasteDestination.FEED));
        assertThat(kitchen.balance().out())
                .extracting(Way::other, Way::thousandths)
                .containsExactly(tuple(PlaceKind.COMPOST, 600L));
        assertThat(kitchen.weighings.find(waste.id()).orElseThrow().destination())
                .isEqualTo(WasteDestination.COMPOST);
        kitchen.arrive(kitchen.withdrawn(waste.id()));
        assertThat(kitchen.left(lot)).isEqualTo(900);
        assertThat(kitchen.balance().isClosed()).isTrue();
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatGotItsPaperMeanwhileIsNotWithdrawn(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot lot = good(kitchen, 1_000);
        Waste waste = kitchen.surplus(400);
        kitchen.tell(waste);
        kitchen.gate.before(() -> kitchen.give(UUID.randomUUID(), waste.id()));
        assertThatThrownBy(() -> kitchen.arrive(kitchen.withdrawn(waste.id())))
                .hasMessageContaining("stands on the paper");
        assertThat(kitchen.left(lot)).isEqualTo(600);
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatWentAnotherWayMeanwhileComesBackFromThere(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot lot = good(kitchen, 1_000);
        Waste waste = kitchen.surplus(400);
        kitchen.tell(waste);
        kitchen.gate.before(() -> kitchen.redirect(waste.id(), WasteDestination.COMPOST));
        kitchen.arrive(kitchen.withdrawn(waste.id()));
        assertThat(kitchen.left(lot)).isEqualTo(1_000);
        assertThat(kitchen.balance().out()).isEmpty();
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void aNamedLotIsTakenAlsoFromTheLaboratory(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        Lot counter = good(kitchen, 1_000);
        Lot aside = kitchen.receive(PlaceKind.LABORATORY, grams(500), DAY.plusDays(1));
        kitchen.tell(Kitchen.compost(300, aside));
        kitchen.tell(Kitchen.compost(100));
        assertThat(kitchen.left(aside)).isEqualTo(200);
        assertThat(kitchen.left(counter)).isEqualTo(900);
        assertThat(kitchen.differences()).isEmpty();
    }

    @OnEveryDatabase
    void aTillWithdrawsOnlyWhatItWeighedItself(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        assertThatThrownBy(() -> kitchen.arrive(kitchen.withdrawn(UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class);
    }
}
