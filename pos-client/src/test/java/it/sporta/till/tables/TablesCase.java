package it.sporta.till.tables;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.Part;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.SlipPrinter;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.devices.Seat;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Probe;
import it.sporta.till.selling.Shop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub with one table, its till, and a stove whose printer does as it is told. */
abstract class TablesCase {

    static final UUID THREE = new UUID(8, 3);
    static final String SECRET = "celiaca, senza glutine";

    @TempDir Path home;
    final Hub hub = new Hub();
    final List<String> slips = new CopyOnWriteArrayList<>();
    volatile Outcome outcome = new Outcome.Printed();
    Clock clock = Shop.CLOCK;
    Shop shop;
    Kitchen kitchen;
    Tables tables;

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

    void begin() throws Exception {
        kitchen = new Kitchen(home, Seat.of(new Stove()), clock);
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

    void restart() throws Exception {
        close();
        shop = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        shop.people.logIn(Hub.PIN);
        begin();
    }

    TicketId sitDown() {
        return tables.open(THREE, Hub.ANNA).ticket();
    }

    void send(TicketId ticket) {
        tables.send(ticket, Hub.ANNA);
        kitchen.printAll();
    }

    void change(TicketId ticket, UnaryOperator<Order> how) {
        tables.change(ticket, tables.get(ticket).version(), how);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        shop.journal.forEachAfter(
                shop.journal.identity().grant().root(),
                entry -> facts.add(entry.fact().orElseThrow()));
        return facts;
    }

    void pay(TicketId ticket) {
        shop.desk.prepared().bill(tables.bill(ticket));
        shop.desk.payExactly(ticket);
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
