package it.sporta.till.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.bench.fiscal.PrintedDocument;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.recovery.FiscalMemory;
import it.sporta.hardware.fiscal.recovery.Intent;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.fiscal.CrashingCounter.Cables;
import it.sporta.till.fiscal.CrashingCounter.Point;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Basket;
import it.sporta.till.selling.Checkout;
import it.sporta.till.selling.DueDesk;
import it.sporta.till.selling.Shop;
import it.sporta.till.selling.Terms;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole counter falls over at every step of a sale's document while the machine misbehaves in
 * every way; it begins again with what its disk has. No document comes out twice, no sale is lost,
 * and what the journal calls a sale's document is the machine's own number.
 */
@Timeout(120)
class TillCrashMatrixTest {

    private enum End {
        /** The till knew, or found, the document by itself. */
        FOUND,
        /** Nothing had come out, and a person pressed. */
        PRESSED,
        /** It stands on the list, for a person. */
        PERSON
    }

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;
    private int sales;

    @ParameterizedTest
    @EnumSource(Make.class)
    void noDocumentComesOutTwiceAndNoSaleIsLost(Make make) throws Exception {
        Map<End, Integer> ends =
                matrix(
                        make,
                        UnaryOperator.identity(),
                        List.of(Point.values()),
                        List.of(Mischief.values()));
        assertThat(ends.keySet()).containsAll(List.of(End.FOUND, End.PRESSED));
    }

    /** The matrix can fail: so does a counter whose memory is gone with the power. */
    @Test
    void aCounterThatForgetsWhatItSentPrintsTwice() {
        assertThatThrownBy(
                        () ->
                                matrix(
                                        Make.EPSON,
                                        disk -> new Forgetful(),
                                        List.of(Point.AFTER_SEND),
                                        List.of(Mischief.NONE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("documents of");
    }

    private Map<End, Integer> matrix(
            Make make,
            UnaryOperator<FiscalMemory> memory,
            List<Point> points,
            List<Mischief> mischiefs)
            throws Exception {
        Map<End, Integer> ends = new EnumMap<>(End.class);
        StringBuilder table = new StringBuilder(make + ", rows: where the till fell\n");
        shop = Shop.ready(home, hub);
        try (FiscalTwin twin = make.twin(Make.SERIAL)) {
            twin.slowness(150);
            Cables cables = new Cables(make, twin);
            for (Point point : points) {
                table.append(String.format("%-13s", point));
                for (Mischief mischief : mischiefs) {
                    twin.loadPaper();
                    twin.misbehave(mischief);
                    End end =
                            sale(
                                    new CrashingCounter(home, cables, mischief, point, memory),
                                    () ->
                                            new CrashingCounter(
                                                    home, cables, mischief, Point.NOWHERE, memory),
                                    twin);
                    ends.merge(end, 1, Integer::sum);
                    table.append(' ').append(end);
                }
                table.append('\n');
            }
            assertEachSaleHasItsOwn(twin);
        } finally {
            shop.close();
        }
        System.out.println(table + "" + ends);
        return ends;
    }

    private End sale(CrashingCounter falls, Supplier<CrashingCounter> next, FiscalTwin twin) {
        long cents = cents(++sales);
        TicketId ticket = new TicketId(new UUID(7, sales));
        try (Checkout fallen = shop.begunAnew(falls)) {
            fallen.pay(basket(ticket, cents), Money.cents(cents), terms());
            new DueDesk(fallen).awaitPapers();
        }
        try (Checkout again = shop.begunAnew(next.get())) {
            return lookedAfter(new DueDesk(again), ticket, twin);
        }
    }

    /** Another total for each, that cash pays exactly. */
    private static long cents(int sale) {
        return 1_000L + 5L * sale;
    }

    /** A person loads paper, waits, and presses the one key there is. */
    private static End lookedAfter(DueDesk desk, TicketId ticket, FiscalTwin twin) {
        boolean pressed = false;
        for (int i = 0; i < 100; i++) {
            desk.askForAll();
            Optional<DueDesk.Row> row =
                    desk.rows().stream().filter(one -> one.ticket().equals(ticket)).findFirst();
            if (row.isEmpty()) {
                return pressed ? End.PRESSED : End.FOUND;
            }
            if (row.get().known() == Known.FOR_A_PERSON) {
                return End.PERSON;
            }
            twin.loadPaper();
            if (row.get().known() == Known.NOT_OUT) {
                desk.print(ticket);
                pressed = true;
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("never over: " + desk.rows());
    }

    /** By the journal and by the machine; the totals are all different. */
    private void assertEachSaleHasItsOwn(FiscalTwin twin) {
        Map<Long, String> printed = new HashMap<>();
        for (PrintedDocument one : twin.documents()) {
            assertThat(printed.put(one.totalCents(), one.name()))
                    .as("documents of " + one.totalCents())
                    .isNull();
        }
        Map<UUID, DocumentIssued> issued = new HashMap<>();
        hub.entries(shop.journal).stream()
                .flatMap(entry -> entry.fact().stream())
                .filter(DocumentIssued.class::isInstance)
                .map(DocumentIssued.class::cast)
                .forEach(
                        one ->
                                assertThat(issued.put(one.ticket(), one))
                                        .as("told twice: " + one)
                                        .isNull());
        for (int sale = 1; sale <= sales; sale++) {
            DocumentIssued known = issued.get(new UUID(7, sale));
            if (known != null) {
                String name = String.format("%04d-%04d", known.z(), known.number());
                assertThat(printed).containsEntry(cents(sale), name);
            }
        }
        assertThat(shop.salesMade()).hasSize(sales);
    }

    private static Basket basket(TicketId ticket, long cents) {
        UnitPrice price = new UnitPrice(cents, Unit.PIECE);
        VatRate vat = VatRate.percent(4);
        return new Basket(
                ticket, List.of(Line.of(Hub.HONEY, "Mele", Quantity.pieces(1), price, vat)));
    }

    private Terms terms() {
        return new Terms(
                Hub.ANNA,
                shop.shifts.current().orElseThrow(),
                shop.catalogue.settings().orElseThrow());
    }

    /** Keeps its notes where the power takes them. */
    private static final class Forgetful implements FiscalMemory {
        private final Map<DocumentKey, Settlement> settled = new HashMap<>();
        private Optional<Intent> open = Optional.empty();

        @Override
        public void note(Intent intent) {
            open = Optional.of(intent);
        }

        @Override
        public Optional<Intent> unsettled() {
            return open;
        }

        @Override
        public void settle(DocumentKey key, Settlement settlement) {
            settled.put(key, settlement);
            open = Optional.empty();
        }

        @Override
        public Optional<Settlement> settlement(DocumentKey key) {
            return Optional.ofNullable(settled.get(key));
        }
    }
}
