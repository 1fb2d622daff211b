package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.insight.Book;
import it.sporta.server.insight.Difference;
import it.sporta.server.insight.HourTotal;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.Assignment;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Shortage;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

class JournalReaderTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());

    private final UUID hub = UUID.randomUUID();
    private House house;
    private FakeTill till;

    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(hub, "palmanova-1");
        house.receive(hub, APPLES, grams(10_000), House.DAY.plusDays(5));
        house.clock.pass(Duration.ofSeconds(1));
    }

    @OnEveryDatabase
    void aSaleMovesStockAndTotals(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(1_250), 280);
        sendAndRead();
        assertThat(house.stock.of(hub))
                .extracting(one -> one.quantity().thousandths())
                .containsExactly(8_750L);
        assertThat(house.totals.hours(House.DAY))
                .containsExactly(
                        new HourTotal(hub, House.DAY, 10, 1, Money.cents(350), Money.ZERO, 1_250));
        assertThat(house.stock.onHand(hub)).containsEntry(APPLES, 8_750L);
        LotStock lot = house.stock.of(hub).get(0);
        assertThat(house.stock.movements(lot.lot()))
                .extracting(row -> row.reason())
                .containsExactly(Reason.DELIVERY, Reason.SALE);
        assertBooks();
    }

    @OnEveryDatabase
    void readingAgainTellsNothingTwice(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(1_000), 280);
        sendAndRead();
        house.reader.readAll(till.id());
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
        assertThat(house.count("sale")).isEqualTo(1);
        assertThat(house.transactions.run(house.interpretation::waiting)).isEmpty();
    }

    @OnEveryDatabase
    void goodsWithoutALotAreSoldAndBecomeATask(TestDatabase db) {
        open(db);
        ProductId pears = new ProductId(UUID.randomUUID());
        till.sell(pears, grams(300), 280);
        till.sell(APPLES, grams(12_000), 100);
        sendAndRead();
        assertThat(house.shortages.open())
                .containsExactly(
                        new Shortage(hub, APPLES, 2_000, 1), new Shortage(hub, pears, 300, 1));
        assertThat(house.stock.of(hub)).isEmpty();
        UUID lot = house.receive(hub, pears, grams(1_000), House.DAY.plusDays(1)).id();
        UUID shop = Place.idOf(hub, PlaceKind.SHOP);
        Assignment these =
                new Assignment(UUID.randomUUID(), hub, pears, lot, shop, grams(300), House.DAY);
        db.inTransaction(entities -> house.shortages.assign(these));
        assertThat(house.shortages.open()).hasSize(1);
        assertThat(house.stock.onHand(hub)).containsEntry(pears, 700L);
        assertBooks();
    }

    @OnEveryDatabase
    void anEntryNobodyCanTakeHoldsUpNobody(TestDatabase db) {
        open(db);
        Entry twice = till.sell(APPLES, grams(100), 280);
        Fact.TicketPaid same = (Fact.TicketPaid) twice.fact().orElseThrow();
        for (int i = 0; i < 30; i++) {
            till.sell(APPLES, grams(100), 280);
        }
        Entry poison = till.append(same);
        for (int i = 0; i < 30; i++) {
            till.sell(APPLES, grams(100), 280);
        }
        sendAndRead();
        assertThat(house.count("sale")).isEqualTo(61);
        assertThat(house.aside.open())
                .extracting(entry -> entry.place().sequence(), AsideEntry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(poison.sequence(), "not-posted"));
        assertBooks();
    }

    @OnEveryDatabase
    void anEntryOfUnknownTypeIsStoredAndSetAside(TestDatabase db) {
        open(db);
        till.append(Strange.entry(till, 999, "{}"));
        till.append(Strange.entry(till, 30, "{\"v\":1}"));
        till.sell(APPLES, grams(100), 280);
        sendAndRead();
        assertThat(house.aside.open())
                .extracting(AsideEntry::reason)
                .containsExactly("unknown-type", "unreadable");
        assertThat(house.count("sale")).isEqualTo(1);
    }

    @OnEveryDatabase
    void aListenerThatFailsUndoesTheHandfulAndOnlyThatEntryGoesAside(TestDatabase db) {
        open(db);
        house.first =
                arrivals ->
                        arrivals.of(Fact.TicketPaid.class).stream()
                                .filter(arrived -> arrived.fact().number() == 7)
                                .findFirst()
                                .ifPresent(
                                        arrived -> {
                                            throw new IllegalStateException("number 7");
                                        });
        for (int i = 0; i < 20; i++) {
            till.sell(APPLES, grams(100), 280);
        }
        sendAndRead();
        assertThat(house.count("sale")).isEqualTo(19);
        assertThat(house.aside.open().get(0).detail()).contains("number 7");
        assertBooks();
    }

    @OnEveryDatabase
    void sellsFirstWhatExpiresFirst(TestDatabase db) {
        open(db);
        UUID sooner = house.receive(hub, APPLES, grams(500), House.DAY.plusDays(1)).id();
        till.sell(APPLES, grams(800), 280);
        sendAndRead();
        assertThat(house.stock.ofLot(sooner)).isEmpty();
        assertThat(house.stock.onHand(hub)).containsEntry(APPLES, 9_700L);
        till.sell(APPLES, grams(100), 280);
        sendAndRead();
        assertThat(house.count("balance")).isEqualTo(1);
        assertBooks();
    }

    @OnEveryDatabase
    void theReaderWakesWhenSomethingArrives(TestDatabase db) throws InterruptedException {
        open(db);
        till.sell(APPLES, grams(100), 280);
        till.catchUp(till.grant.root());
        house.reader.wakeAll();
        house.reader.wake(till.id());
        for (int i = 0; i < 100 && house.count("sale") == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(house.count("sale")).isEqualTo(1);
        house.threads.shutdown();
        assertThat(house.threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    @OnEveryDatabase
    void afterItsStopItReadsNothingAndALaterStartReadsAll(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(100), 280);
        till.catchUp(till.grant.root());
        house.reader.wake(till.id());
        house.reader.stop();
        house.reader.wakeAll();
        house.reader.readAll(till.id());
        assertThat(house.count("sale")).isZero();
        assertThat(house.transactions.run(house.interpretation::waiting))
                .containsExactly(till.id());
        new JournalReader(house.interpretation, house.database, house.transactions, house.threads)
                .readAll(till.id());
        assertThat(house.count("sale")).isEqualTo(1);
        assertThat(house.transactions.run(house.interpretation::waiting)).isEmpty();
    }

    @OnEveryDatabase
    void readsOnThroughANewEpoch(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(100), 280);
        sendAndRead();
        Head last = till.head();
        till.beginEpoch(new Head(2, 0, last.hash()));
        till.append(new Fact.Recovered("rolled-back", last));
        till.sell(APPLES, grams(100), 280);
        till.catchUp(last);
        house.reader.readAll(till.id());
        assertThat(house.count("sale")).isEqualTo(2);
    }

    @OnEveryDatabase
    void theChainIsCheckedAgainFromItsFirstEntry(TestDatabase db) {
        open(db);
        for (int i = 0; i < 20; i++) {
            till.sell(APPLES, grams(100 + i), 280);
        }
        sendAndRead();
        assertThat(house.chainCheck.check(till.id()))
                .isEqualTo(new ChainCheck.Finding(21, java.util.Optional.empty()));
        assertThat(house.tills.all().get(0).chainWhole()).contains(true);
    }

    @OnEveryDatabase
    void theBooksFindWhatDoesNotAgree(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(1_000), 280);
        sendAndRead();
        assertBooks();
        db.doInTransaction(
                e -> house.database.change("UPDATE balance SET thousandths = thousandths + 1"));
        db.doInTransaction(e -> house.database.change("UPDATE hour_total SET cents = cents + 1"));
        db.doInTransaction(
                e -> house.database.change("UPDATE product_total SET cents = cents + 1"));
        db.doInTransaction(e -> house.database.change("UPDATE sale_line SET thousandths = 2"));
        assertThat(house.differences()).hasSize(4);
    }

    @OnEveryDatabase
    void theBooksFindASaleThatWasReadAndLost(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(1_000), 280);
        till.sell(APPLES, grams(1_000), 280);
        TicketId elsewhere = new TicketId(UUID.randomUUID());
        var lines = FakeTill.lines(APPLES, grams(1), 280);
        till.append(till.paidAt(UUID.randomUUID(), house.organisation, elsewhere, lines));
        sendAndRead();
        assertThat(house.count("entry_aside")).isEqualTo(1);
        till.send(till.sell(APPLES, grams(1_000), 280));
        assertBooks();
        db.doInTransaction(
                e ->
                        house.database.change(
                                "DELETE FROM sale WHERE id = ?",
                                till.entries.get(1).subject().orElseThrow()));
        assertThat(house.differences()).contains(new Difference(Book.JOURNAL, 1));
    }

    @OnEveryDatabase
    void aCodeServesOnceAndForTenMinutes(TestDatabase db) {
        open(db);
        JoinCode late = house.transactions.run(() -> house.joining.issue(hub, "late"));
        house.clock.pass(Duration.ofMinutes(11));
        assertRefused("join.code.wrong", late);
        JoinCode once = house.transactions.run(() -> house.joining.issue(hub, "once"));
        FakeTill.join(house, new JoinCode(once.code().toLowerCase(), once.expires()));
        assertRefused("join.code.wrong", once);
        for (int i = 0; i < 8; i++) {
            assertRefused("join.code.wrong", new JoinCode("GUESS-" + i, once.expires()));
        }
        assertRefused("join.too-many", once);
    }

    private void assertRefused(String reason, JoinCode code) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> FakeTill.join(house, code))
                .hasMessage(reason);
    }

    private void sendAndRead() {
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
    }

    private void assertBooks() {
        assertThat(house.differences()).isEmpty();
    }
}
