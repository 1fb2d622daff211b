package it.sporta.till.group;

import static it.sporta.till.group.Faenza.CHEESE;
import static it.sporta.till.group.Faenza.HONEY;
import static it.sporta.till.group.Faenza.OMAR;
import static it.sporta.till.group.Faenza.OPEN;
import static it.sporta.till.group.Faenza.PIERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.GroupFact.GroupBooked;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.till.cash.Presence;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Shop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is booked for a member is in the journal, once, and on the screen before the server knows.
 */
class BookingDeskTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;
    private BookingDesk desk;

    @BeforeEach
    void open() throws Exception {
        hub.buying = Faenza.whole();
        shop = Shop.ready(home, hub);
        desk = desk(Shop.CLOCK);
    }

    private BookingDesk desk(Clock clock) {
        return new BookingDesk(
                shop.journal,
                shop.catalogue,
                new Presence(shop.people, shop.shifts, clock),
                clock,
                new UuidV7(clock));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private UUID begun(UUID member) {
        desk.begin(OPEN, member);
        return desk.draft().orElseThrow().id();
    }

    private void more(UUID draft, UUID offer, int times) {
        for (int i = 0; i < times; i++) {
            desk.step(draft, offer, true);
        }
    }

    private GroupBooked last() {
        return (GroupBooked)
                shop.journal.last(FactType.GROUP_BOOKED).orElseThrow().fact().orElseThrow();
    }

    private long count() {
        return hub.entries(shop.journal).stream()
                .filter(entry -> entry.type() == FactType.GROUP_BOOKED.code())
                .count();
    }

    private void hears(List<Buying.Booked> booked, UUID... heard) throws Exception {
        hub.buying = Faenza.with(Faenza.open(booked, List.of(heard)), Faenza.coming());
        shop.catalogue.receive(hub.feed(2, List.of()));
    }

    private static void refused(String reason, Runnable press) {
        assertThatThrownBy(press::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Test
    void theJournalHasTheMembersIdAndWhatIsWantedAndNoName() {
        UUID draft = begun(PIERA);
        more(draft, HONEY, 2);
        more(draft, CHEESE, 1);
        desk.confirm(draft);
        assertThat(last())
                .isEqualTo(
                        new GroupBooked(
                                draft,
                                OPEN,
                                PIERA,
                                List.of(
                                        new Wanted(HONEY, Quantity.pieces(2)),
                                        new Wanted(CHEESE, Quantity.grams(500))),
                                shop.journal.identity().grant().hub(),
                                Hub.DAY,
                                Hub.ANNA.id()));
        assertThat(shop.journal.last(FactType.GROUP_BOOKED).orElseThrow().toString())
                .doesNotContain("Piera");
        assertThat(desk.latest(OPEN).orElseThrow().name()).isEqualTo("Piera");
    }

    @Test
    void aSecondPressBooksNothingTwiceAndALatePressNothingAtAll() {
        UUID draft = begun(PIERA);
        more(draft, HONEY, 1);
        desk.confirm(draft);
        desk.confirm(draft);
        assertThat(count()).isEqualTo(1);
        refused("group.press.stale", () -> desk.step(draft, HONEY, true));
        refused("group.press.stale", () -> desk.confirm(UUID.randomUUID()));
    }

    @Test
    void whatIsNotChangedIsNotTold() {
        UUID draft = begun(PIERA);
        refused("group.nothing", () -> desk.confirm(draft));
        desk.step(draft, HONEY, true);
        desk.step(draft, HONEY, false);
        refused("group.nothing", () -> desk.confirm(draft));
        assertThat(count()).isZero();
    }

    @Test
    void nobodyGetsMoreThanIsLeftOrThanEachMayHave() throws Exception {
        UUID omars = begun(OMAR);
        more(omars, HONEY, 2);
        desk.confirm(omars);
        UUID pieras = begun(PIERA);
        more(pieras, HONEY, 1);
        refused("group.left", () -> desk.step(pieras, HONEY, true));
        desk.leave();
        hears(List.of(new Buying.Booked(PIERA, HONEY, 4_000)), omars);
        UUID again = begun(PIERA);
        refused("group.most", () -> desk.step(again, HONEY, true));
    }

    @Test
    void whatThisTillBookedShowsUntilTheServerSaysWhatBecameOfIt() throws Exception {
        UUID draft = begun(PIERA);
        more(draft, HONEY, 2);
        desk.confirm(draft);
        assertThat(desk.before(desk.cycle(OPEN), PIERA, HONEY)).as("away").isEqualTo(2_000);
        hears(List.of());
        assertThat(desk.before(desk.cycle(OPEN), PIERA, HONEY)).as("under way").isEqualTo(2_000);
        hears(List.of(), draft);
        assertThat(desk.before(desk.cycle(OPEN), PIERA, HONEY)).as("it waits").isZero();
        hears(List.of(new Buying.Booked(PIERA, HONEY, 3_000)), draft);
        assertThat(desk.before(desk.cycle(OPEN), PIERA, HONEY)).isEqualTo(3_000);
    }

    @Test
    void whatWasBookedBeforeARestartIsStillThere() throws Exception {
        UUID draft = begun(PIERA);
        more(draft, HONEY, 2);
        desk.confirm(draft);
        shop.close();
        shop = Shop.ready(home, hub);
        desk = desk(Shop.CLOCK);
        assertThat(desk.before(desk.cycle(OPEN), PIERA, HONEY)).isEqualTo(2_000);
        desk.confirm(draft);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void afterTheClosingHourNothingIsTakenHereEither() throws Exception {
        UUID draft = begun(PIERA);
        more(draft, HONEY, 1);
        desk.leave();
        desk = desk(Clock.fixed(Faenza.CLOSES, ZoneOffset.UTC));
        refused("group.closed", () -> begun(PIERA));
        hub.buying = Buying.NONE;
        shop.catalogue.receive(hub.feed(2, List.of()));
        refused("group.cycle.gone", () -> begun(PIERA));
    }

    @Test
    void membersAreFoundByNameAndByCard() {
        assertThat(desk.members("")).hasSize(2);
        assertThat(desk.members("PIE")).extracting(Buying.Member::id).containsExactly(PIERA);
        assertThat(desk.members("5")).extracting(Buying.Member::id).containsExactly(OMAR);
        refused("group.member.gone", () -> begun(UUID.randomUUID()));
    }

    @Test
    void somebodyMustBeThere() {
        shop.people.logOut();
        refused("nobody", () -> begun(PIERA));
    }
}
