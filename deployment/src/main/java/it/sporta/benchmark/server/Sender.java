package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.machine.Wire;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Sends one till's sales in their order, as a till does. */
final class Sender {

    static final Map<String, String> BYTES = Map.of("Content-Type", "application/octet-stream");

    /** As many entries as a till sends together. */
    static final int BATCH = 100;

    private final SimulatedTill till;
    private final Wire wire;

    Sender(SimulatedTill till, Wire wire) {
        this.till = till;
        this.wire = wire;
    }

    /** One request a sale, each sent when the one before was acknowledged. */
    Sample oneByOne(List<Sold> sales) throws IOException {
        Sample acknowledged = new Sample();
        for (Sold sale : sales) {
            acknowledged.add(put(sale));
        }
        return acknowledged;
    }

    /**
     * At an even pace. Each duration counts from when the sale was due, so that a server that
     * stalls is not asked less (coordinated omission).
     *
     * @param going asked before each; the rest stays unsent when it says no
     */
    Sample paced(List<Sold> sales, double perSecond, BooleanSupplier going) throws IOException {
        Sample acknowledged = new Sample();
        long step = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        long due = System.nanoTime();
        for (Sold sale : sales) {
            if (!going.getAsBoolean()) {
                break;
            }
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            put(sale);
            acknowledged.add(System.nanoTime() - due);
            due += step;
        }
        return acknowledged;
    }

    private long put(Sold sale) throws IOException {
        Entry entry = sale.entry();
        String path = till.journal() + "/" + entry.epoch() + "/" + entry.sequence();
        long begin = System.nanoTime();
        Wire.Reply reply = wire.exchange("PUT", path, BYTES, sale.bytes());
        long end = System.nanoTime();
        require(reply);
        till.sentUpTo(entry);
        return end - begin;
    }

    /**
     * A queue after a time without the server, by the batch.
     *
     * @param twice every how manieth batch is sent a second time, as after an answer that was lost
     */
    void queue(List<Sold> sales, int twice) throws IOException {
        for (int from = 0; from < sales.size(); from += BATCH) {
            List<Sold> batch = sales.subList(from, Math.min(from + BATCH, sales.size()));
            byte[] body = EntryBytes.writeAll(batch.stream().map(Sold::entry).toList());
            require(wire.exchange("POST", till.journal(), BYTES, body));
            if (from / BATCH % twice == twice - 1) {
                require(wire.exchange("POST", till.journal(), BYTES, body));
            }
            till.sentUpTo(batch.get(batch.size() - 1).entry());
        }
    }

    /** After a silence: what the server holds already it is told again, which is always safe. */
    void resume(List<Sold> sales) throws IOException {
        long sent = till.sent();
        queue(
                sales.stream().filter(sale -> sale.entry().sequence() > sent).toList(),
                Integer.MAX_VALUE);
    }

    private static void require(Wire.Reply reply) throws IOException {
        if (reply.status() != 200) {
            throw new IOException("not stored: " + reply.status() + " " + reply.text());
        }
    }
}
