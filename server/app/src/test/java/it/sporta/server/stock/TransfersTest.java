package it.sporta.server.stock;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Products;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.Proof;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class TransfersTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UUID PERSON = new UUID(5, 5);
    private static final ProductId APPLES = new ProductId(new UUID(6, 6));

    @OnEveryDatabase
    void goodsTravelWithTheirPaperAndWhatIsLostOnTheWayIsShown(TestDatabase db) {
        Ground ground = new Ground(db);
        Lot lot = ground.receive(grams(20_000));

        Transfer sent = ground.send(lot, grams(12_500));
        assertThat(ground.at(lot, ground.from, PlaceKind.SHOP)).isEqualTo(7_500);
        assertThat(ground.at(lot, ground.to, PlaceKind.TRANSIT)).isEqualTo(12_500);
        assertThat(ground.document(sent.id()).number()).hasToString("1/2026");
        assertThat(ground.document(sent.id()).consignment().items().get(0).quantity())
                .isEqualTo(grams(12_500));

        Transfer came = ground.receive(sent, grams(12_000));
        assertThat(came.isTravelling()).isFalse();
        assertThat(came.loads().get(0).missing()).contains(grams(500));
        assertThat(ground.at(lot, ground.to, PlaceKind.STORE)).isEqualTo(12_000);
        assertThat(ground.at(lot, ground.to, PlaceKind.TRANSIT)).isZero();
        assertThat(ground.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatIsSaidTwiceHappensOnce(TestDatabase db) {
        Ground ground = new Ground(db);
        Lot lot = ground.receive(grams(20_000));
        Departure departure = ground.departure(lot, grams(5_000));
        Transfer sent = ground.send(departure);
        ground.send(departure);
        ground.receive(sent, grams(5_000));
        ground.receive(sent, grams(1_000));

        assertThat(ground.at(lot, ground.from, PlaceKind.SHOP)).isEqualTo(15_000);
        assertThat(ground.at(lot, ground.to, PlaceKind.STORE)).isEqualTo(5_000);
        assertThat(ground.differences()).isEmpty();
    }

    @OnEveryDatabase
    void onlyWhatIsThereMayLeaveAndOnlyToOurselves(TestDatabase db) {
        Ground ground = new Ground(db);
        Lot lot = ground.receive(grams(4_000));

        refuses("transfer.lot.short", () -> ground.send(lot, grams(4_001)));
        refuses("transfer.quantity.none", () -> ground.send(lot, grams(0)));
        refuses(
                "transfer.to.other",
                () -> ground.send(ground.departure(ground.stranger, lot, grams(1))));
        refuses(
                "transfer.to.same",
                () -> ground.send(ground.departure(ground.from, lot, grams(1))));
        Transfer sent = ground.send(lot, grams(4_000));
        refuses("transfer.arrived.more", () -> ground.receive(sent, grams(4_001)));
        refuses("transfer.lot.gone", () -> ground.send(lot, grams(1)));
        assertThat(ground.at(lot, ground.to, PlaceKind.TRANSIT)).isEqualTo(4_000);
    }

    @OnEveryDatabase
    void noGramIsLostWhateverIsSentAndReceived(TestDatabase db) {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Ground ground = new Ground(db);
        Lot lot = ground.receive(grams(50_000));
        long lost = 0;
        for (int i = 0; i < 20; i++) {
            long left = ground.at(lot, ground.from, PlaceKind.SHOP);
            if (left == 0) {
                break;
            }
            Transfer sent = ground.send(lot, grams(1 + chance.nextLong(left)));
            long came = chance.nextLong(sent.loads().get(0).sent().thousandths() + 1);
            lost += sent.loads().get(0).sent().thousandths() - came;
            ground.receive(sent, grams(came));
        }
        long all =
                db.inTransaction(e -> ground.stock.ofLot(lot.id())).stream()
                        .mapToLong(at -> at.quantity().thousandths())
                        .sum();
        assertThat(all + lost).as("seed %d", seed).isEqualTo(50_000);
        assertThat(ground.differences()).as("seed %d", seed).isEmpty();
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    /** Two hubs of one organisation and one of another. */
    private static final class Ground {

        private final TestDatabase db;
        private final Places places;
        private final Stock stock;
        private final Receiving receiving;
        private final Sending sending;
        private final Arriving arriving;
        private final TransportDocuments documents;
        private final UUID us = UUID.randomUUID();
        private final UUID from = UUID.randomUUID();
        private final UUID to = UUID.randomUUID();
        private final UUID stranger = UUID.randomUUID();

        Ground(TestDatabase db) {
            this.db = db;
            Hubs hubs = new Hubs(db.entities());
            Ledger ledger = new Ledger(db.database(), CLOCK);
            Transfers transfers = new Transfers(db.database());
            places = new Places(db.database());
            stock = new Stock(db.database());
            receiving = new Receiving(db.entities(), ledger, places, CLOCK);
            documents =
                    new TransportDocuments(
                            db.database(), new DocumentNumbers(db.database()), CLOCK);
            sending =
                    new Sending(
                            transfers,
                            ledger,
                            places,
                            stock,
                            hubs,
                            new Products(db.entities()),
                            documents,
                            CLOCK);
            arriving = new Arriving(db.entities(), transfers, ledger, places, CLOCK);
            UUID them = UUID.randomUUID();
            db.doInTransaction(
                    e -> {
                        hubs.found(us, "Emporio", new VatNumber("12345678903"));
                        hubs.found(them, "Gruppo", new VatNumber("12345678903"));
                        open(hubs, from, us, "via Capuana");
                        open(hubs, to, us, "via Palmanova");
                        open(hubs, stranger, them, "viale Faenza");
                    });
        }

        private static void open(Hubs hubs, UUID id, UUID organisation, String name) {
            hubs.open(id, organisation, HubKind.SHOP, new Hub.Place(name, name + " 1", "MI"));
        }

        Lot receive(Quantity quantity) {
            Delivery delivery =
                    new Delivery(
                            UUID.randomUUID(),
                            from,
                            Optional.of(Place.idOf(from, PlaceKind.SHOP)),
                            APPLES,
                            us,
                            Optional.empty(),
                            "L1",
                            "Italia",
                            quantity,
                            DateKind.NONE,
                            Optional.empty(),
                            DAY,
                            new UnitPrice(120, Unit.KILOGRAM));
            return db.inTransaction(e -> receiving.receive(delivery));
        }

        Departure departure(Lot lot, Quantity quantity) {
            return departure(to, lot, quantity);
        }

        Departure departure(UUID hub, Lot lot, Quantity quantity) {
            UUID shelf = Place.idOf(from, PlaceKind.SHOP);
            return new Departure(
                    UUID.randomUUID(),
                    from,
                    hub,
                    "",
                    PERSON,
                    List.of(new Departure.Load(lot.id(), shelf, quantity)));
        }

        Transfer send(Lot lot, Quantity quantity) {
            return send(departure(lot, quantity));
        }

        Transfer send(Departure departure) {
            return db.inTransaction(e -> sending.send(departure));
        }

        Transfer receive(Transfer sent, Quantity came) {
            return db.inTransaction(e -> arriving.receive(sent.id(), List.of(came), PERSON));
        }

        it.sporta.server.fiscal.TransportDocument document(UUID id) {
            return db.inTransaction(e -> documents.get(id)).orElseThrow();
        }

        long at(Lot lot, UUID hub, PlaceKind kind) {
            UUID place = Place.idOf(hub, kind);
            return db.inTransaction(e -> stock.ofLot(lot.id())).stream()
                    .filter(one -> one.place().equals(place))
                    .mapToLong(one -> one.quantity().thousandths())
                    .sum();
        }

        List<?> differences() {
            return db.inTransaction(e -> new Proof(db.database()).differences());
        }
    }
}
