package it.sporta.server.stock;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.Deed;
import it.sporta.server.identity.OfficeChange;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.Tally;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

class ShortagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ProductId PEARS = new ProductId(UUID.randomUUID());
    private static final UUID ADA = UUID.randomUUID();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final UUID hub = UUID.randomUUID();
    private TestDatabase db;
    private Stock stock;
    private Shortages shortages;
    private Receiving receiving;
    private Assigning assigning;
    private UUID late;
    private UUID soon;
    private UUID past;

    /** 2 kg of pears are missing; 5 kg expire late, 1,5 kg soon, and 9 kg should be gone. */
    private void open(TestDatabase database) {
        db = database;
        Places places = new Places(db.database());
        Ledger ledger = new Ledger(db.database(), clock);
        stock = new Stock(db.database());
        shortages = new Shortages(db.database(), ledger, places, stock, clock);
        receiving = new Receiving(db.entities(), ledger, places, clock);
        assigning = new Assigning(shortages, new Changes(db.entities(), clock));
        late = receive(grams(5_000), DAY.plusDays(9));
        soon = receive(grams(1_500), DAY.plusDays(2));
        past = receive(grams(9_000), DAY.minusDays(1));
        in(
                () -> {
                    new Tally(
                                    "shortage",
                                    List.of("hub_id", "product_id"),
                                    List.of("thousandths", "times"))
                            .add(List.of(hub, PEARS.value()), 2_000, 1)
                            .post(db.database());
                    return hub;
                });
    }

    private <T> T in(Supplier<T> work) {
        return db.inTransaction(e -> work.get());
    }

    private UUID receive(Quantity quantity, LocalDate expires) {
        Delivery delivery =
                new Delivery(
                        UUID.randomUUID(),
                        hub,
                        Optional.empty(),
                        PEARS,
                        UUID.randomUUID(),
                        Optional.empty(),
                        "",
                        "Italia",
                        quantity,
                        DateKind.USE_BY,
                        Optional.of(expires),
                        expires.minusDays(10),
                        new UnitPrice(120, quantity.unit()));
        return in(() -> receiving.receive(delivery)).id();
    }

    private Assignment of(UUID document, UUID lot, Quantity quantity) {
        UUID shop = Place.idOf(hub, PlaceKind.SHOP);
        return new Assignment(document, hub, PEARS, lot, shop, quantity, DAY);
    }

    private Optional<Quantity> assign(Assignment assignment) {
        return in(() -> assigning.assign(assignment, ADA));
    }

    private void refused(String reason, Assignment assignment) {
        assertThatThrownBy(() -> assign(assignment)).hasMessage(reason);
    }

    private long missing() {
        return in(() -> shortages.missing(hub, PEARS));
    }

    @OnEveryDatabase
    void whatExpiresFirstIsProposedAndWhatIsPastComesLast(TestDatabase database) {
        open(database);
        assertThat(in(() -> shortages.candidates(hub, PEARS, DAY)))
                .extracting(LotStock::lot)
                .containsExactly(soon, late, past);
    }

    @OnEveryDatabase
    void aPartIsTakenFromOneLotAndTheRestFromAnother(TestDatabase database) {
        open(database);
        assertThat(assign(of(UUID.randomUUID(), soon, grams(1_500)))).contains(grams(1_500));
        assertThat(missing()).isEqualTo(500);
        assign(of(UUID.randomUUID(), late, grams(500)));
        assertThat(missing()).isZero();
        assertThat(in(() -> stock.onHand(hub))).containsEntry(PEARS, 13_500L);
        assertThat(in(() -> shortages.open())).isEmpty();
        assertThat(in(() -> stock.movements(late)))
                .extracting(MovementRow::reason, MovementRow::to)
                .contains(tuple(Reason.ASSIGNMENT, PlaceKind.UNASSIGNED));
        refused("shortage.none", of(UUID.randomUUID(), late, grams(1)));
    }

    @OnEveryDatabase
    void theSameFormMovesGoodsOnceAndSaysWhoDidIt(TestDatabase database) {
        open(database);
        UUID document = UUID.randomUUID();
        assertThat(assign(of(document, soon, grams(700)))).contains(grams(700));
        assertThat(assign(of(document, soon, grams(700)))).isEmpty();
        assertThat(missing()).isEqualTo(1_300);
        assertThat(in(() -> stock.onHand(hub))).containsEntry(PEARS, 14_800L);
        assertThat(in(() -> new Changes(db.entities(), clock).of(document)))
                .extracting(OfficeChange::deed, OfficeChange::by)
                .containsExactly(tuple(Deed.GOODS_ASSIGNED, ADA));
    }

    @OnEveryDatabase
    void aLotInPiecesCoversNoKilograms(TestDatabase database) {
        open(database);
        UUID crate = receive(Quantity.pieces(3), DAY.plusDays(5));
        refused("shortage.lot.unit", of(UUID.randomUUID(), crate, grams(1_000)));
        assertThat(missing()).isEqualTo(2_000);
    }

    @OnEveryDatabase
    void noMoreThanIsMissingAndNoMoreThanTheLotHas(TestDatabase database) {
        open(database);
        refused("lot.quantity.more", of(UUID.randomUUID(), late, grams(2_001)));
        refused("lot.quantity.left", of(UUID.randomUUID(), soon, grams(1_501)));
        refused("shortage.lot.empty", of(UUID.randomUUID(), UUID.randomUUID(), grams(1)));
        assertThat(missing()).isEqualTo(2_000);
        assertThat(in(() -> stock.onHand(hub))).containsEntry(PEARS, 15_500L);
    }
}
