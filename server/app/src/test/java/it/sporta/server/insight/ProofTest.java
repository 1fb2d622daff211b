package it.sporta.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Rome;
import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.SoldGoods;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Two mornings of a hub; then something that is kept is spoiled, and must be found. */
class ProofTest {

    private static final UUID HUB = new UUID(1, 3);
    private static final Instant OPENED = Instant.parse("2026-11-22T07:40:00Z");
    private static final Clock CLOCK = Clock.fixed(OPENED, Rome.ZONE);
    private static final int SPOILED = Boolean.getBoolean("sporta.long") ? 1_000 : 60;

    private Database database;
    private Proof proof;

    private void open(TestDatabase db) {
        database = db.database();
        proof = new Proof(database);
        Ledger ledger = new Ledger(database, CLOCK);
        Places places = new Places(database);
        Receiving receiving = new Receiving(db.entities(), ledger, places, CLOCK);
        db.doInTransaction(entities -> receiving.receive(someApples(20_000)));
        db.doInTransaction(entities -> receiving.receive(someApples(5_000)));
        Arrivals morning = morning();
        db.doInTransaction(
                entities -> {
                    new SaleRecorder(database).on(morning);
                    new SoldGoods(database, ledger, places, List.of()).on(morning);
                    new DayTotals(database).on(morning);
                });
    }

    private static Delivery someApples(long grams) {
        return new Delivery(
                UUID.randomUUID(),
                HUB,
                Optional.empty(),
                Samples.APPLES,
                Samples.ORGANISATION,
                Optional.empty(),
                "",
                "Italia",
                Quantity.grams(grams),
                DateKind.BEST_BEFORE,
                Optional.of(Samples.TODAY.plusDays(5)),
                Samples.TODAY,
                new UnitPrice(120, Unit.KILOGRAM));
    }

    /**
     * Twelve tickets, twenty minutes apart. Nobody delivered any honey: it is sold without a lot.
     */
    private static Arrivals morning() {
        return new Arrivals(
                IntStream.rangeClosed(1, 12)
                        .<Arrived<?>>mapToObj(number -> arrived(number, lines(number)))
                        .toList());
    }

    private static Line[] lines(int number) {
        Line apples = Samples.someApples(200 + 137L * number);
        return number % 3 == 0
                ? new Line[] {apples, Samples.someHoney(number)}
                : new Line[] {apples};
    }

    private static Arrived<Fact.TicketPaid> arrived(int number, Line... lines) {
        Instant at = OPENED.plus(Duration.ofMinutes(20L * number));
        Origin origin = new Origin(new UUID(9, 9), 1, number, at, Optional.empty());
        return new Arrived<>(
                Samples.paid(Samples.aTicket(UUID.randomUUID(), lines), number), origin);
    }

    @OnEveryDatabase
    void booksThatNobodySpoiledAgree(TestDatabase db) {
        open(db);
        assertThat(proof.differences()).isEmpty();
        assertThat(count("hour_total")).as("hours of the morning").isEqualTo(4);
        assertThat(count("shortage")).isEqualTo(1);
    }

    @OnEveryDatabase
    void whateverIsSpoiledIsFoundInItsBook(TestDatabase db) {
        open(db);
        long seed = System.nanoTime();
        System.out.println("ProofTest seed " + seed);
        Random chance = new Random(seed);
        List<Spoiling> all = Spoiling.all();
        for (int i = 0; i < Math.max(SPOILED, all.size()); i++) {
            Spoiling spoiling = all.get(i % all.size());
            assertThat(booksAfter(db, spoiling, chance))
                    .as(spoiling + ", seed " + seed)
                    .contains(spoiling.book());
        }
        assertThat(proof.differences()).as("after every spoiling was undone").isEmpty();
    }

    /** The books that do not agree while the spoiling lasts. */
    private List<Book> booksAfter(TestDatabase db, Spoiling spoiling, Random chance) {
        List<Book> found = new ArrayList<>();
        try {
            db.doInTransaction(
                    entities -> {
                        spoiling.on(database, chance);
                        proof.differences().forEach(one -> found.add(one.book()));
                        throw new Undo();
                    });
        } catch (Undo undone) {
            return found;
        }
        throw new AssertionError("not undone");
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private long count(String table) {
        return database.first("SELECT COUNT(*) FROM " + table, Row::number).orElseThrow();
    }
}
