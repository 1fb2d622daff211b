package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.server.sync.Answers.assertAccepted;
import static it.sporta.server.sync.Answers.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.Stamp;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class JournalIntakeTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());

    private House house;
    private FakeTill till;

    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(UUID.randomUUID(), "palmanova-1");
    }

    @OnEveryDatabase
    void acceptsTheNextEntryAndMovesTheHead(TestDatabase db) {
        open(db);
        assertAccepted(till.send(till.entries.get(0)), till.head());
        Entry sale = till.sell(APPLES, grams(1000), 250);
        assertAccepted(till.send(sale), till.head());
        assertThat(house.count("journal_entry")).isEqualTo(2);
    }

    @OnEveryDatabase
    void acknowledgesADuplicateAgainInAnyEpoch(TestDatabase db) {
        open(db);
        Entry sale = till.sellAndSend(APPLES, 3);
        assertThat(till.send(sale).verdict()).isEqualTo(Verdict.DUPLICATE);
        FakeTill again = till.onANewDisk();
        again.catchUp(till.head());
        assertThat(till.send(sale).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(house.count("journal_entry")).isEqualTo(5);
    }

    @OnEveryDatabase
    void asksForWhatIsMissingBeforeAnEntryThatCameTooEarly(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        Entry lost = till.sell(APPLES, grams(500), 250);
        Head before = new Head(lost.epoch(), lost.sequence() - 1, lost.previousHash());
        Entry early = till.sell(APPLES, grams(700), 250);
        Acknowledgement answer = till.send(early);
        assertThat(answer.verdict()).isEqualTo(Verdict.GAP);
        assertThat(answer.head()).contains(before);
        assertAccepted(till.send(lost), lost.head());
        assertAccepted(till.send(early), early.head());
        assertThat(till.send(till.sell(APPLES, grams(1), 250)).verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }

    @OnEveryDatabase
    void findsAForkWhereAnotherEntryStands(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        FakeTill clone = till.copy();
        till.sellAndSend(APPLES, 2);
        Entry other = clone.sell(APPLES, grams(5), 250);
        assertThat(clone.send(other).verdict()).isEqualTo(Verdict.FORK);
        assertThat(clone.beat()).isEqualTo(TillState.FORKED);
        clone.sell(APPLES, grams(6), 250);
        Entry third = clone.sell(APPLES, grams(7), 250);
        assertThat(clone.send(third).verdict()).isEqualTo(Verdict.FORK);
        assertThat(house.refused.open())
                .extracting(RefusedEntry::reason)
                .containsExactlyInAnyOrder("other-entry", "other-history");
    }

    @OnEveryDatabase
    void findsAForkOfTwoEntriesThatBothCameTooEarly(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        FakeTill clone = till.copy();
        till.sell(APPLES, grams(1), 250);
        clone.sell(APPLES, grams(2), 250);
        assertThat(till.send(till.sell(APPLES, grams(3), 250)).verdict()).isEqualTo(Verdict.GAP);
        assertThat(clone.send(clone.sell(APPLES, grams(4), 250)).verdict()).isEqualTo(Verdict.FORK);
    }

    @OnEveryDatabase
    void rejectsAWrongHashAndAWrongSignature(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        Entry sale = till.sell(APPLES, grams(10), 250);
        byte[] bytes = EntryBytes.write(sale);
        bytes[bytes.length - 1] ^= 1;
        assertRejected(
                house, house.intake.accept(till.id(), 1, sale.sequence(), bytes), "signature");
        bytes[bytes.length - 1] ^= 1;
        bytes[120] ^= 1;
        assertRejected(house, house.intake.accept(till.id(), 1, sale.sequence(), bytes), "hash");
        Stamp stamp = sale.stamp();
        Head before = new Head(1, sale.sequence() - 1, sale.previousHash());
        Entry strange =
                Entry.after(before, till.id(), stamp, new Fact.Stopped(), SigningKey.generate());
        assertRejected(house, till.send(strange), "signature");
        assertAccepted(till.send(sale), sale.head());
    }

    @OnEveryDatabase
    void rejectsMalformedBytesAndAnotherPlace(TestDatabase db) {
        open(db);
        Entry first = till.entries.get(0);
        assertRejected(
                house, house.intake.accept(till.id(), 1, 1, new byte[] {1, 2, 3}), "malformed");
        assertRejected(
                house,
                house.intake.accept(till.id(), 1, 2, EntryBytes.write(first)),
                "other-place");
        assertRejected(house, house.intake.acceptAll(till.id(), new byte[] {9}), "malformed");
        assertRejected(house, house.intake.acceptAll(till.id(), new byte[0]), "batch-size");
    }

    @OnEveryDatabase
    void rejectsUnknownAndRevokedTills(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 2);
        db.doInTransaction(entities -> house.tills.revoke(till.id()));
        Entry sale = till.sell(APPLES, grams(10), 250);
        Acknowledgement answer = till.send(sale);
        assertThat(answer).isEqualTo(new Acknowledgement(Verdict.REJECTED, Optional.empty()));
        Acknowledgement unknown = house.intake.accept(UUID.randomUUID(), 1, 1, new byte[] {1});
        assertThat(unknown.head()).isEmpty();
        assertThat(house.refused.open())
                .extracting(RefusedEntry::reason)
                .containsExactly("revoked");
        assertThat(house.strangers.unseen())
                .extracting(Stranger::reason)
                .containsExactly("unknown-till");
    }

    @OnEveryDatabase
    void keepsARefusedEntryOnceHoweverOftenItComes(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        FakeTill clone = till.copy();
        till.sellAndSend(APPLES, 1);
        Entry other = clone.sell(APPLES, grams(5), 250);
        for (int i = 0; i < 3; i++) {
            clone.send(other);
        }
        assertThat(house.refused.open()).hasSize(1);
        assertThat(house.refused.open().get(0).times()).isEqualTo(3);
        assertThat(house.refused.open().get(0).entry()).contains(other);
    }

    @OnEveryDatabase
    void takesABatchUpToTheFirstThatCannotBeStored(TestDatabase db) {
        open(db);
        for (int i = 0; i < 9; i++) {
            till.sell(APPLES, grams(100 + i), 250);
        }
        assertAccepted(till.sendAll(till.entries.subList(0, 4)), till.entries.get(3).head());
        List<Entry> withHole =
                List.of(
                        till.entries.get(2),
                        till.entries.get(3),
                        till.entries.get(4),
                        till.entries.get(6));
        Acknowledgement answer = till.sendAll(withHole);
        assertThat(answer.verdict()).isEqualTo(Verdict.GAP);
        assertThat(answer.head()).contains(till.entries.get(4).head());
        assertAccepted(till.sendAll(till.entries), till.head());
        assertThat(till.sendAll(till.entries).verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @OnEveryDatabase
    void storesOfABatchWhatIsSignedBeforeAWrongSignature(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(100), 250);
        till.sell(APPLES, grams(200), 250);
        byte[] batch = EntryBytes.writeAll(till.entries);
        batch[batch.length - 1] ^= 1;
        Acknowledgement answer = house.intake.acceptAll(till.id(), batch);
        assertThat(answer.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(answer.head()).contains(till.entries.get(1).head());
    }

    @OnEveryDatabase
    void storesNothingOfABatchFromAWrongSignatureInsideOn(TestDatabase db) {
        open(db);
        till.sell(APPLES, grams(100), 250);
        till.sell(APPLES, grams(200), 250);
        int firstTwo = EntryBytes.writeAll(till.entries.subList(0, 2)).length;
        byte[] batch = EntryBytes.writeAll(till.entries);
        batch[firstTwo - 1] ^= 1;
        Acknowledgement answer = house.intake.acceptAll(till.id(), batch);
        assertThat(answer.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(answer.head()).contains(till.entries.get(0).head());
        assertThat(house.count("journal_entry")).isEqualTo(1);
        assertAccepted(till.sendAll(till.entries), till.head());
        assertThat(house.chainCheck.check(till.id()))
                .isEqualTo(new ChainCheck.Finding(3, Optional.empty()));
    }

    @OnEveryDatabase
    void tellsAHeartbeatFromAnOldImage(TestDatabase db) {
        open(db);
        till.sellAndSend(APPLES, 1);
        FakeTill image = till.copy();
        till.sellAndSend(APPLES, 3);
        assertThat(till.beat()).isEqualTo(TillState.LEVEL);
        till.sell(APPLES, grams(1), 250);
        assertThat(till.beat()).isEqualTo(TillState.UNSENT);
        assertThat(house.tills.all().get(0).unsent()).contains(1L);
        house.clock.pass(java.time.Duration.ofMinutes(1));
        assertThat(image.beat()).isEqualTo(TillState.ROLLED_BACK);
    }
}
