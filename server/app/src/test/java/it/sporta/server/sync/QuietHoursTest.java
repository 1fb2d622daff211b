package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** The clock begins at half past ten of a morning in Milan. */
class QuietHoursTest {

    private House house;
    private FakeTill till;

    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(UUID.randomUUID(), "palmanova-1");
        till.send(till.entries.get(0));
    }

    @OnEveryDatabase
    void aChainIsWalkedInTheNightAndOnlyOnce(TestDatabase db) {
        open(db);
        house.clock.pass(Duration.ofHours(15));
        assertThat(house.chainCheck.due()).as("half past one").isEmpty();
        house.clock.pass(Duration.ofHours(1));
        assertThat(house.chainCheck.due()).as("half past two").containsExactly(till.id());
        house.chainCheck.check(till.id());
        assertThat(house.chainCheck.due()).isEmpty();
        house.clock.pass(Duration.ofHours(2));
        assertThat(house.chainCheck.due()).as("half past four").isEmpty();
        house.clock.pass(Duration.ofHours(22));
        assertThat(house.chainCheck.due()).as("the next night").containsExactly(till.id());
    }

    @OnEveryDatabase
    void aServerThatSleepsAtNightWalksByDay(TestDatabase db) {
        open(db);
        house.clock.pass(Duration.ofHours(25));
        assertThat(house.chainCheck.due()).isEmpty();
        house.clock.pass(Duration.ofHours(2));
        assertThat(house.chainCheck.due()).containsExactly(till.id());
    }

    @OnEveryDatabase
    void theWalkRestsBetweenPagesAndNotesNothingWhenStopped(TestDatabase db) {
        open(db);
        for (int i = 0; i < 1_200; i++) {
            till.sell(new ProductId(UUID.randomUUID()), grams(100), 250);
        }
        till.catchUp(till.entries.get(0).head());
        AtomicInteger rests = new AtomicInteger();
        assertThat(house.chainCheck.check(till.id(), rests::incrementAndGet).entries())
                .isEqualTo(1_201);
        assertThat(rests).hasValue(2);
        house.clock.pass(Duration.ofHours(27));
        assertThatThrownBy(() -> house.chainCheck.check(till.id(), QuietHoursTest::stop))
                .isInstanceOf(CancellationException.class);
        assertThat(house.chainCheck.due()).containsExactly(till.id());
    }

    @OnEveryDatabase
    void aKeyThatWentBadIsFoundAndHoldsUpNoOtherTill(TestDatabase db) {
        open(db);
        FakeTill other = house.join(UUID.randomUUID(), "palmanova-2");
        other.send(other.entries.get(0));
        house.clock.pass(Duration.ofHours(27));
        db.doInTransaction(
                e ->
                        house.database.change(
                                "UPDATE till_epoch SET public_key = 'rust' WHERE till_id = ?",
                                till.id()));
        house.chainCheck.checkDue(() -> {});
        assertThat(house.chainCheck.due()).isEmpty();
        assertThat(house.tills.all())
                .extracting(TillStatus::name, TillStatus::chainWhole)
                .containsExactlyInAnyOrder(
                        tuple("palmanova-1", Optional.of(false)),
                        tuple("palmanova-2", Optional.of(true)));
    }

    @OnEveryDatabase
    void oneTillsTroubleHoldsUpNoOtherTill(TestDatabase db) {
        open(db);
        FakeTill other = house.join(UUID.randomUUID(), "palmanova-2");
        other.send(other.entries.get(0));
        house.clock.pass(Duration.ofHours(27));
        db.doInTransaction(e -> house.database.change("DELETE FROM till WHERE id = ?", till.id()));
        house.chainCheck.checkDue(() -> {});
        assertThat(house.chainCheck.due()).containsExactly(till.id());
    }

    private static void stop() {
        throw new CancellationException();
    }
}
