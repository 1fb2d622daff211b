package it.sporta.server.demo;

import it.sporta.server.catalogue.Products;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.identity.Hubs;
import it.sporta.server.insight.DayTotals;
import it.sporta.server.insight.Difference;
import it.sporta.server.insight.Proof;
import it.sporta.server.news.Arrivals;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.SoldGoods;
import it.sporta.server.stock.Stock;
import it.sporta.server.waste.WastedGoods;
import it.sporta.server.waste.Weighings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** The demo with all its listeners on a database of a test, at an hour that the test chooses. */
final class DemoHouse {

    static final Path TABLES = Path.of("../../deployment/src/main/demo");

    /** A Wednesday in November. */
    static final Instant BEGIN = Instant.parse("2026-11-18T09:30:00Z");

    private final TestDatabase db;
    private final Database database;
    private final DemoData data = DemoData.read(TABLES);

    DemoHouse(TestDatabase db) {
        this.db = db;
        this.database = db.database();
    }

    DemoData data() {
        return data;
    }

    Demo at(Instant now, int pastDays) {
        return at(now, pastDays, arrivals -> {});
    }

    /**
     * @param also hears the news after all others
     */
    Demo at(Instant now, int pastDays, Consumer<Arrivals> also) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        SaleRecorder sales = new SaleRecorder(database);
        SoldGoods goods =
                new SoldGoods(
                        database, new Ledger(database, clock), new Places(database), List.of());
        DayTotals totals = new DayTotals(database);
        WastedGoods wasted =
                new WastedGoods(
                        new Weighings(database),
                        new Goods(
                                database,
                                new Ledger(database, clock),
                                new Places(database),
                                new Products(db.entities())),
                        new Ledger(database, clock),
                        new Hubs(db.entities()));
        Consumer<Arrivals> news =
                arrivals -> {
                    sales.on(arrivals);
                    goods.on(arrivals);
                    wasted.on(arrivals);
                    totals.on(arrivals);
                    also.accept(arrivals);
                };
        return new Demo(db.entities(), database, db.transactions(), news, clock, data, pastDays);
    }

    List<Difference> differences() {
        return new Proof(database).differences();
    }

    Stock stock() {
        return new Stock(database);
    }

    /** The rows of a table. */
    List<LocalDate> daysWithSales() {
        return database.list("SELECT DISTINCT business_on FROM hour_total", Row::day);
    }

    long count(String table) {
        return database.first("SELECT COUNT(*) FROM " + table, Row::number).orElseThrow();
    }
}
