package it.sporta.benchmark.till;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.ForcedWrite;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.figure.Turns;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.SigningKey;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A complete sale, until it is durable and the receipt's bytes leave for the printer, by turns with
 * what it cannot do without: the same bytes forced to the disk, and one signature.
 */
final class SaleCommit {

    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 2_000;

    /** What the paper, the database and the threads may take beyond. */
    private static final double ALLOWED_MILLIS = 1;

    private static final double ALLOWED_MILLIS_P99 = 5;

    private Map<String, Sample> samples = Map.of();
    private int entryBytes;
    private int receiptBytes;

    void measure(Ground ground) throws Exception {
        SigningKey key = SigningKey.generate();
        try (CounterTop counter = new CounterTop(ground.fresh("till-sale"))) {
            entryBytes = counter.sell(0);
            counter.settle(0);
            try (ForcedWrite force = new ForcedWrite(ground.fresh("till-force"), entryBytes)) {
                samples =
                        new Turns()
                                .with("sale", counter::sell, counter::settle)
                                .with("force", force)
                                .with("sign", round -> key.sign(message(round)))
                                .measure(WARM_UP, ROUNDS);
            }
            receiptBytes = counter.receipt().length;
            counter.prove(1 + WARM_UP + ROUNDS);
        }
    }

    private static Bytes message(int round) {
        return Bytes.of(ByteBuffer.allocate(32).putInt(round).array());
    }

    void report(Report report) {
        Sample sale = samples.get("sale");
        Sample force = samples.get("force");
        Sample sign = samples.get("sign");
        report.note("an entry of " + entryBytes + " bytes, a receipt of " + receiptBytes);
        report.figure("till.sale_commit.p50_ms", sale.p50(), "ms");
        report.figure("till.sale_commit.p99_ms", sale.p99(), "ms");
        report.figure("till.sale_commit.force_p50_ms", force.p50(), "ms");
        report.figure("till.sale_commit.force_p99_ms", force.p99(), "ms");
        report.figure("till.sale_commit.signature_p50_ms", sign.p50(), "ms");
        report.figure(
                "till.sale_commit.ratio_p50",
                sale.p50() / (force.p50() + ALLOWED_MILLIS + sign.p50()),
                "ratio",
                Aim.atMost(1));
        report.figure(
                "till.sale_commit.ratio_p99",
                sale.p99() / (2 * force.p99() + ALLOWED_MILLIS_P99 + sign.p99()),
                "ratio",
                Aim.atMost(1));
    }
}
