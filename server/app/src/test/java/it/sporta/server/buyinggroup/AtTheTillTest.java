package it.sporta.server.buyinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.GroupFact.DeliveryWeighed;
import it.sporta.kernel.journal.GroupFact.DeliveryWithdrawn;
import it.sporta.kernel.journal.GroupFact.GroupBooked;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tills of the pickup point tell of the group, read once and never lost. */
class AtTheTillTest {

    private static final long KILO = 1_000;
    private static final UUID TILL = new UUID(7, 7);
    private static final UUID NADIA = new UUID(5, 6);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private long sequence;

    private Arrived<Fact> told(Round round, Fact fact) {
        sequence++;
        return new Arrived<>(
                fact, new Origin(TILL, 1, sequence, round.now.minusSeconds(5), Optional.empty()));
    }

    /** As the reader of the till's journal tells it. */
    private static void arrive(Round round, Arrived<?>... all) {
        Arrivals arrivals = new Arrivals(List.of(all));
        round.db.doInTransaction(e -> round.fromTheTills.on(arrivals));
    }

    private Arrived<Fact> booked(Round round, String member, Offer offer, long thousandths) {
        return told(
                round,
                new GroupBooked(
                        UUID.randomUUID(),
                        round.cycle,
                        round.members.get(member),
                        List.of(new Wanted(offer.id(), offer.of(thousandths))),
                        round.pickupPoint,
                        DAY,
                        NADIA));
    }

    private Arrived<Fact> weighed(Round round, UUID id, Offer offer, long thousandths) {
        return weighed(round, id, offer, thousandths, Optional.empty());
    }

    private Arrived<Fact> weighed(
            Round round, UUID id, Offer offer, long thousandths, Optional<LocalDate> expires) {
        return told(
                round,
                new DeliveryWeighed(
                        new Unloaded(
                                id,
                                round.cycle,
                                offer.id(),
                                new Quantity(thousandths, offer.unit()),
                                new Weighing(Weighing.Origin.WEIGHED_BY_SCALE, "8217", 450, "02"),
                                expires),
                        round.pickupPoint,
                        DAY,
                        NADIA));
    }

    private Arrived<Fact> withdrawn(Round round, UUID weighing) {
        return told(round, new DeliveryWithdrawn(weighing, round.pickupPoint, DAY, NADIA));
    }

    private static void send(Round round) {
        round.now = Round.CLOSES;
        round.db.doInTransaction(e -> round.orders.prepare(round.cycle, Round.COORDINATOR));
    }

    private static List<TillBooking> waiting(Round round) {
        return round.read(e -> round.tillBookings.waiting(round.cycle));
    }

