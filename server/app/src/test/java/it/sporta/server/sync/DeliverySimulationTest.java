package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.insight.HourTotal;
import it.sporta.server.persistence.Dialect;
import it.sporta.server.persistence.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A bad day, by chance and repeatable: answers are lost, entries come twice, too early, in batches;
 * the reader stops in the middle; a disk is replaced by an old image of itself. Then the laws must
 * hold.
 */
class DeliverySimulationTest {

    private static final int STEPS = Boolean.getBoolean("sporta.long") ? 3_000 : 250;

    private final List<ProductId> products = new ArrayList<>();
    private final Set<Entry> acknowledged = new HashSet<>();
    private final UUID hub = UUID.randomUUID();
    private Random chance;
    private House house;
    private int forksMade;
    private int forksFound;

    /** One till of the day: what it is, and what an old image of it was. */
    private static final class Played {
        FakeTill till;
        FakeTill image;
        Head heard;

        Played(FakeTill till) {
            this.till = till;
            this.heard = till.grant.root();
        }
    }

    @RepeatedTest(4)
    void whateverHappensEveryAcknowledgedEntryIsThereOnce() {
        long seed = Long.getLong("sporta.seed", System.nanoTime());
        System.out.println("DeliverySimulationTest seed " + seed);
        try (TestDatabase db = TestDatabase.fresh(Dialect.DERBY)) {
            play(db, new Random(seed));
        }
    }

