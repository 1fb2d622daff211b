package it.sporta.server.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.CardFact.CardSettled;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.journal.CardFact.Word;
import it.sporta.kernel.journal.Fact;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class SettledCardsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");
    private static final UUID TILL = new UUID(9, 9);
    private static final UUID SOLD = new UUID(5, 1);
    private static final UUID FREED = new UUID(5, 2);
    private static final UUID TOLD = new UUID(5, 3);

    private TestDatabase db;
    private SettledCards cards;
    private long entries;

    private void open(TestDatabase database) {
        db = database;
        cards = new SettledCards(db.database(), Clock.fixed(NOW, ZoneOffset.UTC));
        arrive(Samples.settled(SOLD, Ending.CHARGED));
        sell(SOLD);
        arrive(Samples.settled(FREED, Ending.NOT_CHARGED));
        arrive(saidByTheTerminal(Samples.settled(TOLD, Ending.REVERSED)));
    }

    private void arrive(Fact fact) {
        entries++;
        Origin origin = new Origin(TILL, 1, entries, NOW.plusSeconds(entries), Optional.empty());
        Arrivals arrivals = new Arrivals(List.of(new Arrived<>(fact, origin)));
        db.doInTransaction(
                e -> {
                    new SaleRecorder(db.database()).on(arrivals);
                    cards.on(arrivals);
                });
    }

    private void sell(UUID ticket) {
        arrive(Samples.paid(Samples.aTicket(ticket, Samples.someHoney(1)), 1));
    }

    private static CardSettled saidByTheTerminal(CardSettled fact) {
        return new CardSettled(
                fact.ticket(),
                fact.amount(),
                fact.doubt(),
                fact.ending(),
                Word.TERMINAL,
                fact.hub(),
                fact.businessDate(),
                fact.operator());
    }

    @OnEveryDatabase
    void whatAPersonSaidWaitsUntilSomebodyHeldItAgainstTheTerminal(TestDatabase database) {
        open(database);
        assertThat(waiting())
                .extracting(card -> card.fact().ticket().value())
                .containsExactly(SOLD, FREED);
        assertThat(waiting()).extracting(SettledCard::sold).containsExactly(true, false);
        SettledCard first = waiting().get(0);
        assertThat(first.fact()).isEqualTo(Samples.settled(SOLD, Ending.CHARGED));
        UUID ada = UUID.randomUUID();
        assertThat(seen(first, ada)).isTrue();
        assertThat(seen(first, ada)).isFalse();
        assertThat(waiting())
                .extracting(card -> card.fact().ticket().value())
                .containsExactly(FREED);
        assertThat(settled())
                .extracting(card -> card.fact().ticket().value())
                .containsExactly(TOLD, SOLD);
    }

    @OnEveryDatabase
    void aTicketKnowsAllOfItsDoubtsInTheirOrder(TestDatabase database) {
        open(database);
        arrive(Samples.settled(FREED, Ending.CHARGED));
        assertThat(of(FREED))
                .extracting(card -> card.fact().ending())
                .containsExactly(Ending.NOT_CHARGED, Ending.CHARGED);
    }

    @OnEveryDatabase
    void ofAChargeThatIsToldAgainOnlyTheLastWordStands(TestDatabase database) {
        open(database);
        UUID stuck = new UUID(5, 4);
        arrive(Samples.settled(stuck, Ending.CHARGED));
        arrive(Samples.settled(stuck, Ending.CHARGED));
        assertThat(endings(waiting(), stuck)).containsExactly(Ending.CHARGED);
        arrive(Samples.settled(stuck, Ending.REVERSED));
        assertThat(endings(waiting(), stuck)).containsExactly(Ending.REVERSED);
        assertThat(endings(settled(), stuck)).isEmpty();
        assertThat(of(stuck)).hasSize(3);
    }

    @OnEveryDatabase
    void aChargeThatWasNoneStillWaitsWhenTheSameTicketIsPaidAnew(TestDatabase database) {
        open(database);
        arrive(Samples.settled(FREED, Ending.CHARGED));
        assertThat(endings(waiting(), FREED)).containsExactly(Ending.NOT_CHARGED, Ending.CHARGED);
    }

    private static List<Ending> endings(List<SettledCard> cards, UUID ticket) {
        return cards.stream()
                .map(SettledCard::fact)
                .filter(fact -> fact.ticket().value().equals(ticket))
                .map(CardSettled::ending)
                .toList();
    }

    private List<SettledCard> waiting() {
        return db.inTransaction(e -> cards.waiting());
    }

    private List<SettledCard> of(UUID ticket) {
        return db.inTransaction(e -> cards.of(ticket));
    }

    private List<SettledCard> settled() {
        return db.inTransaction(e -> cards.settled());
    }

    private boolean seen(SettledCard card, UUID by) {
        return db.inTransaction(e -> cards.seen(card.till(), card.epoch(), card.sequence(), by));
    }
}
