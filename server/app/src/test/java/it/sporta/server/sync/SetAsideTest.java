package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.UUID;

class SetAsideTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());
    private static final UUID ADA = UUID.randomUUID();

    private final UUID hub = UUID.randomUUID();
    private House house;
    private FakeTill till;

    private void open(TestDatabase db) {
        house = new House(db);
        till = house.join(hub, "palmanova-1");
        house.receive(hub, APPLES, grams(10_000), House.DAY.plusDays(5));
    }

    /** A sale that nobody could take, between two others. */
    private EntryPlace oneAside() {
        house.first =
                arrivals -> {
                    if (arrivals.of(Fact.TicketPaid.class).stream()
                            .anyMatch(arrived -> arrived.fact().number() == 2)) {
                        throw new IllegalStateException("nobody knows why");
                    }
                };
        till.sell(APPLES, grams(100), 280);
        Entry poison = till.sell(APPLES, grams(200), 280);
        till.sell(APPLES, grams(300), 280);
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
        assertThat(house.aside.open())
                .extracting(AsideEntry::place)
                .containsExactly(till.place(poison));
        assertThat(house.count("sale")).isEqualTo(2);
        return till.place(poison);
    }

    @OnEveryDatabase
    void aFurtherTryPostsItOnce(TestDatabase db) {
        open(db);
        EntryPlace place = oneAside();
        house.first = arrivals -> {};
        assertThat(house.aside.retry(place, ADA)).isEqualTo(Outcome.POSTED);
        assertThat(house.aside.retry(place, ADA)).isEqualTo(Outcome.DONE_BEFORE);
        house.reader.readAll(till.id());
        assertThat(house.count("sale")).isEqualTo(3);
        assertThat(house.stock.onHand(hub)).containsEntry(APPLES, 9_400L);
        assertThat(house.differences()).isEmpty();
        assertThat(house.aside.open()).isEmpty();
        AsideEntry settled = house.aside.settled().get(0);
        assertThat(settled.settled())
                .contains(
                        new Settled(
                                Settled.How.TAKEN,
                                java.util.Optional.of(ADA),
                                house.clock.instant(),
                                ""));
    }

    @OnEveryDatabase
    void twoCoordinatorsAtOncePostItOnce(TestDatabase db) throws Exception {
        open(db);
        EntryPlace place = oneAside();
        house.first = arrivals -> {};
        till.sell(APPLES, grams(400), 280);
        till.catchUp(till.grant.root());
        List<Outcome> outcomes =
                java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        ManyTillsTest.inParallel(
                List.of(1, 2, 3, 4),
                who -> {
                    if (who == 4) {
                        house.reader.readAll(till.id());
                    } else {
                        outcomes.add(house.aside.retry(place, UUID.randomUUID()));
                    }
                });
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        Outcome.POSTED, Outcome.DONE_BEFORE, Outcome.DONE_BEFORE);
        assertThat(house.count("sale")).isEqualTo(4);
        assertThat(house.differences()).isEmpty();
    }

    @OnEveryDatabase
    void aTryInVainChangesNothingAndIsKept(TestDatabase db) {
        open(db);
        EntryPlace place = oneAside();
        house.first =
                arrivals -> {
                    throw new IllegalArgumentException("another reason");
                };
        assertThat(house.aside.retry(place, ADA)).isEqualTo(Outcome.WAITS);
        AsideEntry waiting = house.aside.find(place).orElseThrow();
        assertThat(waiting.tries()).isEqualTo(1);
        assertThat(waiting.tried()).contains(house.clock.instant());
        assertThat(waiting.detail()).contains("another reason");
        assertThat(waiting.settled()).isEmpty();
        assertThat(house.count("sale")).isEqualTo(2);
        assertThat(house.differences()).isEmpty();
    }

    @OnEveryDatabase
    void allAreTriedAgainEachByItself(TestDatabase db) {
        open(db);
        oneAside();
        till.append(Strange.entry(till, 999, "{}"));
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
        house.first = arrivals -> {};
        assertThat(house.aside.retryAll(ADA)).isEqualTo(1);
        assertThat(house.aside.open())
                .extracting(AsideEntry::reason, AsideEntry::tries)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unknown-type", 1));
        assertThat(house.count("sale")).isEqualTo(3);
    }

    @OnEveryDatabase
    void whatWasClosedWithANoteStaysClosed(TestDatabase db) {
        open(db);
        EntryPlace place = oneAside();
        house.first = arrivals -> {};
        assertThat(house.aside.close(place, ADA, "rifatta a mano")).isTrue();
        assertThat(house.aside.close(place, UUID.randomUUID(), "anch'io")).isFalse();
        assertThat(house.aside.retry(place, ADA)).isEqualTo(Outcome.DONE_BEFORE);
        assertThat(house.count("sale")).isEqualTo(2);
        Settled settled = house.aside.find(place).orElseThrow().settled().orElseThrow();
        assertThat(settled.how()).isEqualTo(Settled.How.CLOSED);
        assertThat(settled.person()).contains(ADA);
        assertThat(settled.note()).isEqualTo("rifatta a mano");
        assertThat(house.aside.waiting()).isZero();
    }

    @OnEveryDatabase
    void anEntryThatWasUnderstoodIsNotToldAgain(TestDatabase db) {
        open(db);
        Entry sale = till.sell(APPLES, grams(100), 280);
        till.catchUp(till.grant.root());
        house.reader.readAll(till.id());
        assertThat(house.aside.retry(till.place(sale), ADA)).isEqualTo(Outcome.DONE_BEFORE);
        EntryPlace nobody = new EntryPlace(UUID.randomUUID(), 1, 1);
        assertThat(house.aside.retry(nobody, ADA)).isEqualTo(Outcome.DONE_BEFORE);
        assertThat(house.count("sale")).isEqualTo(1);
        assertThat(house.differences()).isEmpty();
    }
}
