package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class RefusedEntriesTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());
    private static final UUID ADA = UUID.randomUUID();

    private final UUID hub = UUID.randomUUID();
    private House house;
    private FakeTill till;
    private FakeTill clone;

    /** A till and its clone, which has something else where the till has its second sale. */
    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(hub, "palmanova-1");
        house.receive(hub, APPLES, grams(10_000), House.DAY.plusDays(5));
        till.sell(APPLES, grams(100), 280);
        clone = till.copy();
        till.sell(APPLES, grams(200), 280);
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
    }

    private Bytes refuse(Entry entry) {
        assertThat(clone.send(entry).verdict()).isEqualTo(Verdict.FORK);
        return house.refused.open().get(0).digest();
    }

    @OnEveryDatabase
    void aSaleOfAForkIsPostedByAPersonsYesOnce(TestDatabase db) throws Exception {
        open(db);
        Bytes digest = refuse(clone.sell(APPLES, grams(400), 280));
        List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        ManyTillsTest.inParallel(
                List.of(1, 2, 3),
                any -> outcomes.add(house.refused.post(digest, ADA, "soldi nel cassetto")));
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        Outcome.POSTED, Outcome.DONE_BEFORE, Outcome.DONE_BEFORE);
        assertThat(house.count("sale")).isEqualTo(3);
        assertThat(house.stock.onHand(hub)).containsEntry(APPLES, 9_300L);
        assertThat(house.differences()).isEmpty();
        assertThat(house.refused.open()).isEmpty();
        Settled settled = house.refused.find(digest).orElseThrow().settled().orElseThrow();
        assertThat(settled.how()).isEqualTo(Settled.How.POSTED);
        assertThat(settled.note()).isEqualTo("soldi nel cassetto");
        assertThat(house.count("journal_entry")).as("the chain stays as it is").isEqualTo(3);
    }

    @OnEveryDatabase
    void aSaleOfAReplacedDeviceIsPostedByAPersonsYes(TestDatabase db) {
        open(db);
        FakeTill fresh = till.onANewDisk();
        fresh.catchUp(till.head());
        till.send(till.sell(APPLES, grams(500), 280));
        RefusedEntry late = house.refused.open().get(0);
        assertThat(late.verdict()).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(house.refused.post(late.digest(), ADA, "la cassa vecchia"))
                .isEqualTo(Outcome.POSTED);
        assertThat(house.count("sale")).isEqualTo(3);
        assertThat(house.differences()).isEmpty();
    }

    @OnEveryDatabase
    void aTicketThatStandsInTheSalesIsNotPostedAgain(TestDatabase db) {
        open(db);
        Fact.TicketPaid known = (Fact.TicketPaid) till.entries.get(2).fact().orElseThrow();
        Bytes digest = refuse(clone.append(known));
        assertNotPosted("refused.already-sold", digest);
    }

    @OnEveryDatabase
    void whatIsNoSaleOfTheTillsHubIsNotPosted(TestDatabase db) {
        open(db);
        FakeTill image = clone.copy();
        assertNotPosted("refused.not-safe", refuse(clone.append(new Fact.Stopped())));
        house.clock.pass(Duration.ofSeconds(1));
        clone = image;
        UUID elsewhere = UUID.randomUUID();
        TicketId id = new TicketId(UUID.randomUUID());
        var lines = FakeTill.lines(APPLES, grams(1), 280);
        Fact.TicketPaid foreign = clone.paidAt(elsewhere, house.organisation, id, lines);
        assertNotPosted("refused.not-safe", refuse(clone.append(foreign)));
        assertNotPosted("refused.unknown", Bytes.of(new byte[32]));
    }

    @OnEveryDatabase
    void whatARevokedTillSendsIsKeptAndNeverPosted(TestDatabase db) {
        open(db);
        db.doInTransaction(entities -> house.tills.revoke(till.id()));
        till.send(till.sell(APPLES, grams(100), 280));
        RefusedEntry kept = house.refused.open().get(0);
        assertThat(kept.reason()).isEqualTo("revoked");
        assertThat(kept.entry()).contains(till.entries.get(3));
        assertNotPosted("refused.not-safe", kept.digest());
    }

    private void assertNotPosted(String reason, Bytes digest) {
        assertThatThrownBy(() -> house.refused.post(digest, ADA, "perché sì")).hasMessage(reason);
        assertThat(house.count("sale")).isEqualTo(2);
        assertThat(house.refused.find(digest).flatMap(RefusedEntry::settled)).isEmpty();
        assertThat(house.differences()).isEmpty();
    }

    @OnEveryDatabase
    void whatAPersonHasSeenStaysKeptAndCountsNoMore(TestDatabase db) {
        open(db);
        Bytes digest = refuse(clone.sell(APPLES, grams(400), 280));
        assertThat(house.refused.waiting()).isEqualTo(1);
        house.refused.seen(digest, ADA);
        clone.send(clone.entries.get(clone.entries.size() - 1));
        assertThat(house.refused.waiting()).isZero();
        assertThat(house.refused.open()).isEmpty();
        assertThat(house.refused.settled())
                .extracting(RefusedEntry::digest)
                .containsExactly(digest);
    }

    @OnEveryDatabase
    void ofATillThatSoldForDaysBesideItsChainEverySaleIsKept(TestDatabase db) {
        open(db);
        int sales = 520;
        db.doInTransaction(
                e -> {
                    Refusing refusing = new Refusing(house.database, house.clock.instant());
                    for (int i = 0; i < sales; i++) {
                        Entry sale = Strange.numbered(till.entries.get(1), i + 1);
                        assertThat(refusing.keep(sale, Judgement.fork("other-entry"))).isTrue();
                    }
                });
        assertThat(house.refused.open()).hasSize(RefusedEntries.SHOWN);
        assertThat(house.refused.waiting()).isEqualTo(sales);
        assertThat(house.strangers.unseen()).isEmpty();
    }

    @OnEveryDatabase
    void whatIsNoSaleLeavesHalfTheRoomToTheSales(TestDatabase db) {
        open(db);
        fill(Refusing.BYTES_OF_EACH / 2);
        assertThat(clone.copy().send(clone.copy().append(new Fact.Stopped())).kept()).isFalse();
        assertThat(clone.send(clone.sell(APPLES, grams(400), 280)).kept()).isTrue();
    }

    @OnEveryDatabase
    void whatAReplacedTillOfferedAgainMayBePostedThough(TestDatabase db) {
        open(db);
        db.doInTransaction(entities -> house.tills.revoke(till.id()));
        Entry sale = till.sell(APPLES, grams(500), 280);
        assertThat(till.send(sale).verdict()).isEqualTo(Verdict.REJECTED);
        Bytes digest = house.refused.open().get(0).digest();
        house.refused.seen(digest, ADA);
        FakeTill fresh = till.onANewDisk();
        assertThat(fresh.send(sale).verdict()).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(house.refused.open())
                .extracting(RefusedEntry::reason, RefusedEntry::mayBePosted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("old-epoch", true));
        db.doInTransaction(entities -> house.tills.revoke(till.id()));
        assertThat(fresh.send(sale).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(house.refused.post(digest, ADA, "ho lo scontrino")).isEqualTo(Outcome.POSTED);
        assertThat(house.count("sale")).isEqualTo(3);
    }

    @OnEveryDatabase
    void whatHasNoRoomIsNotAStrangersAndIsKeptWhenThereIsRoomAgain(TestDatabase db) {
        open(db);
        fill(Refusing.BYTES_OF_EACH);
        Entry sale = clone.sell(APPLES, grams(400), 280);
        for (int i = 0; i < 2; i++) {
            assertThat(clone.send(sale).verdict()).isEqualTo(Verdict.FORK);
            assertThat(clone.send(sale).kept()).isFalse();
        }
        assertThat(house.count("refused_entry")).isEqualTo(1);
        assertThat(house.strangers.unseen()).isEmpty();
        assertThat(house.refused.withoutRoom()).containsExactly("palmanova-1");
        house.refused.seen(Bytes.of(new byte[32]), ADA);
        assertThat(house.refused.withoutRoom()).isEmpty();
        assertThat(clone.send(sale).kept()).isTrue();
        assertThat(house.refused.open())
                .extracting(RefusedEntry::entry)
                .contains(Optional.of(sale));
        assertThat(house.refused.withoutRoom()).isEmpty();
    }

    private void fill(long bytes) {
        house.db.doInTransaction(
                e ->
                        house.database.change(
                                "INSERT INTO refused_entry (digest, till_id, epoch, sequence,"
                                        + " verdict, reason, refused_at, times, length_bytes,"
                                        + " bytes) VALUES (?, ?, 1, 1, 'FORK', 'other-entry', 0,"
                                        + " 1, ?, ?)",
                                Bytes.of(new byte[32]),
                                till.id(),
                                bytes,
                                new byte[] {1}));
    }
}
