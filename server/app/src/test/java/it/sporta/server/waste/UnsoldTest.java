package it.sporta.server.waste;

import static it.sporta.server.waste.Kitchen.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.Days;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.waste.web.UnsoldInWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How much was wasted: one answer, whoever asks. */
class UnsoldTest {

    private static final Days ALL = new Days(DAY.minusDays(30), DAY.plusDays(1));

    @OnEveryDatabase
    void wasteIsWhatIsCompostedOrBinnedAndNotWhatPeopleOrAnimalsEat(TestDatabase db) {
        Kitchen kitchen = stocked(db);
        kitchen.tell(Kitchen.compost(700));
        kitchen.tell(to(WasteDestination.REFUSE, 50));
        kitchen.tell(to(WasteDestination.FEED, 400));
        kitchen.tell(to(WasteDestination.BIO_PROCESSING, 30));
        kitchen.tell(to(WasteDestination.SAMPLE, 20));
        kitchen.tell(nameless(WasteDestination.ANAEROBIC, 800));
        kitchen.tell(nameless(WasteDestination.FEED, 90));
        assertThat(fates(kitchen, ALL))
                .isEqualTo(
                        Map.of(
                                Fate.COMPOST, 700L,
                                Fate.REFUSE, 50L,
                                Fate.FEED, 400L,
                                Fate.BIO_PROCESSING, 30L,
                                Fate.SAMPLE, 20L,
                                Fate.NAMELESS, 800L,
                                Fate.NAMELESS_KEPT, 90L));
        assertThat(inWeek(kitchen, db))
                .filteredOn(one -> one.words().equals("waste.wasted"))
                .extracting(WeekFigure::value)
                .containsExactly(700L + 50 + 800);
        assertThat(inWeek(kitchen, db).stream().filter(WeekFigure::part))
                .extracting(WeekFigure::value)
                .containsExactly(700L, 50L, 800L);
    }

    @OnEveryDatabase
    void whatAwaitsItsPaperIsNotGivenYet(TestDatabase db) {
        Kitchen kitchen = stocked(db);
        Waste given = kitchen.surplus(1_500);
        Waste waiting = kitchen.surplus(1_200);
        Waste gone = kitchen.surplus(300);
        List.of(given, waiting, gone).forEach(kitchen::tell);
        assertThat(fates(kitchen, ALL)).isEqualTo(Map.of(Fate.TO_GIVE, 3_000L));
        kitchen.give(UUID.randomUUID(), given.id());
        kitchen.redirect(gone.id(), WasteDestination.COMPOST);
        assertThat(fates(kitchen, ALL))
                .isEqualTo(Map.of(Fate.GIVEN, 1_500L, Fate.TO_GIVE, 1_200L, Fate.COMPOST, 300L));
        kitchen.arrive(kitchen.withdrawn(waiting.id()));
        assertThat(fates(kitchen, ALL)).isEqualTo(Map.of(Fate.GIVEN, 1_500L, Fate.COMPOST, 300L));
    }

    /** The ledger stays true day by day: what was set aside on Monday went on Tuesday. */
    @OnEveryDatabase
    void whatIsSentAnotherWayLaterNeitherAwaitsNorWasGiven(TestDatabase db) {
        Kitchen kitchen = stocked(db);
        Waste gone = kitchen.surplus(300);
        LocalDate before = DAY.minusDays(3);
        kitchen.arriveOn(before, gone);
        kitchen.redirect(gone.id(), WasteDestination.COMPOST);
        assertThat(fates(kitchen, new Days(before, before)))
                .isEqualTo(Map.of(Fate.NOT_GIVEN, 300L));
        assertThat(fates(kitchen, new Days(DAY, DAY)))
                .isEqualTo(Map.of(Fate.NOT_GIVEN, -300L, Fate.COMPOST, 300L));
    }

    /** As the pages of the day read it and as those of the week and of waste do. */
    static Map<Fate, Long> fates(Kitchen kitchen, Days days) {
        Map<Fate, Long> some = new EnumMap<>(Fate.class);
        kitchen.in(() -> kitchen.unsold.between(days))
                .forEach(part -> some.merge(part.fate(), part.grams(), Long::sum));
        some.values().removeIf(grams -> grams == 0);
        Map<Fate, Long> daily = new EnumMap<>(Fate.class);
        kitchen.in(() -> kitchen.unsold.byDay(days))
                .forEach(one -> daily.merge(one.fate(), one.grams(), Long::sum));
        daily.values().removeIf(grams -> grams == 0);
        assertThat(daily).isEqualTo(some);
        return some;
    }

    private static List<WeekFigure> inWeek(Kitchen kitchen, TestDatabase db) {
        UnsoldInWeek teller =
                new UnsoldInWeek(
                        kitchen.weighings,
                        kitchen.unsold,
                        kitchen.donations,
                        new Hubs(db.entities()));
        return kitchen.in(() -> teller.of(Days.weekOf(DAY))).stream()
                .filter(one -> one.kind() == Kind.WEIGHT)
                .toList();
    }

    private static Kitchen stocked(TestDatabase db) {
        Kitchen kitchen = new Kitchen(db);
        kitchen.receive("L1", Quantity.grams(9_000), DateKind.BEST_BEFORE, DAY.plusDays(9));
        return kitchen;
    }

    private static Waste to(WasteDestination destination, long grams) {
        return Kitchen.waste(Quantity.grams(grams), grams, Optional.empty(), destination);
    }

    static Waste nameless(WasteDestination destination, long grams) {
        return new Waste(
                UUID.randomUUID(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Quantity.grams(grams),
                grams,
                Weighing.keyed(0),
                WasteReason.PLATE,
                destination);
    }
}
