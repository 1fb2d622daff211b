package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.LookBack;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class LookingBackTest {

    private House house;
    private FakeTill till;
    private LookingBack entries;

    private void open(TestDatabase db, int sales) {
        house = new House(db);
        till = house.join(UUID.randomUUID(), "palmanova-1");
        for (int i = 0; i < sales; i++) {
            till.sell(new ProductId(UUID.randomUUID()), grams(100), 250);
        }
        till.catchUp(till.grant.root());
        entries =
                new LookingBack(
                        house.database,
                        house.transactions,
                        new ServerKey(house.database, house.transactions));
    }

    private Optional<LookingBack.Page> ask(FakeTill who, int epoch, long after) {
        LookBack request = new LookBack(till.id(), epoch, after, who.head());
        return entries.answer(request, request.sign(who.key));
    }

    @OnEveryDatabase
    void givesBackEverythingPageByPageAndSignsTheEndOfEach(TestDatabase db) {
        open(db, 450);
        List<Entry> back = new ArrayList<>();
        LookingBack.Page page = ask(till, 1, 0).orElseThrow();
        while (!page.entries().isEmpty()) {
            back.addAll(page.entries());
            Head end = back.get(back.size() - 1).head();
            SignedHead vouched = page.vouched().orElseThrow();
            assertThat(vouched.head()).isEqualTo(end);
            assertThat(vouched.isSignedBy(till.grant.serverKey())).isTrue();
            page = ask(till, 1, end.sequence()).orElseThrow();
        }
        assertThat(back).isEqualTo(till.entries);
        assertThat(page.vouched().orElseThrow().head()).isEqualTo(till.head());
        assertThat(ask(till, 7, 0).orElseThrow().vouched()).isEmpty();
    }

    @OnEveryDatabase
    void endsAPageBeforeARowThatWentBadAndSaysSo(TestDatabase db) {
        open(db, 2);
        Entry rotten = till.sell(new ProductId(UUID.randomUUID()), grams(100), 250);
        Entry sound = till.sell(new ProductId(UUID.randomUUID()), grams(100), 250);
        db.doInTransaction(
                e -> {
                    lie(rotten, new byte[] {1, 2, 3});
                    lie(sound, EntryBytes.write(sound));
                });
        LookingBack.Page page = ask(till, 1, 0).orElseThrow();
        assertThat(page.entries()).isEqualTo(till.entries.subList(0, 3));
        assertThat(page.vouched().orElseThrow().head()).isEqualTo(till.entries.get(2).head());
        assertThat(page.damaged()).contains(new EntryPlace(till.id(), 1, 4));
        LookingBack.Page none = ask(till, 1, 3).orElseThrow();
        assertThat(none.entries()).isEmpty();
        assertThat(none.damaged()).isEqualTo(page.damaged());
        LookingBack.Page rest = ask(till, 1, 4).orElseThrow();
        assertThat(rest.entries()).containsExactly(sound);
        assertThat(rest.damaged()).isEmpty();
    }

    /** As it lies in the journal, whatever was sent. */
    private void lie(Entry entry, byte[] bytes) {
        house.database.change(
                Store.INSERT,
                entry.till(),
                entry.epoch(),
                entry.sequence(),
                entry.hash(),
                house.clock.instant(),
                bytes);
    }

    @OnEveryDatabase
    void aTillThatJoinedAgainReadsWhatItsOldDiskSold(TestDatabase db) {
        open(db, 3);
        FakeTill newDisk = till.onANewDisk();
        assertThat(ask(newDisk, 1, 0).orElseThrow().entries()).isEqualTo(till.entries);
    }

    @OnEveryDatabase
    void whoWasReplacedOrRevokedOrSignsWronglyReadsNothing(TestDatabase db) {
        open(db, 3);
        LookBack request = new LookBack(till.id(), 1, 0, till.head());
        byte[] bent = request.sign(till.key).toArray();
        bent[20] ^= 1;
        assertThat(entries.answer(request, Bytes.of(bent))).isEmpty();
        LookBack other = new LookBack(till.id(), 1, 1, till.head());
        assertThat(entries.answer(other, request.sign(till.key))).isEmpty();
        FakeTill newDisk = till.onANewDisk();
        newDisk.send(newDisk.entries.get(0));
        assertThat(ask(till, 1, 0)).isEmpty();
        assertThat(ask(newDisk, 1, 0)).isPresent();
        house.transactions.run(() -> house.tills.revoke(till.id()));
        assertThat(ask(newDisk, 1, 0)).isEmpty();
    }
}
