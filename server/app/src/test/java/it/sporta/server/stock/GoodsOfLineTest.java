package it.sporta.server.stock;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Rome;
import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.insight.DayTotals;
import it.sporta.server.insight.Proof;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.SaleRecorder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class GoodsOfLineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, Rome.ZONE);
    private static final ProductId RICE = new ProductId(UUID.randomUUID());
    private static final ProductId PUMPKIN = new ProductId(UUID.randomUUID());
    private static final TicketPaid PAID =
            Samples.paid(
                    Samples.aTicket(
                            UUID.randomUUID(), Samples.someHoney(2), Samples.someApples(1_000)),
                    1);

    private UUID owner = PAID.organisation();
    private TestDatabase db;
    private Stock stock;

    /** Honey is what nobody knows better about; the apples of this hub are a risotto. */
    private static Optional<List<Move>> risotto(TicketPaid paid, int line) {
        return line == 1
                ? Optional.of(List.of(use(RICE, 80), use(PUMPKIN, 250)))
                : Optional.empty();
    }

    private static Move use(ProductId product, long grams) {
        return new Move(
                product,
                grams(grams),
                Choice.of(PAID.organisation()),
                PlaceKind.CUSTOMER,
                Reason.INGREDIENT,
                Stage.SERVICE);
    }

    @OnEveryDatabase
    void aDishMadeToOrderTakesItsIngredients(TestDatabase database) {
        open(database, GoodsOfLineTest::risotto);
        assertThat(left()).containsExactlyInAnyOrder(grams(920), grams(1_000));
        assertThat(shortages())
                .containsExactlyInAnyOrder(
                        new Shortage(PAID.hub(), PUMPKIN, 250, 1),
                        new Shortage(PAID.hub(), Samples.HONEY, 2_000, 1));
        assertThat(differences()).isEmpty();
    }

    @OnEveryDatabase
    void aServiceTakesNothing(TestDatabase database) {
        open(database, (paid, line) -> Optional.of(List.of()));
        assertThat(left()).containsExactlyInAnyOrder(grams(1_000), grams(1_000));
        assertThat(shortages()).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatNobodyKnowsBetterLeavesTheShelf(TestDatabase database) {
        open(database, (paid, line) -> Optional.empty());
        assertThat(left()).containsExactly(grams(1_000));
        assertThat(differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatBelongsToSomebodyElseIsNotSold(TestDatabase database) {
        owner = UUID.randomUUID();
        open(database, (paid, line) -> Optional.empty());
        assertThat(left()).containsExactlyInAnyOrder(grams(1_000), grams(1_000));
        assertThat(shortages()).contains(new Shortage(PAID.hub(), Samples.APPLES, 1_000, 1));
    }

    private void open(TestDatabase database, GoodsOfLine knowsBetter) {
        db = database;
        Ledger ledger = new Ledger(db.database(), CLOCK);
        Places places = new Places(db.database());
        stock = new Stock(db.database());
        Receiving receiving = new Receiving(db.entities(), ledger, places, CLOCK);
        db.inTransaction(e -> receiving.receive(delivery(RICE)));
        db.inTransaction(e -> receiving.receive(delivery(Samples.APPLES)));
        Origin origin = new Origin(new UUID(9, 9), 1, 1, NOW, Optional.empty());
        Arrivals arrivals = new Arrivals(List.of(new Arrived<>(PAID, origin)));
        db.doInTransaction(
                e -> {
                    new SaleRecorder(db.database()).on(arrivals);
                    new SoldGoods(db.database(), ledger, places, List.of(knowsBetter)).on(arrivals);
                    new DayTotals(db.database()).on(arrivals);
                });
    }

    private Delivery delivery(ProductId product) {
        return new Delivery(
                UUID.randomUUID(),
                PAID.hub(),
                Optional.empty(),
                product,
                owner,
                Optional.empty(),
                "",
                "Italia",
                grams(1_000),
                DateKind.NONE,
                Optional.empty(),
                Samples.TODAY,
                new UnitPrice(120, Unit.KILOGRAM));
    }

    private List<Quantity> left() {
        return db.inTransaction(e -> stock.of(PAID.hub())).stream()
                .map(LotStock::quantity)
                .toList();
    }

    private List<Shortage> shortages() {
        Shortages all =
                new Shortages(
                        db.database(),
                        new Ledger(db.database(), CLOCK),
                        new Places(db.database()),
                        stock,
                        CLOCK);
        return db.inTransaction(e -> all.open());
    }

    private List<?> differences() {
        return db.inTransaction(e -> new Proof(db.database()).differences());
    }
}
