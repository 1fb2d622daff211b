package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.UUID;

/** Entries of a till whose disk failed before it had sent them. */
class LossesTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());

    private House house;
    private FakeTill till;

    /** Entries 1 to 3 are here, 4 to 10 are not, and a new epoch has begun. */
    private void lose(TestDatabase db) {
        house = new House(db);
        till = house.join(UUID.randomUUID(), "palmanova-1");
        for (int i = 0; i < 9; i++) {
            till.sell(APPLES, grams(1_000), 220);
        }
        till.sendAll(till.entries.subList(0, 3));
        recover(till.head());
    }

    private void recover(Head last) {
        till.beginEpoch(new Head(last.epoch() + 1, 0, last.hash()));
        Entry first = till.append(new Fact.Recovered("unreadable", last));
        assertThat(till.send(first).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private List<String> places() {
        return house.losses.unseen().stream().flatMap(loss -> loss.places().stream()).toList();
    }

    @OnEveryDatabase
    void areNamedFromTheFirstToTheLast(TestDatabase db) {
        lose(db);
        assertThat(house.losses.unseen())
                .containsExactly(new Loss(till.id(), "palmanova-1", 2, List.of("1-4…1-10")));
    }

    @OnEveryDatabase
    void areFewerForEachThatTheTillFindsAgain(TestDatabase db) {
        lose(db);
        assertThat(till.send(till.entries.get(6)).verdict()).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(places()).containsExactly("1-4…1-6", "1-8…1-10");
        till.send(till.entries.get(8));
        assertThat(places()).containsExactly("1-4…1-6", "1-8", "1-10");
        till.entries.subList(3, 10).forEach(till::send);
        assertThat(places()).isEmpty();
    }

    @OnEveryDatabase
    void areNoneWhereEverythingHadArrived(TestDatabase db) {
        lose(db);
        recover(till.head());
        assertThat(house.losses.unseen()).extracting(Loss::epoch).containsExactly(2);
    }

    @OnEveryDatabase
    void areToldUntilAPersonHasLooked(TestDatabase db) {
        lose(db);
        UUID ada = UUID.randomUUID();
        house.transactions.run(() -> house.losses.seen(till.id(), 3, ada));
        assertThat(places()).hasSize(1);
        house.transactions.run(() -> house.losses.seen(till.id(), 2, ada));
        assertThat(places()).isEmpty();
    }

    /** Whoever signs may write nonsense: the page of the tills must not fall over it. */
    @OnEveryDatabase
    void areNotKnownWhereTheTillSaysNothingThatCanBeRead(TestDatabase db) {
        lose(db);
        house.transactions.run(() -> house.losses.seen(till.id(), 2, UUID.randomUUID()));
        till.beginEpoch(new Head(3, 0, till.head().hash()));
        Entry nonsense = Strange.entry(till, FactType.RECOVERED.code(), "[".repeat(500_000));
        assertThat(till.send(nonsense).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(places()).isEmpty();
    }

    @OnEveryDatabase
    void areToldForEachEpochByItself(TestDatabase db) {
        lose(db);
        Entry sold = till.sell(APPLES, grams(500), 220);
        assertThat(till.send(sold).verdict()).isEqualTo(Verdict.ACCEPTED);
        till.sell(APPLES, grams(500), 220);
        recover(till.head());
        assertThat(places()).containsExactly("1-4…1-10", "2-3");
    }
}
