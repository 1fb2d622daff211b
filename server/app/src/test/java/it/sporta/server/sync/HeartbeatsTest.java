package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.UUID;

class HeartbeatsTest {

    private House house;
    private FakeTill till;

    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(UUID.randomUUID(), "palmanova-1");
        till.send(till.entries.get(0));
    }

    @OnEveryDatabase
    void theSameQuestionIsHeardAgain(TestDatabase db) {
        open(db);
        assertThat(till.beat()).isEqualTo(TillState.LEVEL);
        assertThat(till.beat()).isEqualTo(TillState.LEVEL);
    }

    @OnEveryDatabase
    void whatOneSignatureProvedProvesNothingElse(TestDatabase db) {
        open(db);
        FeedRequest asked = new FeedRequest(till.id(), 0, till.head());
        FeedRequest other = new FeedRequest(till.id(), 7, till.head());
        Bytes right = asked.sign(till.key);
        byte[] bent = right.toArray();
        bent[20] ^= 1;
        assertThat(house.heartbeats.hear(asked, right)).isPresent();
        assertThat(house.heartbeats.hear(asked, Bytes.of(bent))).isEmpty();
        assertThat(house.heartbeats.hear(other, right)).isEmpty();
        assertThat(house.heartbeats.hear(asked, right)).isPresent();
    }

    @OnEveryDatabase
    void aRevokedTillIsNotHeardThoughItWasBefore(TestDatabase db) {
        open(db);
        till.beat();
        house.transactions.run(() -> house.tills.revoke(till.id()));
        FeedRequest asked = new FeedRequest(till.id(), 0, till.head());
        assertThat(house.heartbeats.hear(asked, asked.sign(till.key))).isEmpty();
    }

    @OnEveryDatabase
    void aHeadIsSignedOnceUntilItMoves(TestDatabase db) {
        open(db);
        ServerKey key = new ServerKey(house.database, house.transactions);
        SignedHead first = key.sign(till.id(), till.head());
        assertThat(key.sign(till.id(), till.head())).isSameAs(first);
        till.sell(new ProductId(UUID.randomUUID()), grams(100), 250);
        SignedHead second = key.sign(till.id(), till.head());
        assertThat(second.head()).isEqualTo(till.head());
        assertThat(second.isSignedBy(till.grant.serverKey())).isTrue();
        assertThat(first.isSignedBy(till.grant.serverKey())).isTrue();
    }
}