    private static long came(Round round, Offer offer) {
        return Optional.ofNullable(round.read(e -> round.unloading.of(round.cycle)).get(offer.id()))
                .map(Arrival::thousandths)
                .orElse(-1L);
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private Round opened(TestDatabase db, String... members) {
        return new Round(db).join(members);
    }

    @OnEveryDatabase
    void aBookingTakenAtTheTillIsBookedOnceAndKeepsWhoTookIt(TestDatabase db) {
        Round round = opened(db, "Piera");
        Offer honey = round.offer("Miele", Unit.PIECE, 690, Rules.by(KILO));
        round.announce();
        Arrived<Fact> two = booked(round, "Piera", honey, 2 * KILO);
        arrive(round, two);
        arrive(round, booked(round, "Piera", honey, 3 * KILO));
        arrive(round, two);
        assertThat(round.booked()).isEqualTo(Map.of(honey.id(), 3 * KILO));
        assertThat(round.changes(round.members.get("Piera")))
                .extracting(Bookings.Change::was, Bookings.Change::became, Bookings.Change::by)
                .containsExactlyInAnyOrder(
                        tuple(0L, 2 * KILO, NADIA), tuple(2 * KILO, 3 * KILO, NADIA));
        assertThat(waiting(round)).isEmpty();
    }

    @OnEveryDatabase
    void whatComesAfterTheHourWaitsForACoordinatorAndNoOrderLeavesBefore(TestDatabase db) {
        Round round = opened(db, "Piera", "Omar");
        Offer honey = round.offer("Miele", Unit.PIECE, 690, Rules.by(KILO));
        round.announce();
        round.book("Piera", honey, KILO);
        round.now = Round.CLOSES;
        Arrived<Fact> late = booked(round, "Piera", honey, 4 * KILO);
        Arrived<Fact> other = booked(round, "Omar", honey, 2 * KILO);
        arrive(round, late, other);
        arrive(round, late);
        assertThat(round.booked()).isEqualTo(Map.of(honey.id(), KILO));
        assertThat(waiting(round))
                .extracting(TillBooking::member, TillBooking::hurdle)
                .containsExactlyInAnyOrder(
                        tuple(round.members.get("Piera"), Optional.of(TillBooking.Hurdle.LATE)),
                        tuple(round.members.get("Omar"), Optional.of(TillBooking.Hurdle.LATE)));
        refuses("cycle.orders.waiting", () -> send(round));
        UUID pieras = ((GroupBooked) late.fact()).booking();
        UUID omars = ((GroupBooked) other.fact()).booking();
        db.doInTransaction(e -> round.deciding.take(round.cycle, pieras, Round.COORDINATOR));
        db.doInTransaction(e -> round.deciding.decline(round.cycle, omars, Round.COORDINATOR));
        db.doInTransaction(e -> round.deciding.take(round.cycle, omars, Round.COORDINATOR));
        arrive(round, late, other);
        assertThat(waiting(round)).isEmpty();
        assertThat(round.booked()).isEqualTo(Map.of(honey.id(), 4 * KILO));
        send(round);
        arrive(round, booked(round, "Omar", honey, KILO));
        UUID tooLate = waiting(round).get(0).id();
        refuses(
                "cycle.state.other",
                () ->
                        db.doInTransaction(
                                e -> round.deciding.take(round.cycle, tooLate, Round.COORDINATOR)));
    }

    @OnEveryDatabase
    void whatOthersWereQuickerForWaitsWithItsReasonAndNothingOfItIsBooked(TestDatabase db) {
        Round round = opened(db, "Piera", "Omar");
        Offer bread = round.offer("Pane", Unit.PIECE, 300, Rules.by(KILO));
        Offer honey = round.offer("Miele", Unit.PIECE, 690, Rules.by(KILO).atMost(0, 3 * KILO));
        round.announce();
        round.book("Omar", honey, 2 * KILO);
        GroupBooked both =
                new GroupBooked(
                        UUID.randomUUID(),
                        round.cycle,
                        round.members.get("Piera"),
                        List.of(
                                new Wanted(bread.id(), Quantity.pieces(1)),
                                new Wanted(honey.id(), Quantity.pieces(2))),
                        round.pickupPoint,
                        DAY,
                        NADIA);
        arrive(round, told(round, both));
        assertThat(round.booked()).isEqualTo(Map.of(honey.id(), 2 * KILO));
        assertThat(waiting(round).get(0).hurdle()).contains(TillBooking.Hurdle.LEFT);
        refuses(
                "booking.left",
                () ->
                        db.doInTransaction(
                                e ->
                                        round.deciding.take(
                                                round.cycle, both.booking(), Round.COORDINATOR)));
        round.book("Omar", honey, 0);
        db.doInTransaction(
                e -> round.deciding.take(round.cycle, both.booking(), Round.COORDINATOR));
        assertThat(round.booked()).isEqualTo(Map.of(bread.id(), KILO, honey.id(), 2 * KILO));
    }

    @OnEveryDatabase
    void whatTheScaleSaidAddsUpToTheGramAndIsOneLot(TestDatabase db) {
        Round round = opened(db, "Ada");
        Offer toma = round.offer("Toma", Unit.KILOGRAM, 1_550, Rules.by(250));
        round.announce();
        round.book("Ada", toma, 4 * KILO);
        send(round);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Arrived<Fact> one = weighed(round, first, toma, 1_733);
        arrive(round, one, weighed(round, second, toma, 1_498));
        arrive(round, one);
        assertThat(came(round, toma)).isEqualTo(3_231);
        assertThat(round.at(round.pickupPoint, PlaceKind.STORE, toma)).isEqualTo(3_231);
        assertThat(round.goods(round.pickupPoint)).hasSize(1);
        Arrived<Fact> mistake = withdrawn(round, second);
        arrive(round, mistake);
        arrive(round, mistake);
        assertThat(came(round, toma)).isEqualTo(1_733);
        arrive(round, withdrawn(round, first));
        assertThat(came(round, toma)).as("awaited again").isEqualTo(-1);
        assertThat(round.goods(round.pickupPoint)).isEmpty();
        arrive(round, weighed(round, UUID.randomUUID(), toma, 3_200));
        db.doInTransaction(e -> round.allocating.allocate(round.cycle));
        assertThat(round.share("Ada", toma).given()).isEqualTo(3_200);
        assertThat(round.differences()).isEmpty();
    }

    @OnEveryDatabase
    void theDateThatWasReadFirstIsTheDateOfAllParts(TestDatabase db) {
        Round round = opened(db, "Ada");
        Offer ricotta = round.offer("Ricotta", Unit.KILOGRAM, 900, Rules.by(250), DateKind.USE_BY);
        round.announce();
        round.book("Ada", ricotta, 2 * KILO);
        send(round);
        LocalDate last = DAY.plusDays(3);
        arrive(
                round,
                weighed(round, UUID.randomUUID(), ricotta, 1_100, Optional.of(last)),
                weighed(round, UUID.randomUUID(), ricotta, 950));
        assertThat(round.goods(round.pickupPoint))
                .extracting(LotStock::expires, LotStock::quantity)
                .containsExactly(tuple(Optional.of(last), Quantity.grams(2_050)));
    }

    @OnEveryDatabase
    void whatIsWeighedAfterTheOfficeWroteItWaitsAndIsCountedOnlyAsMore(TestDatabase db) {
        Round round = opened(db, "Ada");
        Offer toma = round.offer("Toma", Unit.KILOGRAM, 1_550, Rules.by(250));
        round.announce();
        round.book("Ada", toma, 4 * KILO);
        send(round);
        round.unload(toma, 3_000);
        UUID same = UUID.randomUUID();
        UUID more = UUID.randomUUID();
        arrive(round, weighed(round, same, toma, 3_000), weighed(round, more, toma, 900));
        assertThat(came(round, toma)).isEqualTo(3_000);
        db.doInTransaction(e -> round.deciding.discard(round.cycle, same, Round.COORDINATOR));
        db.doInTransaction(e -> round.allocating.allocate(round.cycle));
        for (int i = 0; i < 2; i++) {
            db.doInTransaction(e -> round.deciding.count(round.cycle, more, Round.COORDINATOR));
            db.doInTransaction(e -> round.deciding.count(round.cycle, same, Round.COORDINATOR));
        }
        assertThat(came(round, toma)).isEqualTo(3_900);
        assertThat(round.share("Ada", toma).given()).isEqualTo(3_000);
        round.beginPickup();
        round.pay("Ada");
        round.end();
        assertThat(round.at(round.shop, PlaceKind.STORE, toma)).isEqualTo(900);
        assertThat(round.differences()).isEmpty();
    }

    @OnEveryDatabase
    void theTillsAreToldWhatTheyMustKnowOfTheirGroup(TestDatabase db) {
        Round round = opened(db, "Piera", "Omar");
        Offer honey = round.offer("Miele", Unit.PIECE, 690, Rules.by(KILO).atMost(0, 3 * KILO));
        Offer toma = round.offer("Toma", Unit.KILOGRAM, 1_550, Rules.by(250));
        round.announce();
        Arrived<Fact> two = booked(round, "Piera", honey, 2 * KILO);
        arrive(round, two, booked(round, "Omar", toma, 4 * KILO));
        Buying open = round.read(e -> round.tillNews.buying(round.pickupPoint));
        assertThat(open.coming()).isEmpty();
        assertThat(open.members())
                .extracting(Buying.Member::name)
                .containsExactlyInAnyOrder("Piera", "Omar");
        assertThat(open.open().get(0).offers())
                .extracting(Buying.Offer::name, Buying.Offer::left)
                .containsExactly(
                        tuple("Miele", OptionalLong.of(KILO)), tuple("Toma", OptionalLong.empty()));
        assertThat(open.open().get(0).booked()).hasSize(2);
        assertThat(open.open().get(0).heard())
                .contains(((GroupBooked) two.fact()).booking())
                .hasSize(2);
        Buying shop = round.read(e -> round.tillNews.buying(round.shop));
        assertThat(shop).isEqualTo(Buying.NONE);
        send(round);
        UUID weighing = UUID.randomUUID();
        arrive(round, weighed(round, weighing, toma, 3_900));
        round.unload(honey, 2 * KILO);
        Buying coming = round.read(e -> round.tillNews.buying(round.pickupPoint));
        assertThat(coming.open()).isEmpty();
        assertThat(coming.members()).as("nobody books").isEmpty();
        assertThat(coming.coming().get(0).asked())
                .extracting(Buying.Asked::name, Buying.Asked::thousandths, Buying.Asked::written)
                .containsExactly(
                        tuple("Miele", 2 * KILO, OptionalLong.of(2 * KILO)),
                        tuple("Toma", 4 * KILO, OptionalLong.empty()));
        assertThat(coming.coming().get(0).weighed())
                .containsExactly(new Buying.Weighed(weighing, toma.id(), 3_900));
    }

    @OnEveryDatabase
    void whateverTheTillRepeatsWithdrawsOrTellsInHandfulsTheGramsAddUp(TestDatabase db) {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Round round = opened(db, "Ada");
        Offer pears = round.offer("Pere", Unit.KILOGRAM, 233, Rules.by(1));
        round.announce();
        round.book("Ada", pears, 20 * KILO);
        send(round);
        long counted = 0;
        for (int i = 0; i < 12; i++) {
            UUID id = UUID.randomUUID();
            long grams = 1 + chance.nextInt(4_000);
            Arrived<Fact> weighed = weighed(round, id, pears, grams);
            Arrived<Fact> mistake = withdrawn(round, id);
            if (chance.nextInt(3) == 0) {
                arrive(round, weighed, mistake);
                arrive(round, mistake);
            } else {
                arrive(round, weighed);
                counted += grams;
            }
            arrive(round, weighed);
        }
        assertThat(round.at(round.pickupPoint, PlaceKind.STORE, pears))
                .as("seed %d", seed)
                .isEqualTo(counted);
        assertThat(came(round, pears)).as("seed %d", seed).isEqualTo(counted == 0 ? -1 : counted);
        assertThat(round.differences()).as("seed %d", seed).isEmpty();
    }
}
