package it.sporta.benchmark.devices;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.machine.Usage;
import it.sporta.benchmark.till.Assortment;
import it.sporta.benchmark.till.Cashier;
import it.sporta.benchmark.till.TillProcess;
import it.sporta.benchmark.till.Upstairs;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * The scale's cable is pulled and put back, again and again: how long until the cashier's page says
 * so, and what the till keeps of each.
 */
final class Replugs {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 20;
    private static final int LONG_ROUNDS = 1_000;
    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final ScaleTwin scale;
    private final Cashier cashier;
    private final Sample noticed = new Sample();
    private final Sample ready = new Sample();

    /** Between two questions of the page for the weight while there is none. */
    private long weightPause;

    private Replugs(ScaleTwin scale, Cashier cashier) {
        this.scale = scale;
        this.cashier = cashier;
    }

    static void measure(Ground ground, Report report) throws Exception {
        Path place = ground.fresh("replug");
        Path cable = place.resolve("usb-bilancia-if00");
        try (Upstairs upstairs = new Upstairs(Assortment.of(20));
                ScaleTwin scale =
                        ScaleTwin.speaking(
                                ScaleLanguage.TOLEDO8217, cable, ScaleModel.COUNTER.steady());
                TillProcess till =
                        TillProcess.till(
                                place.resolve("till"), upstairs.address(), file(place, cable));
                Cashier cashier = till.cashier()) {
            cashier.begin();
            scale.put(1_230);
            Replugs replugs = new Replugs(scale, cashier);
            replugs.run(WARM_UP);
            Usage.Kept before = till.kept();
            int rounds = ground.thorough() ? LONG_ROUNDS : ROUNDS;
            Replugs counted = new Replugs(scale, cashier);
            counted.run(rounds);
            counted.report(rounds, before, till.kept(), report);
        }
    }

    private static Path file(Path place, Path cable) throws IOException {
        return Files.writeString(
                place.resolve("devices.properties"),
                "scale.kind=toledo8217\nscale.path="
                        + cable
                        + "\nscale.certificate=MISURA\nscale.minimum=100\n");
    }

    private void run(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            scale.unplug();
            noticed.add(until(cashier::states, page -> page.contains("Bilancia staccata")));
            weightPause = cashier.pauseMillis("/sell/scale");
            scale.plug();
            ready.add(until(cashier::scale, page -> page.contains("1,230")));
        }
    }

    private interface Page {
        String asked() throws IOException;
    }

    private static long until(Page page, Predicate<String> wanted) throws Exception {
        long begin = System.nanoTime();
        String last = page.asked();
        while (!wanted.test(last)) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("never said: " + last);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
            last = page.asked();
        }
        return System.nanoTime() - begin;
    }

    private void report(int rounds, Usage.Kept before, Usage.Kept after, Report report)
            throws IOException {
        long states = cashier.pauseMillis("/states");
        report.note(
                rounds
                        + " replugs; the page asks for its states every "
                        + states
                        + " ms, for the weight every "
                        + weightPause
                        + " ms: both added");
        report.figure(
                "devices.unplug.said_p99_ms", noticed.p99() + states, "ms", Aim.atMost(1_000));
        report.figure(
                "devices.replug.weight_p99_ms", ready.p99() + weightPause, "ms", Aim.atMost(2_000));
        report.figure(
                "devices.replug.threads_left",
                after.threads() - before.threads(),
                "threads",
                Aim.atMost(0));
        report.figure(
                "devices.replug.handles_left",
                after.handles() - before.handles(),
                "files",
                Aim.atMost(0));
    }
}
