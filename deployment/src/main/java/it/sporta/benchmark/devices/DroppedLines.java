package it.sporta.benchmark.devices;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.till.Assortment;
import it.sporta.benchmark.till.Cashier;
import it.sporta.benchmark.till.TillProcess;
import it.sporta.benchmark.till.Upstairs;
import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A payment terminal approves and drops the line: how long until the cashier's page says that
 * nobody knows, or already what became of it, and until the terminal, asked again, has told and the
 * sale is made. The pause of the page between two questions is added whole.
 */
final class DroppedLines {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 20;
    private static final int LONG_ROUNDS = 100;
    private static final String LOST = "La linea con il POS è caduta";
    private static final String PAID = "Pagato con la carta";

    private static final Assortment GOODS = Assortment.of(20);

    private final PaymentHost terminal;
    private final Cashier cashier;
    private final AtomicLong dropped = new AtomicLong();
    private final Sample said = new Sample();
    private final Sample sold = new Sample();

    private DroppedLines(PaymentHost terminal, Cashier cashier) {
        this.terminal = terminal;
        this.cashier = cashier;
        terminal.onHangUp(() -> dropped.set(System.nanoTime()));
    }

    static void measure(Ground ground, Report report) throws Exception {
        Path place = ground.fresh("dropped");
        try (PaymentHost terminal = PaymentHost.listening(0, PaymentCheck.MESSAGE_AND_END);
                Upstairs upstairs = new Upstairs(GOODS);
                TillProcess till =
                        TillProcess.till(
                                place.resolve("till"), upstairs.address(), file(place, terminal));
                Cashier cashier = till.cashier()) {
            cashier.begin();
            new DroppedLines(terminal, cashier).sellOne();
            new DroppedLines(terminal, cashier).run(WARM_UP);
            DroppedLines counted = new DroppedLines(terminal, cashier);
            int rounds = ground.thorough() ? LONG_ROUNDS : ROUNDS;
            counted.run(rounds);
            counted.report(rounds, report);
        }
    }

    private static Path file(Path place, PaymentHost terminal) throws IOException {
        return Files.writeString(
                place.resolve("devices.properties"),
                "terminal.kind=ecr17\nterminal.path=tcp://127.0.0.1:" + terminal.port() + "\n");
    }

    /** Without a result of before nothing can be found out. */
    private void sellOne() throws IOException {
        cashier.scan(GOODS.code(0));
        cashier.payByCard();
        cashier.awaitNews(PAID);
    }

    private void run(int rounds) throws IOException {
        terminal.misbehave(PaymentFault.DROPS_CHARGED);
        int before = terminal.charges().size();
        for (int round = 0; round < rounds; round++) {
            cashier.scan(GOODS.code(round));
            cashier.payByCard();
            cashier.awaitNews(LOST, PAID);
            said.add(System.nanoTime() - dropped.get());
            cashier.awaitNews(PAID);
            sold.add(System.nanoTime() - dropped.get());
        }
        int charged = terminal.charges().size() - before;
        if (charged != rounds) {
            throw new IllegalStateException(charged + " charges for " + rounds + " sales");
        }
    }

    private void report(int rounds, Report report) throws IOException {
        long pause = cashier.pauseMillis("/sell/live");
        report.note(
                rounds
                        + " payments approved and cut off; the page asks for news every "
                        + pause
                        + " ms: added");
        report.figure("devices.card.lost_said_p50_ms", said.p50() + pause, "ms");
        report.figure("devices.card.lost_said_p99_ms", said.p99() + pause, "ms", Aim.atMost(2_000));
        report.figure("devices.card.found_sold_p50_ms", sold.p50() + pause, "ms");
        report.figure("devices.card.found_sold_p99_ms", sold.p99() + pause, "ms");
    }
}
