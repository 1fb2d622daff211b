package it.sporta.till.devices;

import it.sporta.hardware.fiscal.wire.Exchange;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Hears what is said to a fiscal printer: all of it is shown, without what belongs to a person, and
 * all but the looks of whoever watches is kept. Those order nothing, and are so many that nobody
 * would find the rest among them.
 */
final class FiscalEar implements ExchangeJournal {

    private final ExchangeJournal kept;
    private final FrameLog shown;
    private volatile Thread watcher;
    private volatile boolean full;

    FiscalEar(ExchangeJournal kept, FrameLog shown) {
        this.kept = kept;
        this.shown = shown;
    }

    /** What this thread asks from now on is not kept. */
    void watchedBy(Thread thread) {
        watcher = thread;
    }

    /** Whether the last thing that was to be kept could not be. */
    boolean isFull() {
        return full;
    }

    @Override
    public void append(Exchange exchange) {
        if (Thread.currentThread() != watcher) {
            keep(exchange);
        }
        byte[] told =
                FiscalTelling.of(exchange.direction(), exchange.text())
                        .getBytes(StandardCharsets.UTF_8);
        switch (exchange.direction()) {
            case ASKED -> shown.sent(told);
            case ANSWERED -> shown.heard(told);
            case SILENT -> {} // nothing was heard, and that is shown
        }
    }

    private void keep(Exchange exchange) {
        try {
            kept.append(exchange);
            full = false;
        } catch (UncheckedIOException e) {
            full = true;
            throw e;
        }
    }
}
