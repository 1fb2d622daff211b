package it.sporta.benchmark.devices;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.figure.Turns;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scale.TillComputes;
import it.sporta.hardware.scale.WeighingScale;
import it.sporta.hardware.scale.cas.CasCounter;
import it.sporta.hardware.scale.dialog06.Dialog06Scale;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import it.sporta.hardware.scale.diniargeo.DiniArgeo;
import it.sporta.hardware.scale.mtsics.MtSics;
import it.sporta.hardware.scale.tisa.TisaScale;
import it.sporta.hardware.scale.toledo8217.Toledo8217;
import it.sporta.hardware.scale.toledo8217.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A weighing of goods that lie still, by turns with the bytes it exchanged said again over the bare
 * line. Only scales that are asked: of one that speaks by itself the wait is its own.
 */
final class Weighings {

    private static final int WARM_UP = 10;
    private static final int ROUNDS = 100;
    private static final int LONG_ROUNDS = 1_000;
    private static final long CENTS_PER_KG = 249;

    /** What a driver may take above its line. */
    private static final double ALLOWED_MILLIS = 5;

    /**
     * Beyond what the scale wants between two questions, so that nobody waits in what is measured.
     */
    private static final long REST_MILLIS = 20;

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            ScaleLanguage.DIALOG06,
                            0,
                            line -> new Dialog06Scale(line, Dialog06Settings.plain())),
                    new Kind(
                            ScaleLanguage.TISA,
                            100,
                            line -> new TisaScale(line, TisaScale.Variant.A)),
                    weighing(ScaleLanguage.TOLEDO8217, new Toledo8217(Variant.METTLER)),
                    weighing(ScaleLanguage.CAS, new CasCounter()),
                    weighing(
                            ScaleLanguage.DINI_ARGEO,
                            new DiniArgeo(DiniArgeo.Wording.STANDARD, Optional.empty())),
                    weighing(ScaleLanguage.MT_SICS, new MtSics(MtSics.Command.SI)));

    private Weighings() {}

    private record Kind(ScaleLanguage language, long restMillis, Function<Line, Scale> driver) {

        String figure(String name) {
            return "devices.weighing."
                    + language.name().toLowerCase(java.util.Locale.ROOT)
                    + "."
                    + name;
        }
    }

    private static Kind weighing(ScaleLanguage language, Dialect dialect) {
        return new Kind(
                language,
                dialect.restMillis(),
                line -> new WeighingScale(line, dialect, TillComputes.certified("MISURA", 100)));
    }

    static void measure(Ground ground, Report report) throws Exception {
        int rounds = ground.thorough() ? LONG_ROUNDS : ROUNDS;
        report.note(rounds + " weighings of each kind of scale, on a plate that lies still");
        for (Kind kind : KINDS) {
            measure(kind, ground.fresh("scale").resolve("usb-bilancia-if00"), rounds, report);
        }
    }

    private static void measure(Kind kind, Path path, int rounds, Report report) throws Exception {
        try (ScaleTwin twin =
                ScaleTwin.speaking(kind.language(), path, ScaleModel.COUNTER.steady())) {
            Tape tape = new Tape(new SerialLine(path, twin.settings()).line());
            try (Scale scale = kind.driver().apply(tape)) {
                twin.put(1_000);
                weigh(scale);
                twin.put(1_100);
                tape.rewind();
                weigh(scale);
                Tape.Again line = tape.again();
                other(kind, twin, 0);
                Map<String, Sample> samples =
                        new Turns()
                                .with(
                                        "driver",
                                        round -> weigh(scale),
                                        round -> other(kind, twin, round))
                                .with(
                                        "line",
                                        round -> line.say(),
                                        round -> other(kind, twin, round))
                                .measure(WARM_UP, rounds);
                report(kind, line, samples.get("driver"), samples.get("line"), report);
            }
        }
    }

    private static void weigh(Scale scale) {
        if (scale.weigh(CENTS_PER_KG, 0) instanceof Reading.Unusable no) {
            throw new IllegalStateException("nothing weighed: " + no);
        }
    }

    /** Other goods, of as many digits. */
    private static void other(Kind kind, ScaleTwin twin, int round) throws InterruptedException {
        twin.put(1_000 + 5 * (1 + round % 1_000) + (twin.load() % 2 == 0 ? 5 : 0));
        Thread.sleep(kind.restMillis() + REST_MILLIS);
    }

    private static void report(
            Kind kind, Tape.Again line, Sample driver, Sample bare, Report report) {
        report.figure(kind.figure("p50_ms"), driver.p50(), "ms");
        report.figure(kind.figure("p99_ms"), driver.p99(), "ms");
        report.figure(kind.figure("line_p50_ms"), bare.p50(), "ms");
        report.figure(kind.figure("line_p99_ms"), bare.p99(), "ms");
        report.figure(kind.figure("line_least_ms"), line.leastMillis(), "ms");
        report.figure(
                kind.figure("above_line_ms"),
                driver.p99() - bare.p99(),
                "ms",
                Aim.atMost(ALLOWED_MILLIS));
    }
}
