package it.sporta.server.stock;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.kernel.quantity.Quantity.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Products;
import it.sporta.server.insight.Proof;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class GoodsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ProductId TOMATOES = new ProductId(new UUID(6, 6));
    private static final ProductId PASSATA = new ProductId(new UUID(7, 7));
    private static final UUID US = new UUID(1, 1);
    private static final UUID GROUP = new UUID(1, 2);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final UUID hub = UUID.randomUUID();
    private TestDatabase db;
    private Goods goods;
    private Receiving receiving;
    private Stock stock;
    private Shortages shortages;

    private void open(TestDatabase database) {
        db = database;
        Ledger ledger = new Ledger(db.database(), clock);
        Places places = new Places(db.database());
        stock = new Stock(db.database());
        goods = new Goods(db.database(), ledger, places, new Products(db.entities()));
        receiving = new Receiving(db.entities(), ledger, places, clock);
        shortages = new Shortages(db.database(), ledger, places, stock, clock);
    }

    @OnEveryDatabase
    void aBatchClosesToTheGramAlsoWhereItsJarsAreCounted(TestDatabase database) {
        open(database);
        receive(US, grams(10_000), 9);
        UUID batch = UUID.randomUUID();
        List<Moved> in = move(voucher(batch, 0), take(grams(10_000), PlaceKind.BATCH));
        Choice inWork = Choice.of(US).onlyFrom(PlaceKind.BATCH);
        move(
                voucher(batch, 1),
                of(grams(3_500), inWork, PlaceKind.EVAPORATED),
                of(grams(6_500), inWork, PlaceKind.TRANSFORMED));
        Money cost = in.get(0).cost();
        Lot jars = made(batch, pieces(13), 500, cost);

        List<Moved> all = moved(batch);
        assertThat(gramsTo(all, PlaceKind.TRANSFORMED)).isEqualTo(6_500);
        assertThat(all).last().extracting(Moved::grams, Moved::cost).containsExactly(6_500L, cost);
        assertThat(stockOf(jars.id())).isEqualTo(13_000);
        assertThat(left(TOMATOES)).isZero();
        move(voucher(UUID.randomUUID(), 0), take(PASSATA, pieces(4), PlaceKind.CUSTOMER));
        assertThat(differences()).isEmpty();
    }

    @OnEveryDatabase
    void theSameVoucherMovesOnceAndAnswersTheSame(TestDatabase database) {
        open(database);
        receive(US, grams(2_000), 9);
        receive(US, grams(1_000), 1);
        Voucher voucher = voucher(UUID.randomUUID(), 0);
        List<Moved> first = move(voucher, take(grams(1_500), PlaceKind.BATCH));
        assertThat(move(voucher, take(grams(1_500), PlaceKind.BATCH))).isEqualTo(first);
        assertThat(first).extracting(Moved::quantity).containsExactly(grams(1_000), grams(500));
        assertThat(left(TOMATOES)).isEqualTo(3_000);
        move(voucher.from(1), take(grams(200), PlaceKind.BATCH));
        assertThat(moved(voucher.id())).hasSize(3);
    }

    @OnEveryDatabase
    void whatIsNotThereIsRefusedAndNothingMoves(TestDatabase database) {
        open(database);
        receive(US, grams(1_000), 9);
        Voucher voucher = voucher(UUID.randomUUID(), 0);
        assertThatThrownBy(
                        () ->
                                move(
                                        voucher,
                                        take(grams(400), PlaceKind.BATCH),
                                        take(grams(601), PlaceKind.BATCH)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> {
                            assertThat(no.reason()).isEqualTo("goods.short");
                            assertThat(no.details()).contains(grams(1));
                        });
        assertThat(moved(voucher.id())).isEmpty();
    }

    @OnEveryDatabase
    void whatHappenedMovesAllTheSameAndBecomesATask(TestDatabase database) {
        open(database);
        receive(US, grams(1_000), 9);
        Voucher voucher = voucher(UUID.randomUUID(), 0);
        db.inTransaction(
                e -> goods.happened(voucher, List.of(take(grams(1_300), PlaceKind.COMPOST))));
        assertThat(left(TOMATOES)).isZero();
        List<Shortage> open = db.inTransaction(e -> shortages.open());
        assertThat(open).containsExactly(new Shortage(hub, TOMATOES, 300, 1));
        assertThat(differences()).isEmpty();
    }

    @OnEveryDatabase
    void goodsOfAnotherOwnerStayUntilTheyAreHandedOver(TestDatabase database) {
        open(database);
        receive(GROUP, grams(5_000), 1);
        Voucher handover = voucher(UUID.randomUUID(), 0);
        assertThatThrownBy(() -> move(handover, take(grams(1), PlaceKind.BATCH)))
                .hasMessage("goods.short");

        Choice theirs = Choice.of(GROUP);
        Money cost = move(handover, of(grams(2_000), theirs, PlaceKind.HANDED_OVER)).get(0).cost();
        Delivery ours = delivery(US, TOMATOES, grams(2_000), 1, PlaceKind.SHOP, cost);
        db.inTransaction(e -> receiving.receive(Birth.handedOver(ours, cost), handover.from(1)));
        move(voucher(UUID.randomUUID(), 0), take(grams(2_000), PlaceKind.BATCH));
        List<LotStock> left = db.inTransaction(e -> stock.of(hub));
        assertThat(left)
                .extracting(LotStock::owner, one -> one.quantity().thousandths())
                .contains(org.assertj.core.groups.Tuple.tuple(GROUP, 3_000L));
    }

    @OnEveryDatabase
    void whatIsPastItsUseByDateCanOnlyBeThrownAway(TestDatabase database) {
        open(database);
        UUID past = receive(US, grams(1_000), -1).id();
        Choice thisLot = Choice.of(US).onlyLot(past);
        assertThatThrownBy(
                        () ->
                                move(
                                        voucher(UUID.randomUUID(), 0),
                                        of(grams(1_000), thisLot, PlaceKind.DONATED)))
                .hasMessage("goods.short");
        move(voucher(UUID.randomUUID(), 0), of(grams(1_000), thisLot.orPast(), PlaceKind.COMPOST));
        assertThat(left(TOMATOES)).isZero();
    }

    @OnEveryDatabase
    void aHubOfEarlierDaysGetsTheNewPlaces(TestDatabase database) {
        open(database);
        Places places = new Places(db.database());
        db.inTransaction(e -> places.of(hub));
        db.doInTransaction(
                e ->
                        db.database()
                                .change("DELETE FROM place WHERE kind IN ('LABORATORY', 'BATCH')"));
        List<Place> all = db.inTransaction(e -> places.of(hub));
        assertThat(all).extracting(Place::kind).containsExactly(PlaceKind.values());
    }

    private List<Moved> move(Voucher voucher, Move... moves) {
        return db.inTransaction(e -> goods.move(voucher, List.of(moves)));
    }

    private List<Moved> moved(UUID document) {
        return db.inTransaction(e -> goods.moved(document));
    }

    private Voucher voucher(UUID document, int line) {
        return Voucher.of(document, hub, DAY, NOW).from(line);
    }

    private static Move take(Quantity quantity, PlaceKind to) {
        return of(quantity, Choice.of(US), to);
    }

    private static Move take(ProductId product, Quantity quantity, PlaceKind to) {
        Choice jars = Choice.of(US).onlyFrom(PlaceKind.LABORATORY);
        return new Move(product, quantity, jars, to, Reason.PRODUCTION, Stage.PROCESSING);
    }

    private static Move of(Quantity quantity, Choice choice, PlaceKind to) {
        return new Move(TOMATOES, quantity, choice, to, Reason.PRODUCTION, Stage.PROCESSING);
    }

    private Lot receive(UUID owner, Quantity quantity, int daysLeft) {
        Money cost = new UnitPrice(120, quantity.unit()).times(quantity);
        Delivery delivery = delivery(owner, TOMATOES, quantity, daysLeft, PlaceKind.STORE, cost);
        return db.inTransaction(e -> receiving.receive(delivery));
    }

    private Lot made(UUID batch, Quantity quantity, long grams, Money cost) {
        Delivery what =
                delivery(US, PASSATA, quantity, 300, PlaceKind.LABORATORY, cost).ofPieces(grams);
        return db.inTransaction(
                e ->
                        receiving.receive(
                                Birth.made(
                                        what,
                                        Stage.PROCESSING,
                                        cost,
                                        grams * quantity.thousandths() / 1000),
                                voucher(batch, 3)));
    }

    private Delivery delivery(
            UUID owner,
            ProductId product,
            Quantity quantity,
            int daysLeft,
            PlaceKind room,
            Money cost) {
        return new Delivery(
                UUID.randomUUID(),
                hub,
                Optional.of(Place.idOf(hub, room)),
                product,
                owner,
                Optional.empty(),
                "",
                "Italia",
                quantity,
                DateKind.USE_BY,
                Optional.of(DAY.plusDays(daysLeft)),
                DAY.minusDays(5),
                UnitPrice.of(cost, quantity));
    }

    private static long gramsTo(List<Moved> all, PlaceKind to) {
        return all.stream().filter(one -> one.to() == to).mapToLong(Moved::grams).sum();
    }

    private long stockOf(UUID lot) {
        return db.inTransaction(e -> stock.ofLot(lot)).stream()
                .mapToLong(one -> one.quantity().thousandths())
                .sum();
    }

    private long left(ProductId product) {
        return db.inTransaction(e -> stock.onHand(hub)).getOrDefault(product, 0L);
    }

    private List<?> differences() {
        return db.inTransaction(e -> new Proof(db.database()).differences());
    }
}
