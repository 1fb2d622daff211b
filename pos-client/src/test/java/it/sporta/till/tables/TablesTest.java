package it.sporta.till.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.Part;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.SlipPrinter;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import it.sporta.till.people.PinPad;
import it.sporta.till.selling.Probe;
import it.sporta.till.selling.Shop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    private static final UUID THREE = new UUID(8, 3);
    private static final String SECRET = "celiaca, senza glutine";

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final List<String> slips = new CopyOnWriteArrayList<>();
    private volatile Outcome outcome = new Outcome.Printed();
    private Clock clock = Shop.CLOCK;
    private Shop shop;
    private Kitchen kitchen;
    private Tables tables;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.ready(home, hub);
        Feed feed = hub.feed(2, List.of());
        Feed.Settings usual = feed.settings();
        shop.catalogue.receive(
                new Feed(
                        2,
                        feed.place(),
                        new Feed.Settings(
                                        usual.regime(),
                                        Channel.BAR,
                                        SupplyMode.TAKEN_AWAY,
                                        Set.of(SupplyMode.TAKEN_AWAY, SupplyMode.SERVED),
                                        usual.priceList(),
                                        usual.cashRounding(),
                                        usual.demo(),
                                        Map.of("dispensa", "Dispensa"))
                                .serving(List.of(new Feed.Table(THREE, "Tavolo 3"))),
                        List.of(),
                        List.of(),
                        feed.people(),
                        feed.stock(),
                        feed.acknowledged()));
        begin();
    }

    private void begin() throws Exception {
        kitchen = new Kitchen(home, Optional.of(new Stove()), clock);
        tables =
                new Tables(
                        home,
                        shop.journal,
                        shop.catalogue,
                        shop.shifts,
                        kitchen,
                        new UuidV7(clock));
        shop.desk.prepared().tables(tables);
    }

    @AfterEach
    void close() {
        kitchen.close();
        shop.close();
    }

    private void restart() throws Exception {
        close();
        shop = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        shop.people.logIn(Hub.PIN);
        begin();
    }

    private TicketId sitDown() {
        return tables.open(THREE, Hub.ANNA).ticket();
    }

    private void send(TicketId ticket) {
        tables.send(ticket, Hub.ANNA);
        kitchen.printAll();
    }

    private void change(TicketId ticket, UnaryOperator<Order> how) {
        tables.change(ticket, tables.get(ticket).version(), how);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        shop.journal.forEachAfter(
                shop.journal.identity().grant().root(),
                entry -> facts.add(entry.fact().orElseThrow()));
        return facts;
    }

    private void pay(TicketId ticket) {
        shop.desk.prepared().bill(tables.bill(ticket));
        shop.desk.payExactly(ticket);
    }

    @Test
    void goesFromSittingDownToPayingByTheOneCheckout() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        assertThat(slips).hasSize(2);
        assertThat(slips.get(0)).contains("Tavolo 3", "Comanda 1", "2 × Miele di tiglio");
        assertThat(slips.get(1)).contains("Comanda 2", "1 × Miele di tiglio");
        pay(ticket);
        Fact.TicketPaid paid =
                facts().stream()
                        .filter(Fact.TicketPaid.class::isInstance)
                        .map(Fact.TicketPaid.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(paid.ticket().id()).isEqualTo(ticket);
        assertThat(paid.supply()).isEqualTo(SupplyMode.SERVED);
        assertThat(paid.channel()).isEqualTo(Channel.BAR);
        assertThat(paid.ticket().total().cents()).isEqualTo(3 * 751);
        assertThat(paid.ticket().lines().get(0).vat()).isEqualTo(Hub.SERVED);
        assertThat(tables.count()).isZero();
        assertThat(tables.at(THREE)).isEmpty();
    }

    @Test
    void openTablesOutliveTheProcessAndAreSentOnce() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        tables.add(ticket, Hub.HONEY);
        change(ticket, order -> order.noted(1, "calda"));
        restart();
        assertThat(tables.get(ticket).order().line(1).wanted()).isEqualTo(2);
        assertThat(tables.get(ticket).order().line(1).note()).isEqualTo("calda");
        send(ticket);
        restart();
        send(ticket);
        assertThat(slips).hasSize(2);
        assertThat(slips.get(1)).contains("1 × Miele di tiglio", "calda");
        pay(ticket);
        restart();
        assertThat(tables.count()).isZero();
    }

    @Test
    void keepsWhatGuestsSaidOutOfTheJournal() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        change(ticket, order -> order.noted(1, SECRET));
        send(ticket);
        pay(ticket);
        assertThat(slips.get(0)).contains(SECRET);
        shop.journal.forEachAfter(
                shop.journal.identity().grant().root(),
                entry ->
                        assertThat(new String(entry.content().toArray(), StandardCharsets.UTF_8))
                                .doesNotContain("celiaca"));
    }

    @Test
    void aBillThatChangedMeanwhileIsNotPaid() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        shop.desk.prepared().bill(tables.bill(ticket));
        tables.add(ticket, Hub.HONEY);
        assertThatThrownBy(() -> shop.desk.payExactly(ticket)).hasMessage("table.changed");
        assertThatThrownBy(() -> tables.bill(ticket)).hasMessage("table.unsent");
        send(ticket);
        pay(ticket);
        assertThat(tables.count()).isZero();
    }

    /** The page asks every two seconds; whoever went away is out all the same. */
    @Test
    void aPageThatAsksByItselfKeepsNobodyIn() throws Exception {
        AtomicLong nanos = new AtomicLong();
        PinPad pad = new PinPad(home, shop.journal, shop.catalogue, clock, nanos::get);
        pad.logIn(Hub.PIN);
        Waiter waiter = new AtTheTill(pad);
        for (int minute = 0; minute < 5; minute++) {
            assertThat(waiter.watching(null)).isEqualTo(Hub.ANNA);
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        }
        nanos.addAndGet(1);
        assertThatThrownBy(() -> waiter.watching(null)).hasMessage("nobody");
    }

    @Test
    void aPressOnAnOldPageDoesNothing() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        long seen = tables.get(ticket).version();
        tables.add(ticket, Hub.HONEY);
        assertThatThrownBy(() -> tables.change(ticket, seen, order -> order.less(1)))
                .hasMessage("press.stale");
    }

    @Test
    void isLeftOnlyWhenNobodyHadAnything() throws Exception {
        TicketId ticket = sitDown();
        assertThat(sitDown()).isEqualTo(ticket);
        tables.add(ticket, Hub.HONEY);
        assertThatThrownBy(() -> tables.leave(ticket, Hub.ANNA)).hasMessage("table.taken");
        change(ticket, order -> order.less(1));
        tables.leave(ticket, Hub.ANNA);
        restart();
        assertThat(tables.count()).isZero();
    }

    /** Cut between the slip on the disk and the journal: it was never sent. */
    @Test
    void anOrderThatWasOnlyAboutToBeSentIsNotCooked() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        kitchen.promise(tables.get(ticket), 1, tables.get(ticket).order().news());
        restart();
        kitchen.printAll();
        assertThat(slips).isEmpty();
        send(ticket);
        assertThat(slips).hasSize(1);
    }

    @Test
    void aDeadPrinterHoldsUpNobodyAndOldSlipsAreOffered() throws Exception {
        outcome = new Outcome.Refused(PrinterState.UNPLUGGED);
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        pay(ticket);
        clock = Clock.offset(clock, Kitchen.NEWS.plus(Duration.ofSeconds(1)));
        outcome = new Outcome.Printed();
        restart();
        kitchen.printAll();
        assertThat(slips).isEmpty();
        KitchenJob old = kitchen.toCook().get(0);
        assertThat(old.isOffered()).isTrue();
        kitchen.printAgain(ticket, 1);
        kitchen.printAll();
        kitchen.close();
        assertThat(slips).hasSize(1);
        assertThat(slips.get(0)).doesNotContain("COPIA");
    }

    @Test
    void whatMayHaveComeOutIsPrintedAgainAsACopyAndOnlyByAPerson() {
        outcome = new Outcome.Unknown("cut");
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        kitchen.printAll();
        outcome = new Outcome.Printed();
        kitchen.printAll();
        kitchen.close();
        assertThat(slips).hasSize(1);
        assertThat(kitchen.toCook().get(0).isOffered()).isTrue();
        kitchen.printAgain(ticket, 1);
        kitchen.printAll();
        assertThat(slips.get(1)).contains("COPIA");
    }

    @Test
    void aTouchTakesTheCardAwayAndAnotherBringsItBack() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        assertThat(kitchen.toCook()).hasSize(1);
        kitchen.ready(ticket, 1, true);
        assertThat(kitchen.toCook()).isEmpty();
        kitchen.ready(ticket, 1, false);
        assertThat(kitchen.toCook()).hasSize(1);
    }

    @Test
    void aCardThatNobodyTookAwayIsGoneTheNextDay() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        clock = Clock.offset(clock, Kitchen.SERVICE.plus(Duration.ofSeconds(1)));
        restart();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        assertThat(kitchen.toCook()).extracting(KitchenJob::round).containsExactly(2);
    }

    @Test
    void whatTheDiskDoesNotTakeIsNotSent() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        Path cache = home.resolve("cache");
        Files.move(cache, home.resolve("away"));
        Files.createFile(cache);
        assertThatThrownBy(() -> send(ticket)).hasMessage("disk.refused");
        assertThat(facts()).noneMatch(TableFact.OrderSent.class::isInstance);
        assertThat(slips).isEmpty();
    }

    private final class Stove implements SlipPrinter {
        @Override
        public PrinterState status() {
            return PrinterState.READY;
        }

        @Override
        public synchronized Outcome print(Slip slip) {
            if (!(outcome instanceof Outcome.Refused)) {
                slips.add(text(slip));
            }
            return outcome;
        }

        private String text(Slip slip) {
            StringBuilder text = new StringBuilder();
            for (Part part : slip.parts()) {
                if (part instanceof Part.Text line) {
                    text.append(line.text()).append('\n');
                } else if (part instanceof Part.Columns columns) {
                    text.append(columns.left()).append(' ').append(columns.right()).append('\n');
                }
            }
            return text.toString();
        }

        @Override
        public void close() {
            outcome = new Outcome.Refused(PrinterState.UNPLUGGED);
        }
    }
}
