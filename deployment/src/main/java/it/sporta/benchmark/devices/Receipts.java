package it.sporta.benchmark.devices;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.figure.Turns;
import it.sporta.benchmark.till.CounterTop;
import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.Receipt;
import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A receipt of five lines with its QR code, from the first question to the printer until the
 * printer has said that all is out, by turns with the same bytes over the bare line.
 */
final class Receipts {

    private static final LineSettings LINE = LineSettings.parse("19200-8N1");
    private static final int COLUMNS = 42;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 30;
    private static final long PATIENCE_MILLIS = 5_000;

    private Receipts() {}

    static void measure(Ground ground, Report report) throws Exception {
        byte[] receipt = receipt(ground);
        Path path = ground.fresh("printer").resolve("usb-stampante-if00");
        try (PrinterTwin twin = PrinterTwin.plugged(path, LINE, COLUMNS, new DrawerTwin())) {
            Line line = new SerialLine(path, LINE).line();
            Map<String, Sample> samples =
                    new Turns()
                            .with("printed", round -> print(line, receipt), round -> check(twin))
                            .with("line", round -> send(line, receipt, twin), round -> check(twin))
                            .measure(WARM_UP, ROUNDS);
            line.close();
            report(receipt, samples, report);
        }
    }

    private static byte[] receipt(Ground ground) throws Exception {
        try (CounterTop counter = new CounterTop(ground.fresh("receipt"))) {
            counter.sell(0);
            counter.settle(0);
            return counter.receipt();
        }
    }

    private static void print(Line line, byte[] receipt) {
        Outcome outcome = new EscPosPrinter(line, PrinterModel.GENERIC_42).run(receipt);
        if (!(outcome instanceof Outcome.Printed)) {
            throw new IllegalStateException("not printed: " + outcome);
        }
    }

    /** Until the last byte is at the printer. */
    private static void send(Line line, byte[] receipt, PrinterTwin twin) throws Exception {
        line.open();
        line.write(receipt, Deadline.inMillis(PATIENCE_MILLIS));
        while (!isOut(twin)) {
            LockSupport.parkNanos(500_000);
        }
    }

    private static boolean isOut(PrinterTwin twin) {
        return twin.receipts().stream().anyMatch(Receipt::cut);
    }

    private static void check(PrinterTwin twin) {
        if (!isOut(twin)) {
            throw new IllegalStateException("no receipt came out");
        }
        twin.tearOff();
    }

    private static void report(byte[] receipt, Map<String, Sample> samples, Report report) {
        double least = 1_000.0 * receipt.length * LINE.bitsPerCharacter() / LINE.baud();
        report.figure("devices.receipt.bytes", receipt.length, "B", Aim.atMost(900));
        report.figure("devices.receipt.line_least_ms", least, "ms");
        report.figure("devices.receipt.line_p50_ms", samples.get("line").p50(), "ms");
        report.figure(
                "devices.receipt.printed_p50_ms",
                samples.get("printed").p50(),
                "ms",
                Aim.atMost(500));
        report.figure("devices.receipt.printed_p99_ms", samples.get("printed").p99(), "ms");
    }
}
