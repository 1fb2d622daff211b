package it.sporta.benchmark.till;

import it.sporta.hardware.drawer.Drawer;
import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shift;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Printing;
import it.sporta.till.devices.Seat;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Journal;
import it.sporta.till.selling.Basket;
import it.sporta.till.selling.Checkout;
import it.sporta.till.selling.Documents;
import it.sporta.till.selling.Probe;
import it.sporta.till.selling.ReceiptPaper;
import it.sporta.till.selling.Sale;
import it.sporta.till.selling.Terms;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The till's own checkout, journal and receipt in this process, with an instant printer. */
public final class CounterTop implements AutoCloseable {

    private static final int LINES = 5;
    private static final int ARTICLES = 200;

    private final Assortment goods = Assortment.of(ARTICLES);
    private final InstantPrinter line = new InstantPrinter();
    private final Semaphore settled = new Semaphore(0);
    private final UuidV7 ids = new UuidV7(Clock.systemUTC());
    private final Journal journal;
    private final Checkout checkout;
    private final Printing printing;
    private final Terms terms;
    private byte[] receipt = {};

    public CounterTop(Path home) throws Exception {
        try (Upstairs upstairs = new Upstairs(goods)) {
            Identity.key(home);
            Identity identity = Identity.joined(home, upstairs.signedGrant());
            LocalCatalogue catalogue = LocalCatalogue.open(home);
            catalogue.receive(upstairs.feed(true));
            journal = Journal.open(home, identity, Clock.systemUTC());
            Shifts shifts = new Shifts(journal, catalogue, ids);
            Shift shift =
                    shifts.open(Money.euro(100), Rome.today(Clock.systemUTC()), upstairs.cashier());
            terms = new Terms(upstairs.cashier(), shift, catalogue.settings().orElseThrow());
            printing =
                    new Printing(
                            new EscPosPrinter(line, PrinterModel.GENERIC_42.withoutStatus()),
                            new NoDrawer());
            ReceiptPaper paper = new ReceiptPaper(identity.grant(), catalogue, Optional::empty);
            checkout =
                    new Checkout(
                            journal, shifts, paper, Seat.of(printing), Documents.NONE, Probe.NONE);
            checkout.onPaper((sale, outcome) -> settled.release());
        }
    }

    /** Opens at once and says nothing. */
    private static final class NoDrawer implements Drawer {

        @Override
        public DrawerOutcome open() {
            return new DrawerOutcome.Pulsed();
        }

        @Override
        public Position position() {
            return Position.NOT_KNOWN;
        }
    }

    /**
     * Pays a basket of five lines and waits for the first byte of its receipt.
     *
     * @return bytes of the entry
     */
    public int sell(int round) throws InterruptedException {
        List<Line> lines = IntStream.range(0, LINES).mapToObj(i -> line(round + 7 * i)).toList();
        Basket basket = new Basket(checkout.begin(new TicketId(ids.next())), lines);
        Sale sale = checkout.pay(basket, terms.due(basket.total()), terms);
        receipt = line.await();
        return EntryBytes.write(sale.entry()).length;
    }

    private Line line(int number) {
        PricedProduct product = goods.products().get(number % ARTICLES);
        return Line.of(
                product.id(),
                product.shortName(),
                Quantity.pieces(1),
                product.price(terms.shift().businessDate()).orElseThrow(),
                product.vat(SupplyMode.HANDED_OVER).orElseThrow());
    }

    /** Waits until the paper's outcome is durable, too. */
    public void settle(int round) throws InterruptedException {
        settled.acquire();
    }

    /** The bytes of the last receipt, as they leave for the printer. */
    public byte[] receipt() {
        return receipt.clone();
    }

    /** Every sale is in the journal once, and the chain is whole. */
    void prove(int sales) {
        AtomicLong found = new AtomicLong();
        journal.forEachAfter(
                new Head(1, 0, journal.identity().grant().hash()),
                entry -> found.addAndGet(entry.type() == FactType.TICKET_PAID.code() ? 1 : 0));
        Optional<String> trouble = journal.verifyAll();
        if (found.get() != sales || trouble.isPresent()) {
            throw new IllegalStateException(
                    found.get() + " sales in the journal instead of " + sales + " " + trouble);
        }
    }

    @Override
    public void close() {
        checkout.close();
        printing.close();
        journal.stop();
    }
}
