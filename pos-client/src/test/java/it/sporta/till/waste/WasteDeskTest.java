package it.sporta.till.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.scale.PlateMustChange;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Larder;
import it.sporta.kernel.feed.Larder.Bin;
import it.sporta.kernel.feed.Larder.DatedLot;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.till.cash.Presence;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Shop;
import it.sporta.till.weighing.Plate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is weighed at the station is in the journal, once, as it was weighed. */
class WasteDeskTest {

    private static final UUID OLD = new UUID(6, 1);
    private static final UUID FRESH = new UUID(6, 2);

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;
    private WasteDesk desk;
    private final Plate plate = new Plate();

    @BeforeEach
    void open() throws Exception {
        hub.larder =
                new Larder(
                        List.of(
                                new DatedLot(
                                        OLD, Hub.APPLES, "L1", Hub.DAY.minusDays(1), true, 4_000),
                                new DatedLot(FRESH, Hub.APPLES, "L2", Hub.DAY, true, 6_000)),
                        List.of(new Bin("Secchio verde", 450)));
        shop = Shop.ready(home, hub);
        desk = desk();
    }

    private WasteDesk desk() {
        return new WasteDesk(
                shop.journal,
                shop.catalogue,
                new Presence(shop.people, shop.shifts, Shop.CLOCK),
                Seat.of(new Weigher("8217", new PlateMustChange(plate, 5))),
                new UuidV7(Shop.CLOCK));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static String lot(UUID lot) {
        return Hub.APPLES + "/" + lot;
    }

    private UUID loaded() {
        return desk.standing().load().orElseThrow().id();
    }

    private UUID tell(String what, String bin, WasteReason why, WasteDestination where) {
        desk.what(what, "", bin);
        UUID id = loaded();
        desk.why(id, why);
        desk.where(id, where);
        return id;
    }

    private Fact.WasteWeighed last() {
        return (Fact.WasteWeighed)
                shop.journal.last(FactType.WASTE_WEIGHED).orElseThrow().fact().orElseThrow();
    }

    private void refused(String reason, Runnable press) {
        assertThatThrownBy(press::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Test
    void theJournalHasWhatWasWeighedWithoutItsBin() {
        plate.put(2_900);
        UUID id = tell(lot(FRESH), "Secchio verde", WasteReason.SPOILED, WasteDestination.COMPOST);
        Waste expected =
                new Waste(
                        id,
                        Optional.of(Hub.APPLES),
                        "frutta",
                        "Mele golden",
                        Optional.of(FRESH),
                        Quantity.grams(2_450),
                        2_450,
                        new Weighing(Weighing.Origin.WEIGHED_BY_SCALE, "8217", 450, "02 31"),
                        WasteReason.SPOILED,
                        WasteDestination.COMPOST);
        assertThat(last().waste()).isEqualTo(expected);
        assertThat(last().businessDate()).isEqualTo(Hub.DAY);
        assertThat(last().operator()).isEqualTo(Hub.ANNA.id());
        assertThat(desk.standing().load()).isEmpty();
        assertThat(desk.standing().bin()).map(Bin::name).contains("Secchio verde");
    }

    @Test
    void theSameLoadIsNotWeighedTwiceUntilItHasLeftThePlate() {
        plate.put(900);
        tell(Hub.APPLES.toString(), "", WasteReason.SPOILED, WasteDestination.COMPOST);
        refused("scale.NOT_CHANGED", () -> desk.what(Hub.APPLES.toString(), "", ""));
        plate.says(State.EMPTY);
        refused("scale.EMPTY", () -> desk.what(Hub.APPLES.toString(), "", ""));
        plate.put(900);
        tell(Hub.APPLES.toString(), "", WasteReason.SPOILED, WasteDestination.COMPOST);
        assertThat(desk.standing().latest()).hasSize(2);
    }

    @Test
    void whatWasNotToldMayBeWeighedAgainAsItLies() {
        plate.put(900);
        desk.what(Hub.APPLES.toString(), "", "");
        desk.back();
        desk.what(Hub.APPLES.toString(), "", "");
        desk.what(Hub.HONEY.toString(), "", "");
        assertThat(desk.standing().load().orElseThrow().grams()).isEqualTo(900);
        assertThat(shop.journal.last(FactType.WASTE_WEIGHED)).isEmpty();
    }

    @Test
    void aScaleThatMovesOrIsGoneIsNamedAndNothingIsWeighed() {
        for (State state : List.of(State.MOVING, State.UNPLUGGED, State.BELOW_TARE)) {
            plate.says(state);
            refused("scale." + state, () -> desk.what(Hub.APPLES.toString(), "", ""));
        }
        assertThat(desk.standing().load()).isEmpty();
        desk.what(Hub.APPLES.toString(), "0,350", "");
        assertThat(desk.standing().load().orElseThrow().how().isKeyed()).isTrue();
    }

    @Test
    void piecesAreCountedAndWhatTheyWeighIsKept() {
        plate.put(1_450);
        desk.what(Hub.HONEY.toString(), "2", "Secchio verde");
        Load load = desk.standing().load().orElseThrow();
        assertThat(load.quantity()).isEqualTo(Quantity.pieces(2));
        assertThat(load.grams()).isEqualTo(1_000);
        desk.back();
        plate.says(State.EMPTY);
        desk.what(Hub.HONEY.toString(), "", "");
        assertThat(desk.standing().load().orElseThrow().grams()).isZero();
    }

    @Test
    void whatIsPastItsUseByDateIsNotGivenToPeople() {
        plate.put(900);
        desk.what(lot(OLD), "", "");
        UUID id = loaded();
        desk.why(id, WasteReason.EXPIRED);
        refused("waste.give.past", () -> desk.where(id, WasteDestination.PEOPLE));
        assertThat(shop.journal.last(FactType.WASTE_WEIGHED)).isEmpty();
        desk.where(id, WasteDestination.COMPOST);
        plate.says(State.EMPTY);
        refused("scale.EMPTY", () -> desk.what(lot(FRESH), "", ""));
        plate.put(900);
        tell(lot(FRESH), "", WasteReason.SURPLUS, WasteDestination.PEOPLE);
        assertThat(last().waste().destination()).isEqualTo(WasteDestination.PEOPLE);
    }

    @Test
    void anArticleIsEdibleAsLongAsSomeOfItIs() throws Exception {
        desk.what(Hub.APPLES.toString(), "1", "");
        assertThat(desk.standing().load().orElseThrow().edible()).isTrue();
        hub.larder =
                new Larder(
                        List.of(
                                new DatedLot(
                                        OLD, Hub.APPLES, "", Hub.DAY.minusDays(1), true, 10_000)),
                        List.of());
        shop.catalogue.receive(hub.feed(2, List.of()));
        desk.what(Hub.APPLES.toString(), "1", "");
        assertThat(desk.standing().load().orElseThrow().edible()).isFalse();
    }

    @Test
    void aSecondPressTellsNothingTwiceAndALatePressNothingAtAll() {
        plate.put(900);
        UUID id = tell(lot(FRESH), "", WasteReason.SPOILED, WasteDestination.COMPOST);
        desk.where(id, WasteDestination.FEED);
        assertThat(last().waste().destination()).isEqualTo(WasteDestination.COMPOST);
        assertThat(desk.standing().latest()).hasSize(1);
        refused("waste.press.stale", () -> desk.why(id, WasteReason.PLATE));
        refused("waste.press.stale", () -> desk.where(UUID.randomUUID(), WasteDestination.FEED));
    }

    @Test
    void aMistakeIsAnsweredOnceAlsoAfterARestart() throws Exception {
        plate.put(900);
        UUID first = tell(lot(FRESH), "", WasteReason.SPOILED, WasteDestination.COMPOST);
        shop.close();
        shop = Shop.ready(home, hub);
        desk = desk();
        assertThat(desk.standing().latest()).extracting(Waste::id).containsExactly(first);
        desk.withdraw(first);
        desk.withdraw(first);
        assertThat(shop.journal.last(FactType.WASTE_WITHDRAWN).orElseThrow().fact())
                .contains(new Fact.WasteWithdrawn(first, Hub.DAY, Hub.ANNA.id()));
        shop.close();
        shop = Shop.ready(home, hub);
        desk = desk();
        assertThat(desk.standing().latest()).isEmpty();
    }

    @Test
    void withoutADrawerTheDayIsThatOfRome() {
        shop.shifts.close(it.sporta.kernel.money.Money.euro(50), Hub.ANNA);
        plate.put(700);
        tell("mixed:", "", WasteReason.PLATE, WasteDestination.ANAEROBIC);
        assertThat(last().businessDate()).isEqualTo(Hub.DAY);
        assertThat(last().waste().product()).isEmpty();
        assertThat(last().waste().grams()).isEqualTo(700);
    }

    @Test
    void whatExpiresTodayOrEarlierStandsFirstLotByLot() {
        Pantry pantry = new Pantry(shop.catalogue);
        assertThat(pantry.offers("", 0, Hub.DAY))
                .extracting(Pantry.Offer::key)
                .startsWith(lot(OLD), lot(FRESH))
                .contains(Hub.APPLES.toString());
    }
}
