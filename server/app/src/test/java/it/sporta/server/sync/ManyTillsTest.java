package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class ManyTillsTest {

    private static final int SALES = 60;

    private final List<ProductId> products =
            List.of(
                    new ProductId(UUID.randomUUID()),
                    new ProductId(UUID.randomUUID()),
                    new ProductId(UUID.randomUUID()));

    @OnEveryDatabase
    void tillsThatSellTheSameGoodsAtOnceLoseNothing(TestDatabase db) throws Exception {
        House house = new House(db);
        List<UUID> hubs = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (UUID hub : hubs) {
            products.forEach(
                    product -> house.receive(hub, product, grams(9_000), House.DAY.plusDays(3)));
        }
        List<FakeTill> tills = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tills.add(house.join(hubs.get(i % 2), "till-" + i));
        }
        inParallel(tills, till -> sellAndRead(house, till));
        assertThat(house.count("sale")).isEqualTo(4L * SALES);
        assertThat(house.aside.open()).isEmpty();
        assertThat(house.differences()).isEmpty();
        long below =
                house.database
                        .first(
                                "SELECT COUNT(*) FROM balance WHERE thousandths < 0",
                                row -> row.number())
                        .orElseThrow();
        assertThat(below).as("lots promised twice").isZero();
    }

    private void sellAndRead(House house, FakeTill till) {
        till.send(till.entries.get(0));
        for (int i = 0; i < SALES; i++) {
            till.send(till.sell(products.get(i % 3), grams(100 + i), 250));
            if (i % 7 == 0) {
                house.reader.readAll(till.id());
            }
        }
        house.reader.readAll(till.id());
    }

    @OnEveryDatabase
    void theSameEntrySentByManyAtOnceIsStoredOnce(TestDatabase db) throws Exception {
        House house = new House(db);
        FakeTill till = house.join(UUID.randomUUID(), "till");
        till.send(till.entries.get(0));
        Entry sale = till.sell(products.get(0), grams(100), 250);
        byte[] bytes = EntryBytes.write(sale);
        List<Verdict> verdicts = new ArrayList<>();
        inParallel(
                List.of(1, 2, 3, 4),
                any -> {
                    var answer = house.intake.accept(till.id(), 1, sale.sequence(), bytes);
                    synchronized (verdicts) {
                        verdicts.add(answer.verdict());
                    }
                });
        assertThat(verdicts).containsOnlyOnce(Verdict.ACCEPTED).allMatch(Verdict::isStored);
        inParallel(List.of(1, 2, 3), any -> house.reader.readAll(till.id()));
        assertThat(house.count("sale")).isEqualTo(1);
    }

    static <T> void inParallel(List<T> all, java.util.function.Consumer<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (T one : all) {
                running.add(threads.submit(() -> work.accept(one)));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
