package it.sporta.server.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FiscalFact.DayClosed;
import it.sporta.kernel.journal.FiscalFact.DocumentDue;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.money.Money;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class SaleDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");
    private static final UUID TILL = new UUID(9, 9);
    private static final UUID SOLD = new UUID(5, 1);
    private static final UUID OTHER = new UUID(5, 2);
    private static final UUID THIRD = new UUID(5, 3);
    private static final UUID FOURTH = new UUID(5, 4);

    private TestDatabase db;
    private SaleDocuments documents;
    private long entries;

    private void open(TestDatabase database) {
        db = database;
        documents = new SaleDocuments(db.database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** All in one batch. */
    private void arrive(Fact... facts) {
        List<Arrived<?>> all = new ArrayList<>();
        for (Fact fact : facts) {
            entries++;
            Origin at = new Origin(TILL, 1, entries, NOW.plusSeconds(entries), Optional.empty());
            all.add(new Arrived<>(fact, at));
        }
        Arrivals arrivals = new Arrivals(all);
        db.doInTransaction(
                e -> {
                    new SaleRecorder(db.database()).on(arrivals);
                    documents.on(arrivals);
                });
    }

    private static Fact.TicketPaid plain(UUID ticket) {
        return Samples.paid(Samples.aTicket(ticket, Samples.someHoney(1)), 1);
    }

    private static Fact.TicketPaid owing(UUID ticket) {
        return Samples.owing(Samples.MACHINE, plain(ticket));
    }

    private static DocumentDue due(UUID ticket, Known known, String reason) {
        return new DocumentDue(ticket, Samples.MACHINE, known, reason, Optional.empty());
    }

    private Optional<DocumentIssued> issued() {
        return db.inTransaction(e -> documents.of(SOLD));
    }

    private List<OwedDocument> owed() {
        return db.inTransaction(e -> documents.owed());
    }

    @OnEveryDatabase
    void aSaleIsOwedItsDocumentUntilItIsIssued(TestDatabase database) {
        open(database);
        arrive(owing(SOLD), plain(OTHER));
        assertThat(owed()).extracting(OwedDocument::sale).containsExactly(SOLD);
        assertThat(owed().get(0).known()).isEqualTo(Known.NOT_YET);
        arrive(due(SOLD, Known.NOT_YET, "NO_ANSWER"), due(SOLD, Known.NOT_OUT, "PAPER_OUT"));
        assertThat(owed().get(0).known()).isEqualTo(Known.NOT_OUT);
        assertThat(owed().get(0).reason()).isEqualTo("PAPER_OUT");
        assertThat(owed().get(0).total()).isEqualTo(Money.cents(750));
        assertThat(issued()).isEmpty();
        arrive(Samples.someDocumentOf(SOLD));
        assertThat(owed()).isEmpty();
        assertThat(issued()).contains(Samples.someDocumentOf(SOLD));
        Optional<OwedDocument> nothing = db.inTransaction(e -> documents.owedTo(OTHER));
        assertThat(nothing).isEmpty();
    }

    @OnEveryDatabase
    void aDocumentOfAnotherSumOrOfTwoSalesIsOdd(TestDatabase database) {
        open(database);
        arrive(owing(SOLD), owing(OTHER), owing(THIRD));
        arrive(document(SOLD, 45, 750), document(OTHER, 46, 749), document(THIRD, 47, 750));
        assertThat(odd()).extracting(OddDocument::sale).containsExactly(OTHER);
        assertThat(odd().get(0).isNamedTwice()).isFalse();
        arrive(document(FOURTH, 47, 750), owing(FOURTH));
        assertThat(odd()).extracting(OddDocument::sale).containsExactly(OTHER, THIRD, FOURTH);
        assertThat(odd().get(2).isNamedTwice()).isTrue();
        assertThat(odd().get(2).name()).isEqualTo("0012-0047");
    }

    private static DocumentIssued document(UUID ticket, int number, long cents) {
        DocumentIssued some = Samples.someDocumentOf(ticket);
        return new DocumentIssued(
                ticket,
                some.serial(),
                some.z(),
                number,
                some.at(),
                Money.cents(cents),
                false,
                Optional.empty());
    }

    private List<OddDocument> odd() {
        return db.inTransaction(e -> documents.odd());
    }

    @OnEveryDatabase
    void aDayThatArrivesInOneBatchIsUnderstoodInItsOrder(TestDatabase database) {
        open(database);
        arrive(
                owing(SOLD),
                due(SOLD, Known.NOT_OUT, "COVER_OPEN"),
                Samples.someDocumentOf(SOLD),
                owing(OTHER));
        assertThat(owed()).extracting(OwedDocument::sale).containsExactly(OTHER);
    }

    @OnEveryDatabase
    void closingsTellWhatMachineAndTillCount(TestDatabase database) {
        open(database);
        DayClosed untold =
                new DayClosed(
                        Samples.MACHINE, 11, Optional.empty(), Money.ZERO, 0, Optional.empty());
        DayClosed odd =
                new DayClosed(
                        Samples.MACHINE,
                        12,
                        Optional.of(Money.cents(1_000)),
                        Money.cents(998),
                        3,
                        Optional.of(new UUID(1, 4)));
        arrive(untold, odd);
        List<ClosedDay> closings = db.inTransaction(e -> documents.closings());
        assertThat(closings).extracting(ClosedDay::fact).containsExactly(odd, untold);
        assertThat(closings)
                .extracting(ClosedDay::gap)
                .containsExactly(Optional.of(Money.cents(2)), Optional.empty());
    }
}
