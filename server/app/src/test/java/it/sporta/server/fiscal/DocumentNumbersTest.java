package it.sporta.server.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.fiscal.TransportDocument.Consignment;
import it.sporta.server.fiscal.TransportDocument.End;
import it.sporta.server.fiscal.TransportDocument.Item;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

class DocumentNumbersTest {

    private static final UUID HUB = new UUID(1, 1);
    private static final Consignment APPLES =
            new Consignment(
                    Cause.TRANSFER,
                    new End("via Capuana", "via Capuana 7, Milano"),
                    new End("via Palmanova", "via Palmanova 59, Milano"),
                    "",
                    List.of(
                            new Item("Mele", new Quantity(12_500, Unit.KILOGRAM), "L1"),
                            new Item("Passata", new Quantity(24_000, Unit.PIECE), "")));

    @OnEveryDatabase
    void manyAtOnceLeaveNoGapAlthoughSomeAreUndone(TestDatabase db) throws Exception {
        TransportDocuments documents = documents(db, "2026-11-22T10:00:00Z");
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Long>> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean undone = i % 4 == 3;
            numbers.add(people.submit(() -> issue(db, documents, undone)));
        }
        List<Long> given = new ArrayList<>();
        for (Future<Long> number : numbers) {
            given.add(number.get());
        }
        people.shutdown();

        assertThat(given.stream().filter(number -> number > 0).sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
    }

    private static long issue(TestDatabase db, TransportDocuments documents, boolean undone) {
        try {
            return db.transactions()
                    .run(
                            () -> {
                                long number =
                                        documents
                                                .issue(UUID.randomUUID(), HUB, APPLES)
                                                .number()
                                                .number();
                                if (undone) {
                                    throw new IllegalStateException("undone");
                                }
                                return number;
                            });
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    @OnEveryDatabase
    void theSameGoodsAreNumberedOnceAndReadBackAsTheyLeft(TestDatabase db) {
        TransportDocuments documents = documents(db, "2026-11-22T10:00:00Z");
        UUID id = UUID.randomUUID();
        TransportDocument first = db.inTransaction(e -> documents.issue(id, HUB, APPLES));
        TransportDocument again = db.inTransaction(e -> documents.issue(id, HUB, APPLES));

        assertThat(again).isEqualTo(first);
        assertThat(again.consignment()).isEqualTo(APPLES);
        assertThat(again.number()).hasToString("1/2026");
    }

    @OnEveryDatabase
    void theNightOfTheYearIsTheNightOfRome(TestDatabase db) {
        TransportDocument old =
                db.inTransaction(
                        e ->
                                documents(db, "2026-12-31T22:59:59Z")
                                        .issue(UUID.randomUUID(), HUB, APPLES));
        TransportDocument fresh =
                db.inTransaction(
                        e ->
                                documents(db, "2026-12-31T23:00:00Z")
                                        .issue(UUID.randomUUID(), HUB, APPLES));

        assertThat(old.number()).hasToString("1/2026");
        assertThat(fresh.number()).hasToString("1/2027");
    }

    @OnEveryDatabase
    void anInvoiceThatWouldBeRefusedTakesNoNumber(TestDatabase db) throws Exception {
        Invoices invoices =
                new Invoices(
                        db.database(),
                        new DocumentNumbers(db.database()),
                        clock("2026-11-22T10:00:00Z"));
        assertThatThrownBy(
                        () ->
                                db.inTransaction(
                                        e ->
                                                invoices.issue(
                                                        new UUID(9, 1),
                                                        HUB,
                                                        InvoiceSamples::wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("00445");
        Invoices.Issued issued =
                db.inTransaction(e -> invoices.issue(new UUID(9, 2), HUB, InvoiceSamples::right));

        assertThat(issued.number()).hasToString("1/2026");
        assertThat(issued.fileName()).isEqualTo("IT12345678903_00001.xml");
        byte[] xml = db.inTransaction(e -> invoices.xml(issued.id())).orElseThrow();
        assertThat(InvoiceSchema.error(HostileXml.parse(xml))).isEmpty();
        Invoices.Issued again = db.inTransaction(e -> invoices.get(issued.id())).orElseThrow();
        assertThat(again).isEqualTo(issued);
    }

    private static TransportDocuments documents(TestDatabase db, String now) {
        return new TransportDocuments(
                db.database(), new DocumentNumbers(db.database()), clock(now));
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