    private void play(TestDatabase db, Random random) {
        chance = random;
        house = new House(db);
        for (int i = 0; i < 6; i++) {
            products.add(new ProductId(UUID.randomUUID()));
        }
        List<Played> tills = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tills.add(new Played(house.join(hub, "till-" + i)));
        }
        for (int step = 0; step < STEPS; step++) {
            step(tills.get(chance.nextInt(tills.size())));
        }
        tills.forEach(this::settle);
        assertLaws(tills);
    }

    private void step(Played played) {
        switch (chance.nextInt(12)) {
            case 0, 1, 2 -> sell(played.till);
            case 3, 4 -> deliverNext(played);
            case 5 -> deliverAnyAgain(played);
            case 6 -> deliverTooEarly(played);
            case 7 -> deliverBatch(played);
            case 8 -> receive();
            case 9 -> crashWhileReading(played);
            case 10 -> house.reader.readAll(played.till.id());
            default -> image(played);
        }
    }

    private void sell(FakeTill till) {
        ProductId product = products.get(chance.nextInt(products.size()));
        till.sell(product, grams(1 + chance.nextInt(2_000)), 100 + chance.nextInt(900));
    }

    private void receive() {
        ProductId product = products.get(chance.nextInt(products.size()));
        house.receive(
                hub,
                product,
                grams(500 + chance.nextInt(5_000)),
                House.DAY.plusDays(chance.nextInt(9)));
    }

    private void deliverNext(Played played) {
        played.till.entries.stream()
                .filter(entry -> entry.follows(played.heard))
                .findFirst()
                .ifPresent(entry -> deliver(played, entry));
    }

    private void deliverAnyAgain(Played played) {
        List<Entry> all = played.till.entries;
        deliver(played, all.get(chance.nextInt(all.size())));
    }

    private void deliverTooEarly(Played played) {
        List<Entry> all = played.till.entries;
        deliver(played, all.get(all.size() - 1));
    }

    private void deliver(Played played, Entry entry) {
        hear(played, played.till.send(entry), List.of(entry));
    }

    private void deliverBatch(Played played) {
        List<Entry> all = played.till.entries;
        int from = chance.nextInt(all.size());
        int to = Math.min(all.size(), from + 1 + chance.nextInt(20));
        List<Entry> some = all.subList(from, to);
        hear(played, played.till.sendAll(some), some);
    }

    /** One answer in four is lost on its way back. */
    private void hear(Played played, Acknowledgement answer, List<Entry> sent) {
        if (chance.nextInt(4) == 0) {
            return;
        }
        if (answer.verdict().isStored()) {
            acknowledged.addAll(sent);
        }
        if (answer.verdict() == Verdict.FORK) {
            forksFound++;
            joinAgain(played);
        } else {
            played.heard = answer.head().orElse(played.heard);
        }
    }

    private void crashWhileReading(Played played) {
        house.first =
                arrivals -> {
                    throw new it.sporta.server.persistence.SqlTrouble(
                            new java.sql.SQLException("cut", "08006"));
                };
        try {
            house.reader.readAll(played.till.id());
        } catch (it.sporta.server.persistence.SqlTrouble cut) {
            assertThat(cut).hasMessageContaining("08006");
        } finally {
            house.first = arrivals -> {};
        }
    }

    /** Keeps an image; or brings the last one back, after which the till sells something else. */
    private void image(Played played) {
        if (played.image == null || chance.nextBoolean()) {
            played.image = played.till.copy();
            return;
        }
        boolean lostSomethingSent =
                played.image.entries.size() < played.till.entries.size()
                        && isAt(played.till, played.image.entries.size());
        played.till = played.image;
        played.image = null;
        played.heard = played.till.entries.get(0).head();
        if (lostSomethingSent) {
            forksMade++;
            sell(played.till);
            Acknowledgement answer =
                    played.till.send(played.till.entries.get(played.till.entries.size() - 1));
            assertThat(answer.verdict()).isEqualTo(Verdict.FORK);
            forksFound++;
            joinAgain(played);
        }
    }

    private boolean isAt(FakeTill till, int index) {
        Entry there = till.entries.get(index);
        return TillRow.storedHash(house.database, till.id(), there.epoch(), there.sequence())
                .isPresent();
    }

    private void joinAgain(Played played) {
        UUID id = played.till.id();
        JoinCode code = house.transactions.run(() -> house.joining.reissue(id));
        played.till = FakeTill.join(house, code);
        played.image = null;
        played.heard = played.till.grant.root();
    }

    /**
     * The evening: everything that is left is sent and read. An early entry of a branch that was
     * lost before anything else of it arrived may lie there still: such a fork is found only now.
     */
    private void settle(Played played) {
        Head root = new Head(1, 0, played.till.grant.hash());
        if (played.till.catchUp(root) == Verdict.FORK) {
            forksFound++;
            joinAgain(played);
            played.till.catchUp(root);
        }
        assertThat(played.till.entries).allMatch(entry -> isStored(played.till, entry));
        acknowledged.addAll(played.till.entries);
        house.reader.readAll(played.till.id());
    }

    private boolean isStored(FakeTill till, Entry entry) {
        return TillRow.storedHash(house.database, till.id(), entry.epoch(), entry.sequence())
                .filter(entry.hash()::equals)
                .isPresent();
    }

    private void assertLaws(List<Played> tills) {
        assertThat(forksFound).isGreaterThanOrEqualTo(forksMade);
        acknowledged.forEach(entry -> assertStoredOnce(entry));
        tills.forEach(played -> assertChainWhole(played.till));
        assertThat(house.aside.open()).isEmpty();
        Money sold = Money.sum(storedSales().stream().map(p -> p.ticket().total()).toList());
        Money totals =
                Money.sum(house.totals.hours(House.DAY).stream().map(HourTotal::takings).toList());
        assertThat(totals).isEqualTo(sold);
        assertThat(house.count("sale")).isEqualTo(storedSales().size());
        assertThat(house.differences()).isEmpty();
        assertConserved();
    }

    private void assertStoredOnce(Entry entry) {
        assertThat(
                        TillRow.storedHash(
                                house.database, entry.till(), entry.epoch(), entry.sequence()))
                .contains(entry.hash());
    }

    private void assertChainWhole(FakeTill till) {
        assertThat(house.chainCheck.check(till.id()).broken()).isEmpty();
    }

    private List<Fact.TicketPaid> storedSales() {
        return house
                .database
                .list(
                        "SELECT bytes FROM journal_entry",
                        row -> it.sporta.kernel.journal.EntryBytes.read(row.bytes().toArray()))
                .stream()
                .flatMap(entry -> entry.fact().stream())
                .filter(Fact.TicketPaid.class::isInstance)
                .map(Fact.TicketPaid.class::cast)
                .toList();
    }

    /** What came in of each lot is what is left and what went out. */
    private void assertConserved() {
        long wrong =
                house.database
                        .first(
                                "SELECT COUNT(*) FROM (SELECT lot_id, SUM(q) AS s FROM ("
                                        + "SELECT lot_id, thousandths AS q FROM movement"
                                        + " WHERE reason = 'DELIVERY' UNION ALL"
                                        + " SELECT lot_id, -thousandths FROM movement"
                                        + " WHERE reason = 'SALE' AND lot_id IS NOT NULL UNION ALL"
                                        + " SELECT lot_id, -thousandths FROM balance"
                                        + ") x (lot_id, q) GROUP BY lot_id) y WHERE s <> 0",
                                row -> row.number())
                        .orElseThrow();
        assertThat(wrong).isZero();
    }
}
