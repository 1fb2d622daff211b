package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.GroupFact;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.news.Arrivals;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.SqlTrouble;
import it.sporta.server.persistence.TestDatabase;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

/** What the reader does when something is wrong: with an entry, with the moment, with a row. */
class ReadingTroubleTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());

    private final UUID hub = UUID.randomUUID();
    private House house;
    private FakeTill till;

    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(hub, "palmanova-1");
        house.receive(hub, APPLES, grams(10_000), House.DAY.plusDays(5));
    }

    @OnEveryDatabase
    void aSaleOfAnotherHubOrOrganisationIsNeverPosted(TestDatabase db) {
        open(db);
        UUID other = UUID.randomUUID();
        house.receive(other, APPLES, grams(10_000), House.DAY.plusDays(5));
        var lines = FakeTill.lines(APPLES, grams(1_000), 280);
        UUID own = till.grant.organisation();
        till.append(till.paidAt(other, own, new TicketId(UUID.randomUUID()), lines));
        till.append(till.paidAt(hub, other, new TicketId(UUID.randomUUID()), lines));
        till.append(new Fact.Enrolled(till.grant.hash(), "somebody-else", "test"));
        till.append(new GroupFact.DeliveryWithdrawn(UUID.randomUUID(), other, House.DAY, own));
        till.sell(APPLES, grams(500), 280);
        sendAndRead();
        assertThat(house.aside.open())
                .extracting(AsideEntry::reason)
                .containsExactly("other-hub", "other-hub", "other-till", "other-hub");
        assertThat(house.count("sale")).isEqualTo(1);
        assertThat(house.stock.onHand(other)).containsEntry(APPLES, 10_000L);
        assertThat(house.stock.onHand(hub)).containsEntry(APPLES, 9_500L);
        assertThat(house.differences()).isEmpty();
    }

    @OnEveryDatabase
    void aTransactionThatRanOutOfTimeIsTriedAgainAndSetsNothingAside(TestDatabase db) {
        open(db);
        Clumsy clumsy = new Clumsy(db, () -> new RollbackException("not active"));
        JournalReader reader = reader(clumsy);
        till.sell(APPLES, grams(100), 280);
        till.sell(APPLES, grams(200), 280);
        till.catchUp(till.grant.root());
        for (int i = 1; i < Tries.MOST; i++) {
            clumsy.stumble();
            assertThat(catchThrowable(() -> reader.readAll(till.id())))
                    .isInstanceOf(RollbackException.class);
        }
        assertThat(house.aside.open()).isEmpty();
        assertThat(house.count("sale")).isZero();
        clumsy.isClumsy = false;
        reader.readAll(till.id());
        assertThat(house.count("sale")).isEqualTo(2);
        assertThat(house.aside.open()).isEmpty();
    }

    @OnEveryDatabase
    void troubleWithoutAStateThatComesEachTimeGoesToAPersonInTheEnd(TestDatabase db) {
        open(db);
        house.first = failingAt(1, () -> new SqlTrouble(new SQLException("unable to connect")));
        till.sell(APPLES, grams(100), 280);
        Entry next = till.sell(APPLES, grams(200), 280);
        till.catchUp(till.grant.root());
        for (int i = 1; i < Tries.MOST; i++) {
            assertThat(catchThrowable(() -> house.reader.readAll(till.id()))).isNotNull();
            assertThat(house.aside.open()).isEmpty();
        }
        house.reader.readAll(till.id());
        assertThat(house.aside.open()).extracting(AsideEntry::reason).containsExactly("no-moment");
        assertThat(house.count("sale")).isEqualTo(1);
        assertThat(house.transactions.run(() -> house.interpretation.position(till.id())))
                .isEqualTo(till.place(next));
    }

    @OnEveryDatabase
    void whileTheDatabaseIsAwayNoEntryIsToBlameHoweverLong(TestDatabase db) {
        open(db);
        house.first = failingAt(1, () -> new SqlTrouble(new SQLException("cut", "08006")));
        till.sell(APPLES, grams(100), 280);
        till.catchUp(till.grant.root());
        for (int i = 0; i < 3 * Tries.MOST; i++) {
            assertThat(catchThrowable(() -> house.reader.readAll(till.id()))).isNotNull();
        }
        house.first = arrivals -> {};
        house.reader.readAll(till.id());
        assertThat(house.aside.open()).isEmpty();
        assertThat(house.count("sale")).isEqualTo(1);
    }

    @OnEveryDatabase
    void anErrorDoesNotSilenceATill(TestDatabase db) {
        open(db);
        Agenda agenda = new Agenda();
        JournalReader reader =
                new JournalReader(house.interpretation, house.database, house.transactions, agenda);
        house.first = failingAt(1, StackOverflowError::new);
        till.sell(APPLES, grams(100), 280);
        till.catchUp(till.grant.root());
        reader.wake(till.id());
        agenda.runAll();
        assertThat(house.count("sale")).isZero();
        house.first = arrivals -> {};
        reader.wake(till.id());
        agenda.runAll();
        assertThat(house.count("sale")).isEqualTo(1);
        till.sell(APPLES, grams(100), 280);
        till.catchUp(till.grant.root());
        reader.wake(till.id());
        agenda.runAll();
        assertThat(house.count("sale")).isEqualTo(2);
        assertThat(agenda.runAll()).as("nothing is read without need").isZero();
        agenda.shutdownNow();
    }

    @OnEveryDatabase
    void aReadingThatCannotBeScheduledIsAskedForAgain(TestDatabase db) {
        open(db);
        Agenda agenda = new Agenda();
        JournalReader reader =
                new JournalReader(house.interpretation, house.database, house.transactions, agenda);
        till.sell(APPLES, grams(100), 280);
        till.catchUp(till.grant.root());
        agenda.isFull = true;
        assertThat(catchThrowable(() -> reader.wake(till.id()))).isNotNull();
        agenda.isFull = false;
        reader.wake(till.id());
        agenda.runAll();
        assertThat(house.count("sale")).isEqualTo(1);
        agenda.shutdownNow();
    }

    @OnEveryDatabase
    void aRowThatWentBadGoesAsideAndTheRestGoesOn(TestDatabase db) {
        open(db);
        Entry bad = till.sell(APPLES, grams(100), 280);
        Entry changed = till.sell(APPLES, grams(150), 280);
        till.sell(APPLES, grams(200), 280);
        till.entries.forEach(
                entry ->
                        db.doInTransaction(
                                e -> {
                                    byte[] bytes = EntryBytes.write(entry);
                                    if (entry == changed) {
                                        bytes[120] ^= 1;
                                    }
                                    store(entry, entry == bad ? new byte[] {1, 2} : bytes);
                                }));
        house.reader.readAll(till.id());
        assertThat(house.count("sale")).isEqualTo(1);
        assertThat(house.aside.open())
                .extracting(entry -> entry.place(), AsideEntry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(till.place(bad), "damaged"),
                        org.assertj.core.groups.Tuple.tuple(till.place(changed), "damaged"));
        assertThat(house.chainCheck.check(till.id()).broken()).contains("1/" + bad.sequence());
    }

    @OnEveryDatabase
    void aTroubleWithoutAnyEntryEndsTheReadingInsteadOfBeginningItAgainForEver(TestDatabase db) {
        open(db);
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
        Clumsy clumsy = new Clumsy(db, () -> new IllegalStateException("no transaction"));
        clumsy.stumble();
        assertThat(catchThrowable(() -> reader(clumsy).readAll(till.id())))
                .hasMessageContaining("nothing is waiting");
        assertThat(house.aside.open()).isEmpty();
    }

    @OnEveryDatabase
    void anEntryThatAnotherNodeTookMeanwhileIsNotSetAside(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(100), 280);
        till.sell(APPLES, grams(200), 280);
        till.catchUp(till.grant.root());
        EntryPlace before = house.transactions.run(() -> house.interpretation.position(till.id()));
        house.transactions.run(() -> house.interpretation.read(till.id(), 1));
        house.transactions.run(() -> house.interpretation.setAside(before, "not-posted", "late"));
        assertThat(house.aside.open()).isEmpty();
        house.reader.readAll(till.id());
        assertThat(house.count("sale")).isEqualTo(2);
    }

    private void store(Entry entry, byte[] bytes) {
        house.database.change(
                Store.INSERT,
                entry.till(),
                entry.epoch(),
                entry.sequence(),
                entry.hash(),
                house.clock.instant(),
                bytes);
        house.database.change(
                "UPDATE till SET sequence = ?, hash = ? WHERE id = ?",
                entry.sequence(),
                entry.hash(),
                entry.till());
    }

    /** Whoever hears of the till's ticket of that number throws. */
    private static Consumer<Arrivals> failingAt(
            long number, java.util.function.Supplier<Throwable> trouble) {
        return arrivals -> {
            boolean there =
                    arrivals.of(Fact.TicketPaid.class).stream()
                            .anyMatch(arrived -> arrived.fact().number() == number);
            if (there) {
                Clumsy.sneak(trouble.get());
            }
        };
    }

    private JournalReader reader(Clumsy clumsy) {
        return new JournalReader(
                house.interpretation, house.database, clumsy.transactions(), house.threads);
    }

    private void sendAndRead() {
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
    }
}
