package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.server.sync.Answers.assertAccepted;
import static it.sporta.server.sync.Answers.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.UUID;

/** When an epoch begins and ends, and who may say so. */
class EpochsTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());

    private House house;
    private FakeTill till;

    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(UUID.randomUUID(), "palmanova-1");
    }

    @OnEveryDatabase
    void keepsAnEntryOfAnEpochThatIsOver(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 2);
        FakeTill replaced = till.copy();
        FakeTill fresh = till.onANewDisk();
        fresh.catchUp(till.head());
        Entry late = replaced.sell(APPLES, grams(10), 250);
        assertThat(replaced.send(late).verdict()).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(house.refused.open()).hasSize(1);
        assertThat(replaced.beat()).isEqualTo(TillState.REPLACED);
        assertThat(fresh.beat()).isEqualTo(TillState.LEVEL);
    }

    @OnEveryDatabase
    void beginsAnEpochThatTheTillRecoveredByItself(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 2);
        Head last = till.head();
        till.beginEpoch(new Head(2, 0, last.hash()));
        Entry recovered = till.append(new Fact.Recovered("rolled-back", last));
        assertAccepted(till.send(recovered), recovered.head());
        assertAccepted(till.send(till.sell(APPLES, grams(10), 250)), till.head());
        assertThat(house.chainCheck.check(till.id()).broken()).isEmpty();
    }

    @OnEveryDatabase
    void missesWhatWasTakenFromTheEndOfAnEpochThatIsOver(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 2);
        Head last = till.head();
        till.beginEpoch(new Head(2, 0, last.hash()));
        till.send(till.append(new Fact.Recovered("rolled-back", last)));
        assertFourthIsMissed();
    }

    @OnEveryDatabase
    void missesItAlsoBeforeAnEpochThatWasGranted(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 2);
        house.transactions.run(() -> house.tills.revoke(till.id()));
        till.onANewDisk();
        FakeTill third = till.onANewDisk();
        assertThat(third.grant.epoch()).isEqualTo(3);
        third.catchUp(new Head(2, 0, third.grant.hash()));
        assertThat(house.chainCheck.check(till.id()).entries()).isEqualTo(4);
        assertFourthIsMissed();
    }

    /** The journal lets nobody delete: instead, the epoch before had one more than is there. */
    private void assertFourthIsMissed() {
        assertThat(house.chainCheck.check(till.id()).broken()).isEmpty();
        int changed =
                house.db.inTransaction(
                        e ->
                                house.database.change(
                                        "UPDATE till_epoch SET grew_sequence = grew_sequence + 1"
                                                + " WHERE grew_epoch = 1 AND grew_sequence = 3"));
        assertThat(changed).isEqualTo(1);
        assertThat(house.chainCheck.check(till.id()).broken()).contains("1/4");
    }

    @OnEveryDatabase
    void rejectsAnEpochThatNobodyBegan(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        till.beginEpoch(new Head(2, 0, till.head().hash()));
        assertRejected(house, till.send(till.sell(APPLES, grams(10), 250)), "epoch-not-begun");
        till.beginEpoch(new Head(3, 0, till.head().hash()));
        Entry tooFar = till.append(new Fact.Recovered("rolled-back", till.head()));
        assertThat(till.send(tooFar).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(house.refused.open()).hasSize(2);
    }

    @OnEveryDatabase
    void anOldKeyCannotBeginAnEpochThatWasGrantedToAnother(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        FakeTill fresh = till.onANewDisk();
        FakeTill old = till.copy();
        old.beginEpoch(new Head(2, 0, till.head().hash()));
        Entry recovered = old.append(new Fact.Recovered("rolled-back", till.head()));
        assertThat(old.send(recovered).verdict()).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(old.sendAll(List.of(recovered)).verdict()).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(old.isHeard()).isFalse();
        fresh.catchUp(till.head());
        assertThat(fresh.beat()).isEqualTo(TillState.LEVEL);
        assertAccepted(fresh.send(fresh.sell(APPLES, grams(10), 250)), fresh.head());
        Entry sale = old.sell(APPLES, grams(10), 250);
        assertThat(old.send(sale).verdict()).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(house.refused.open())
                .extracting(RefusedEntry::reason)
                .containsExactly("replaced-key", "replaced-key");
        assertThat(house.chainCheck.check(till.id()).broken()).isEmpty();
    }

    @OnEveryDatabase
    void rejectsAFirstEntryThatDoesNotEnrol(TestDatabase db) {
        open(db);
        till.beginEpoch(till.grant.root());
        assertRejected(house, till.send(till.sell(APPLES, grams(10), 250)), "epoch-not-begun");
    }
}
