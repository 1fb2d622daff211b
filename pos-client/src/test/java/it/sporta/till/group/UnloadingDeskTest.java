package it.sporta.till.group;

import static it.sporta.till.group.Faenza.COMING;
import static it.sporta.till.group.Faenza.HONEY;
import static it.sporta.till.group.Faenza.RICE;
import static it.sporta.till.group.Faenza.RICOTTA;
import static it.sporta.till.group.Faenza.TOMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.scale.PlateMustChange;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.feed.Larder;
import it.sporta.kernel.feed.Larder.Bin;
import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.GroupFact.DeliveryWeighed;
import it.sporta.kernel.journal.GroupFact.DeliveryWithdrawn;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Weighing;
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

/** What comes is in the journal, once, as the scale said it. */
class UnloadingDeskTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;
    private UnloadingDesk desk;
    private final Plate plate = new Plate();

    @BeforeEach
    void open() throws Exception {
        hub.buying = Faenza.whole();
        hub.larder = new Larder(List.of(), List.of(new Bin("Cassetta verde", 450)));
        shop = Shop.ready(home, hub);
        desk = desk();
    }

    private UnloadingDesk desk() {
        return new UnloadingDesk(
                shop.journal,
                shop.catalogue,
                new Presence(shop.people, shop.shifts, Shop.CLOCK),
                Seat.of(new Weigher("dialog06", new PlateMustChange(plate, 5))),
                new UuidV7(Shop.CLOCK));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void takeOff() {
        plate.says(State.EMPTY);
        refused("scale.EMPTY", () -> desk.what(COMING, TOMA, "", ""));
    }

    private UUID loaded() {
        return desk.load().orElseThrow().id();
    }

    private UUID tell(UUID offer, String keyed, String date) {
        desk.what(COMING, offer, keyed, "");
        UUID id = loaded();
        desk.confirm(id, date, true);
        return id;
    }

    private DeliveryWeighed last() {
        return (DeliveryWeighed)
                shop.journal.last(FactType.DELIVERY_WEIGHED).orElseThrow().fact().orElseThrow();
    }

    private long came(UUID offer) {
        Buying.Coming cycle = desk.cycle(COMING);
        return cycle.asked().stream()
                .filter(asked -> asked.offer().equals(offer))
                .mapToLong(asked -> desk.came(cycle, asked))
                .sum();
    }

    private void hears(Buying.Weighed... weighed) throws Exception {
        hub.buying = Faenza.with(Faenza.open(List.of(), List.of()), Faenza.coming(weighed));
        shop.catalogue.receive(hub.feed(2, List.of()));
    }

    private static void refused(String reason, Runnable press) {
        assertThatThrownBy(press::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Test
    void theJournalHasWhatTheScaleSaidWithoutTheCrate() {
        plate.put(4_450);
        desk.what(COMING, TOMA, "", "Cassetta verde");
        UUID id = loaded();
        desk.confirm(id, "", false);
        assertThat(last())
                .isEqualTo(
                        new DeliveryWeighed(
                                new Unloaded(
                                        id,
                                        COMING,
                                        TOMA,
                                        Quantity.grams(4_000),
                                        new Weighing(
                                                Weighing.Origin.WEIGHED_BY_SCALE,
                                                "dialog06",
                                                450,
                                                "02 31"),
                                        Optional.empty()),
                                shop.journal.identity().grant().hub(),
                                Hub.DAY,
                                Hub.ANNA.id()));
        assertThat(desk.load()).isEmpty();
        assertThat(desk.bin()).map(Bin::name).contains("Cassetta verde");
    }

    @Test
    void aWeightNobodyWouldExpectIsAskedAboutBeforeItIsTold() {
        plate.put(400);
        desk.what(COMING, TOMA, "", "");
        UUID id = loaded();
        assertThat(desk.load().orElseThrow().isOdd()).isTrue();
        refused("group.odd", () -> desk.confirm(id, "", false));
        assertThat(shop.journal.last(FactType.DELIVERY_WEIGHED)).isEmpty();
        desk.confirm(id, "", true);
        takeOff();
        plate.put(3_500);
        desk.what(COMING, TOMA, "", "");
        assertThat(desk.load().orElseThrow().isOdd()).as("with what came before").isFalse();
    }

    @Test
    void partsAddUpAndTheSamePartIsNotWeighedTwice() {
        plate.put(1_733);
        tell(TOMA, "", "");
        refused("scale.NOT_CHANGED", () -> desk.what(COMING, TOMA, "", ""));
        takeOff();
        plate.put(1_498);
        UUID second = tell(TOMA, "", "");
        desk.confirm(second, "", true);
        assertThat(came(TOMA)).isEqualTo(3_231);
        assertThat(desk.latest(COMING)).hasSize(2);
    }

    @Test
    void whatCameIsReckonedOnceAlsoWhenTheServerKnowsItAndWhenItWasWithdrawn() throws Exception {
        UUID mine = tell(TOMA, "2", "");
        UUID other = new UUID(4, 4);
        hears(new Buying.Weighed(other, TOMA, 1_000));
        assertThat(came(TOMA)).isEqualTo(3_000);
        hears(new Buying.Weighed(other, TOMA, 1_000), new Buying.Weighed(mine, TOMA, 2_000));
        assertThat(came(TOMA)).isEqualTo(3_000);
        desk.withdraw(mine);
        desk.withdraw(mine);
        assertThat(came(TOMA)).as("before the server knows").isEqualTo(1_000);
        assertThat(shop.journal.last(FactType.DELIVERY_WITHDRAWN).orElseThrow().fact())
                .contains(
                        new DeliveryWithdrawn(
                                mine,
                                shop.journal.identity().grant().hub(),
                                Hub.DAY,
                                Hub.ANNA.id()));
        desk.withdraw(other);
        assertThat(desk.latest(COMING)).as("another till's is its own matter").isEmpty();
        assertThat(came(TOMA)).isEqualTo(1_000);
    }

    @Test
    void piecesAreCountedByAPersonWhateverLiesOnTheScale() {
        plate.put(900);
        refused("group.count", () -> desk.what(COMING, HONEY, "", ""));
        refused("quantity.absurd", () -> desk.what(COMING, HONEY, "2,5", ""));
        tell(HONEY, "6", "");
        assertThat(last().load().quantity()).isEqualTo(Quantity.pieces(6));
        assertThat(last().load().how().isKeyed()).isTrue();
    }

    @Test
    void aScaleThatMovesOrIsGoneIsNamedAndATypedWeightIsMarked() {
        for (State state : List.of(State.MOVING, State.UNPLUGGED, State.OVERLOAD)) {
            plate.says(state);
            refused("scale." + state, () -> desk.what(COMING, TOMA, "", ""));
        }
        assertThat(desk.load()).isEmpty();
        tell(TOMA, "3,2", "");
        assertThat(last().load().how().isKeyed()).isTrue();
        assertThat(last().load().quantity()).isEqualTo(Quantity.grams(3_200));
    }

    @Test
    void useByGoodsNeedTheirDateAndOnlyTheFirstPartIsAskedForIt() {
        desk.what(COMING, RICOTTA, "1", "");
        UUID id = loaded();
        refused("group.date.missing", () -> desk.confirm(id, "", true));
        refused("group.date.wrong", () -> desk.confirm(id, "domani", true));
        refused("group.date.past", () -> desk.confirm(id, Hub.DAY.minusDays(1).toString(), true));
        desk.confirm(id, Hub.DAY.plusDays(5).toString(), true);
        assertThat(last().load().expires()).contains(Hub.DAY.plusDays(5));
        tell(RICOTTA, "1", "");
        assertThat(last().load().expires()).isEmpty();
    }

    @Test
    void whatTheOfficeHasWrittenIsNotWeighedAgain() {
        refused("group.written", () -> desk.what(COMING, RICE, "12", ""));
        refused("group.press.stale", () -> desk.what(COMING, UUID.randomUUID(), "1", ""));
        refused("bin.gone", () -> desk.what(COMING, TOMA, "", "Sparita"));
        refused("group.cycle.gone", () -> desk.what(new UUID(4, 5), TOMA, "1", ""));
    }

    @Test
    void aMistakeCanBeWithdrawnAlsoAfterARestart() throws Exception {
        UUID first = tell(TOMA, "3,9", "");
        shop.close();
        shop = Shop.ready(home, hub);
        desk = desk();
        assertThat(desk.latest(COMING)).extracting(Unloaded::id).containsExactly(first);
        assertThat(came(TOMA)).isEqualTo(3_900);
        desk.withdraw(first);
        shop.close();
        shop = Shop.ready(home, hub);
        desk = desk();
        assertThat(desk.latest(COMING)).isEmpty();
    }

    @Test
    void whatWasNotToldMayBeWeighedAgainAsItLies() {
        plate.put(4_000);
        desk.what(COMING, TOMA, "", "");
        desk.forget();
        desk.what(COMING, TOMA, "", "");
        assertThat(desk.load().orElseThrow().quantity()).isEqualTo(Quantity.grams(4_000));
        assertThat(shop.journal.last(FactType.DELIVERY_WEIGHED)).isEmpty();
    }
}
