package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.drawer.Drawer;
import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.scale.PlateMustChange;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.SlipPrinter;
import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Printing;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Journal;
import it.sporta.till.people.PinPad;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A till with everything but the web, on made-up devices; what it prints is kept. */
public final class Shop implements AutoCloseable {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);

    public final List<Slip> papers = new CopyOnWriteArrayList<>();
    public final Journal journal;
    public final LocalCatalogue catalogue;
    public final PinPad people;
    public final Shifts shifts;
    public final Checkout checkout;
    public final CashDesk desk;
    private final Hub hub;
    private final Draft draft;
    final Printing printing;
    volatile Outcome outcome = new Outcome.Printed();
    volatile Reading onTheScale = new Reading.Unusable(Reading.State.EMPTY, "");
    volatile int pulses;
    volatile Runnable whileWeighing = () -> {};
    volatile Optional<RuntimeException> jam = Optional.empty();

    public static Shop open(Path home, Hub hub, List<PricedProduct> goods, Probe probe)
            throws Exception {
        return open(home, hub, goods, probe, CLOCK);
    }

    /** With a fiscal printer, or something like one. */
    public static Shop open(Path home, Hub hub, Documents documents) throws Exception {
        return new Shop(home, identity(home, hub), hub, Hub.goods(), Probe.NONE, CLOCK, documents);
    }

    static Shop open(Path home, Hub hub, List<PricedProduct> goods, Probe probe, Clock clock)
            throws Exception {
        return new Shop(home, identity(home, hub), hub, goods, probe, clock, Documents.NONE);
    }

    private static Identity identity(Path home, Hub hub) throws Exception {
        return Identity.load(home).isPresent() ? Identity.load(home).orElseThrow() : hub.join(home);
    }

    /** Anna is there, the shift is open with 50 euro. */
    public static Shop ready(Path home, Hub hub) throws Exception {
        return ready(home, hub, Hub.goods());
    }

    static Shop ready(Path home, Hub hub, List<PricedProduct> goods) throws Exception {
        Shop shop = open(home, hub, goods, Probe.NONE);
        shop.begin();
        return shop;
    }

    private Shop(
            Path home,
            Identity identity,
            Hub hub,
            List<PricedProduct> goods,
            Probe probe,
            Clock clock,
            Documents documents)
            throws Exception {
        this.hub = hub;
        UuidV7 ids = new UuidV7(clock);
        catalogue = LocalCatalogue.open(home);
        if (catalogue.isEmpty()) {
            catalogue.receive(hub.feed(1, goods));
        }
        journal = Journal.open(home, identity, clock);
        people = new PinPad(home, journal, catalogue, clock, System::nanoTime);
        shifts = new Shifts(journal, catalogue, ids);
        printing = new Printing(new Keeper(), new Counted());
        ReceiptPaper receipt = new ReceiptPaper(identity.grant(), catalogue, Optional::empty);
        checkout = new Checkout(journal, shifts, receipt, Seat.of(printing), documents, probe);
        draft = new Draft(home);
        Weigher weigher = new Weigher("dialog06", new PlateMustChange(new Plate(), 5));
        desk = new CashDesk(catalogue, people, shifts, Seat.of(weigher), checkout, draft, ids);
    }

    public void begin() {
        if (people.current().isEmpty()) {
            people.logIn(Hub.PIN);
        }
        shifts.open(Money.euro(50), Hub.DAY, Hub.ANNA);
    }

    /** A press on a page that is up to date. */
    Seen seen() {
        return upToDate(desk);
    }

    static Seen upToDate(CashDesk desk) {
        DeskState state = desk.state();
        return new Seen(state.basket().id(), state.version());
    }

    /** The number of a line, from 0. */
    long line(int index) {
        return desk.state().basket().items().get(index).number();
    }

    TicketId ticket() {
        return desk.state().basket().id();
    }

    void undo() {
        desk.undo(seen());
    }

    /** All sales in the journal, in its order. */
    List<Fact.TicketPaid> sales() {
        return facts(Fact.TicketPaid.class);
    }

    /** All of a kind in the journal, in its order. */
    <F extends Fact> List<F> facts(Class<F> kind) {
        return hub.entries(journal).stream()
                .flatMap(entry -> entry.fact().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public static void assertRefused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    public List<Fact.TicketPaid> salesMade() {
        return sales();
    }

    /** What pays and prints, begun again with what is on the disk; only the journal stays open. */
    public Checkout begunAnew(Documents documents) {
        ReceiptPaper receipt =
                new ReceiptPaper(journal.identity().grant(), catalogue, Optional::empty);
        return new Checkout(journal, shifts, receipt, Seat.of(printing), documents, Probe.NONE);
    }

    /** Waits until no paper is under way. */
    void awaitPapers() throws Exception {
        CountDownLatch out = new CountDownLatch(1);
        checkout.papers().afterPapers(out::countDown);
        if (!out.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("a paper did not come to an end");
        }
    }

    /** The same where nothing may be thrown. */
    void awaitPapersQuietly() {
        try {
            awaitPapers();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until every paper ordered so far has had its outcome saved. */
    @Override
    public void close() {
        checkout.close();
        draft.close();
        printing.close();
        journal.stop();
    }

    /** A slip on 42 columns. */
    static String text(Slip slip) {
        return Sent.text(slip);
    }

    private final class Keeper implements SlipPrinter {
        @Override
        public PrinterState status() {
            return PrinterState.READY;
        }

        @Override
        public Outcome print(Slip slip) {
            jam.ifPresent(
                    trouble -> {
                        throw trouble;
                    });
            papers.add(slip);
            return outcome;
        }

        @Override
        public void close() {
            outcome = new Outcome.Refused(PrinterState.UNPLUGGED);
        }
    }

    private final class Counted implements Drawer {
        @Override
        public DrawerOutcome open() {
            pulses++;
            jam.ifPresent(
                    trouble -> {
                        throw trouble;
                    });
            return new DrawerOutcome.Pulsed();
        }

        @Override
        public Position position() {
            return Position.NOT_KNOWN;
        }
    }

    private final class Plate implements Scale {
        @Override
        public Reading weigh(long centsPerKg, long tareGrams) {
            whileWeighing.run();
            return onTheScale instanceof Reading.Weighed said
                    ? new Reading.Weighed(said.netGrams(), said.tareGrams(), said.frame())
                    : onTheScale;
        }

        @Override
        public void close() {
            onTheScale = new Reading.Unusable(Reading.State.UNPLUGGED, "");
        }
    }
}
