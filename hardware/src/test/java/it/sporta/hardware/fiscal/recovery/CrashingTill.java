package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.bench.fiscal.PrintedDocument;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.Make;
import it.sporta.hardware.fiscal.wire.Exchange;
import it.sporta.hardware.fiscal.wire.Exchange.Direction;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A till that falls over where it is told, and starts again with what its disk kept. */
final class CrashingTill {
    static final Clock CLOCK = Clock.systemUTC();
    private static final Set<Mischief> SLOW = Set.of(Mischief.SLOW_ANSWER, Mischief.LATE_PRINTING);

    /** Where a till falls. */
    enum Point {
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
    }

    private final Make make;
    private final FiscalTwin twin;
    private final Patience patience;
    private Notebook notebook;

    CrashingTill(Make make, FiscalTwin twin, Mischief mischief, Notebook notebook) {
        this.make = make;
        this.twin = twin;
        this.patience = SLOW.contains(mischief) ? Make.HASTY : Make.PATIENT;
        this.notebook = notebook;
        twin.loadPaper();
        twin.misbehave(mischief);
    }

    /** Starts it; it will fall there. */
    Registrar startedTo(Point point) {
        ExchangeJournal journal = exchange -> send(exchange, point);
        return new Registrar(
                make.printer(twin, patience, journal, CLOCK),
                new Disk(notebook, point),
                Duration.ZERO);
    }

    void fall() {
        notebook = notebook.afterACrash();
    }

    Optional<Settlement> settlement(DocumentKey key) {
        return notebook.settlement(key);
    }

    void loadPaper() {
        twin.loadPaper();
    }

    List<PrintedDocument> documents() {
        return twin.documents();
    }

    private void send(Exchange exchange, Point point) {
        boolean document =
                exchange.direction() == Direction.ASKED
                        && exchange.text().contains("printerFiscalReceipt");
        if (document && (point == Point.DURING_SEND || point == Point.AFTER_SEND)) {
            byte[] body = exchange.text().getBytes(StandardCharsets.UTF_8);
            int length = point == Point.AFTER_SEND ? body.length : body.length / 2;
            deliver(body, length);
            throw new Crash();
        }
    }

    /** As a till does that dies with its connection open: it never reads the answer. */
    private void deliver(byte[] body, int length) {
        int before = twin.requests();
        try (Socket wire = new Socket("127.0.0.1", twin.address().getPort())) {
            String head = make.head() + "Host: x\r\nContent-Length: " + body.length + "\r\n\r\n";
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

    private record Disk(Notebook notebook, Point point) implements FiscalMemory {
        @Override
        public void note(Intent intent) {
            fallAt(Point.BEFORE_NOTE);
            notebook.note(intent);
            fallAt(Point.AFTER_NOTE);
        }

        @Override
        public void settle(DocumentKey key, Settlement settlement) {
            fallAt(Point.BEFORE_SETTLE);
            notebook.settle(key, settlement);
            fallAt(Point.AFTER_SETTLE);
        }

        @Override
        public Optional<Intent> unsettled() {
            return notebook.unsettled();
        }

        @Override
        public Optional<Settlement> settlement(DocumentKey key) {
            return notebook.settlement(key);
        }

        private void fallAt(Point here) {
            if (point == here) {
                throw new Crash();
            }
        }
    }
}
