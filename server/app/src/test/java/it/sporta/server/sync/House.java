package it.sporta.server.sync;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.TestClock;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.insight.DayTotals;
import it.sporta.server.insight.Difference;
import it.sporta.server.insight.Proof;
import it.sporta.server.insight.Totals;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.HubCard;
import it.sporta.server.news.HubsForTills;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.persistence.Transactions;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Shortages;
import it.sporta.server.stock.SoldGoods;
import it.sporta.server.stock.Stock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * The server's contexts put together by hand on a test database, with one organisation; who wants
 * others to listen, or more organisations, says so in a house of its own.
 */
class House implements HubsForTills {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    final TestClock clock = new TestClock();
    final UUID organisation = UUID.randomUUID();
    final TestDatabase db;
    final Database database;
    final Transactions transactions;
    final Places places;
    final Ledger ledger;
    final Stock stock;
    final Shortages shortages;
    final Receiving receiving;
    final JournalIntake intake;
    final Interpretation interpretation;
    final JournalReader reader;
    final Joining joining;
    final Heartbeats heartbeats;
    final Tills tills;
    final SetAside aside;
    final RefusedEntries refused;
    final Strangers strangers;
    final Losses losses;
    final ChainCheck chainCheck;
    final Totals totals;
    final Proof proof;
    final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    /** Of each hub, as the office writes it. */
    volatile String address = "via Palmanova 59, Milano";

    /** Hears the facts before anybody else; a test may throw in it. */
    volatile Consumer<Arrivals> first = arrivals -> {};

    House(TestDatabase db) {
        this.db = db;
        database = db.database();
        transactions = db.transactions();
        places = new Places(database);
        ledger = new Ledger(database, clock);
        stock = new Stock(database);
        shortages = new Shortages(database, ledger, places, stock, clock);
        receiving = new Receiving(db.entities(), ledger, places, clock);
        intake = new JournalIntake(database, transactions, clock);
        interpretation = new Interpretation(database, this::tell, this, clock);
        reader = new JournalReader(interpretation, database, transactions, threads);
        joining =
                new Joining(
                        database, transactions, this, new ServerKey(database, transactions), clock);
        heartbeats = new Heartbeats(database, transactions, clock);
        tills = new Tills(database, clock);
        aside = new SetAside(database, transactions, interpretation, clock);
        refused = new RefusedEntries(database, transactions, interpretation, clock);
        strangers = new Strangers(database, clock);
        losses = new Losses(database, clock);
        chainCheck = new ChainCheck(database, transactions, clock);
        totals = new Totals(database);
        proof = new Proof(database);
    }

    private void tell(Arrivals arrivals) {
        first.accept(arrivals);
        listen(arrivals);
    }

    void listen(Arrivals arrivals) {
        new SaleRecorder(database).on(arrivals);
        new SoldGoods(database, ledger, places, List.of()).on(arrivals);
        new DayTotals(database).on(arrivals);
    }

    FakeTill join(UUID hub, String name) {
        return FakeTill.join(this, hub, name);
    }

    Lot receive(UUID hub, ProductId product, Quantity quantity, LocalDate expires) {
        Delivery delivery =
                new Delivery(
                        UUID.randomUUID(),
                        hub,
                        Optional.empty(),
                        product,
                        organisation,
                        Optional.empty(),
                        "",
                        "Italia",
                        quantity,
                        DateKind.BEST_BEFORE,
                        Optional.of(expires),
                        DAY,
                        new UnitPrice(120, quantity.unit()));
        return db.inTransaction(entities -> receiving.receive(delivery));
    }

    UUID organisationOf(UUID hub) {
        return organisation;
    }

    List<Difference> differences() {
        return proof.differences();
    }

    long count(String table) {
        return database.first("SELECT COUNT(*) FROM " + table, row -> row.number()).orElseThrow();
    }

    @Override
    public Optional<HubCard> hub(UUID hub) {
        return Optional.of(
                new HubCard(
                        hub,
                        "via Palmanova",
                        address,
                        organisationOf(hub),
                        "Emporio",
                        "12345678903",
                        "00".repeat(16)));
    }

    @Override
    public List<Operator> operators(UUID hub) {
        return List.of();
    }

    @Override
    public Feed.Settings settings(UUID hub) {
        return new Feed.Settings("", SupplyMode.HANDED_OVER, "shop", true, false, Map.of());
    }
}
