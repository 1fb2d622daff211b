package it.sporta.till.fiscal;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.recovery.FiscalMemory;
import it.sporta.hardware.fiscal.recovery.Intent;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.hardware.fiscal.wire.Exchange;
import it.sporta.hardware.fiscal.wire.Exchange.Direction;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.selling.Documents;
import it.sporta.till.selling.Looked;
import it.sporta.till.selling.Sale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** The fiscal side of a till that falls over where it is told, once. */
final class CrashingCounter implements Documents {
    private static final Set<Mischief> SLOW = Set.of(Mischief.SLOW_ANSWER, Mischief.LATE_PRINTING);

    /** Where a till falls. */
    enum Point {
        /** The sale is in the journal, nothing else has happened. */
        BEFORE_ORDER,
        BEFORE_NOTE,
        AFTER_NOTE,
        /** Half of the request has left. */
        DURING_SEND,
        /** All of it has arrived, nobody waits for the answer. */
        AFTER_SEND,
        BEFORE_SETTLE,
        AFTER_SETTLE,
        NOWHERE
    }

    /** The power goes. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("the power goes", null, false, false);
        }
    }

    private final Make make;
    private final FiscalTwin twin;
    private final Point point;
    private final FiscalDocuments real;

    CrashingCounter(
            Path home,
            Cables cables,
            Mischief mischief,
            Point point,
            UnaryOperator<FiscalMemory> memory) {
        this.make = cables.make;
        this.twin = cables.twin;
        this.point = point;
        Machine machine = SLOW.contains(mischief) ? cables.hasty : cables.patient;
        this.real =
                new FiscalDocuments(
                        home,
                        () -> Optional.of(machine),
                        new FiscalDocuments.Manners(
                                Duration.ZERO, disk -> new Disk(memory.apply(disk))));
        cables.speaker = this;
    }

    /** What runs from the counter to the machine, and stays when the till falls. */
    static final class Cables {
        private final Make make;
        private final FiscalTwin twin;
        private final Machine patient;
        private final Machine hasty;
        private CrashingCounter speaker;

        Cables(Make make, FiscalTwin twin) {
            this.make = make;
            this.twin = twin;
            this.patient = make.machine(twin, Make.PATIENT, exchange -> speaker.said(exchange));
            this.hasty = make.machine(twin, Make.HASTY, exchange -> speaker.said(exchange));
        }
    }

    private void said(Exchange exchange) {
        boolean document =
                exchange.direction() == Direction.ASKED
                        && exchange.text().contains("printerFiscalReceipt");
        if (document && (point == Point.DURING_SEND || point == Point.AFTER_SEND)) {
            byte[] body = exchange.text().getBytes(StandardCharsets.UTF_8);
            deliver(body, point == Point.AFTER_SEND ? body.length : body.length / 2);
            throw new Crash();
        }
    }

    /** As a till does that dies with its connection open: it never reads the answer. */
    private void deliver(byte[] body, int length) {
        int before = twin.requests();
        try (Socket wire = new Socket("127.0.0.1", twin.address().getPort())) {
            String head = make.head(twin.serial());
            head += "Host: x\r\nContent-Length: " + body.length + "\r\n\r\n";
            wire.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            wire.getOutputStream().write(Arrays.copyOf(body, length));
            wire.getOutputStream().flush();
            while (length == body.length && twin.requests() == before) {
                LockSupport.parkNanos(500_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fallAt(Point here) {
        if (point == here) {
            throw new Crash();
        }
    }

    @Override
    public FiscalFact.OfTicket issue(Sale sale, Optional<Operator> pressed) {
        fallAt(Point.BEFORE_ORDER);
        return real.issue(sale, pressed);
    }

    @Override
    public FiscalFact.OfTicket ask(Sale sale) {
        return real.ask(sale);
    }

    @Override
    public FiscalFact.OfTicket decide(Sale sale, Looked looked, Operator by) {
        return real.decide(sale, looked, by);
    }

    @Override
    public boolean hasNews(Sale sale, FiscalFact.Known known) {
        return real.hasNews(sale, known);
    }

    @Override
    public Optional<LastSeen> lastSeen(TicketId ticket) {
        return real.lastSeen(ticket);
    }

    @Override
    public Optional<String> owedBy(Ticket ticket, Channel channel, Feed.Settings settings) {
        return real.owedBy(ticket, channel, settings);
    }

    @Override
    public void requireReady(Channel channel, Feed.Settings settings) {
        real.requireReady(channel, settings);
    }

    @Override
    public void takeUp(List<Sale> due) {
        real.takeUp(due);
    }

    /** The till's own disk, and the power behind it. */
    private final class Disk implements FiscalMemory {
        private final FiscalMemory disk;

        Disk(FiscalMemory disk) {
            this.disk = disk;
        }

        @Override
        public void note(Intent intent) {
            fallAt(Point.BEFORE_NOTE);
            disk.note(intent);
            fallAt(Point.AFTER_NOTE);
        }

        @Override
        public void settle(DocumentKey key, Settlement settlement) {
            fallAt(Point.BEFORE_SETTLE);
            disk.settle(key, settlement);
            fallAt(Point.AFTER_SETTLE);
        }

        @Override
        public Optional<Intent> unsettled() {
            return disk.unsettled();
        }

        @Override
        public Optional<Settlement> settlement(DocumentKey key) {
            return disk.settlement(key);
        }
    }
}
