package it.sporta.till.trial;

import static it.sporta.hardware.bench.ScaleLanguage.CAS_22;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import it.sporta.hardware.bench.Bench;
import it.sporta.hardware.bench.Burnt;
import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.Eye;
import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.till.Waiting;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of virtual devices, over real pseudo-terminals. */
class TrialTest {

    private static final Function<DeviceSettings, List<Guess>> NO_GUESS = settings -> List.of();

    @TempDir Path home;
    private Bench bench;
    private Devices devices;

    @BeforeEach
    void open() {
        bench = Bench.with(ScaleLanguage.TOLEDO8217, home);
        devices =
                Devices.open(
                        DeviceSettings.none(), scan -> {}, ExchangeJournal.NONE, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        devices.close();
        bench.close();
    }

    private DeviceSettings scale(String kind, String line) {
        return scale(kind, line, bench.scale());
    }

    private static DeviceSettings scale(String kind, String line, ScaleTwin twin) {
        return DeviceSettings.none()
                .with(
                        "scale",
                        Map.of(
                                DeviceKey.SCALE_KIND,
                                kind,
                                DeviceKey.SCALE_PATH,
                                twin.path().toString(),
                                DeviceKey.SCALE_LINE,
                                line));
    }

    private DeviceSettings printer(String line) {
        return DeviceSettings.none()
                .with(
                        "printer",
                        Map.of(
                                DeviceKey.PRINTER_PATH,
                                bench.printer().path().toString(),
                                DeviceKey.PRINTER_LINE,
                                line));
    }

    private Verdict tried(
            String role,
            DeviceSettings settings,
            Check check,
            Function<DeviceSettings, List<Guess>> guesses) {
        Trial trial = new Trial(role, settings, check, guesses);
        trial.run(devices);
        return trial.stand().verdict().orElseThrow();
    }

    private static Function<DeviceSettings, List<Guess>> only(String role, String sign) {
        return settings ->
                Guess.of(role, settings).stream()
                        .filter(guess -> guess.offer().containsValue(sign))
                        .toList();
    }

    @Test
    void aScaleThatIsSetUpRightSaysItsWeightAndEverythingSaidIsShown() throws Exception {
        bench.scale().put(1_250);
        Thread.sleep(1_000); // the pan comes to rest
        Trial trial = Trial.begin("scale", scale("toledo8217", "9600-7E1"), devices);
        Waiting.await("a verdict", () -> trial.stand().verdict().isPresent());
        Verdict verdict = trial.stand().verdict().orElseThrow();
        assertThat(verdict.good()).isTrue();
        assertThat(verdict.key()).isEqualTo("trial.weighs");
        assertThat(verdict.details()).containsExactly("weight", "1,250\u00a0kg");
        assertThat(trial.frames())
                .last()
                .satisfies(
                        frame -> {
                            assertThat(frame.sent()).isEqualTo("W");
                            assertThat(frame.heard()).contains("01.250", "<0D>");
                        });
    }

    @Test
    void wrongParityAndWrongSpeedAreFoundOutAndOffered() {
        for (String wrong : List.of("9600-8N1", "4800-7E1")) {
            Verdict verdict =
                    tried(
                            "scale",
                            scale("toledo8217", wrong),
                            new ScaleCheck(),
                            only("scale", "9600-7E1"));
            assertThat(verdict.key()).isEqualTo("trial.line.found");
            assertThat(verdict.offer()).isEqualTo(Map.of(DeviceKey.SCALE_LINE, "9600-7E1"));
            assertThat(verdict.good()).isFalse();
        }
    }

    @Test
    void anotherLanguageIsFoundOutAndOfferedWithItsLine() {
        Verdict verdict =
                tried(
                        "scale",
                        scale("cas", "9600-8N1"),
                        new ScaleCheck(),
                        only("scale", "toledo8217"));
        assertThat(verdict.key()).isEqualTo("trial.kind.found");
        assertThat(verdict.offer())
                .isEqualTo(
                        Map.of(
                                DeviceKey.SCALE_KIND,
                                "toledo8217",
                                DeviceKey.SCALE_LINE,
                                "9600-7E1"));
    }

    @Test
    void silenceAndGarbageAreNotTheSame() {
        bench.scale().suffer(LineTrouble.DUMB);
        DeviceSettings right = scale("toledo8217", "9600-7E1");
        assertThat(tried("scale", right, new ScaleCheck(), NO_GUESS).key())
                .isEqualTo("trial.silent.scale");
        Path path = home.resolve("speaking");
        try (ScaleTwin twin = ScaleTwin.speaking(CAS_22, path, ScaleModel.COUNTER)) {
            DeviceSettings wrong = scale("cas-22", "4800-8N1", twin);
            assertThat(tried("scale", wrong, new ScaleCheck(), NO_GUESS).key())
                    .isEqualTo("trial.garbled");
        }
    }

    /** Not by the clock: of more guesses than anybody would wait for most are never made. */
    @Test
    void aScaleThatNeverSaysAByteIsGivenUpBeforeAllIsTried() {
        bench.scale().suffer(LineTrouble.DUMB);
        DeviceSettings typed = scale("toledo8217", "9600-7E1");
        List<Guess> many =
                IntStream.range(0, 200)
                        .mapToObj(i -> new Guess("trial.line", List.of("line", i), typed, Map.of()))
                        .toList();
        Trial trial =
                new Trial(
                        "scale", typed, new ScaleCheck(), settings -> many, Duration.ofSeconds(3));
        trial.run(devices);
        assertThat(trial.stand().verdict().orElseThrow().key()).isEqualTo("trial.silent.scale");
        assertThat((int) trial.stand().details().get(1)).isBetween(1, 100);
    }

    @Test
    void aPortThatIsNotThereOrUsedByAnotherIsNamed() throws Exception {
        DeviceSettings right = scale("toledo8217", "9600-7E1");
        try (Line other =
                new SerialLine(bench.scale().path(), LineSettings.parse("9600-8N1")).line()) {
            other.open();
            assertThat(tried("scale", right, new ScaleCheck(), NO_GUESS).key())
                    .isEqualTo("trial.port.IN_USE");
        }
        bench.scale().unplug();
        Verdict absent = tried("scale", right, new ScaleCheck(), NO_GUESS);
        assertThat(absent.key()).isEqualTo("trial.port.ABSENT");
        assertThat(absent.answers()).isFalse();
    }

    @Test
    void aPrinterPrintsATestWithTheLettersThatGoWrongFirst() {
        Verdict verdict =
                tried("printer", printer("19200-8N1"), new PrinterCheck("printer"), NO_GUESS);
        assertThat(verdict.key()).isEqualTo("trial.printed");
        assertThat(bench.printer().receipts().get(0).text())
                .contains("PROVA DI STAMPA", "àèéìòù", "€", "19200-8N1");
    }

    @Test
    void theSpeedOfAPrinterIsFoundOutWithoutPaper() {
        Verdict verdict =
                tried(
                        "printer",
                        printer("9600-8N1"),
                        new PrinterCheck("printer"),
                        only("printer", "19200-8N1"));
        assertThat(verdict.offer()).isEqualTo(Map.of(DeviceKey.PRINTER_LINE, "19200-8N1"));
        assertThat(bench.printer().receipts()).isEmpty();
    }

    @Test
    void aDrawerOpensOnceWhereverItsPrinterHangs() {
        assertThat(tried("drawer", printer("19200-8N1"), new DrawerCheck(), NO_GUESS).key())
                .isEqualTo("trial.drawer.pulsed");
        assertThat(bench.drawer().pulses()).isEqualTo(1);
    }

    private DeviceSettings labels(String kind, String line) {
        return DeviceSettings.none()
                .with(
                        "labels",
                        Map.of(
                                DeviceKey.LABELS_KIND,
                                kind,
                                DeviceKey.LABELS_PATH,
                                home.resolve("labels").toString(),
                                DeviceKey.LABELS_LINE,
                                line));
    }

    @Test
    void aLabelPrinterPrintsOneLabelAndNoneWhenItCannot() {
        LineSettings line = LineSettings.parse("9600-8N1");
        try (LabelTwin twin = LabelTwin.plugged(home.resolve("labels"), line)) {
            DeviceSettings zpl = labels("zpl", "9600-8N1");
            assertThat(tried("labels", zpl, new LabelsCheck(), NO_GUESS).key())
                    .isEqualTo("trial.printed.labels");
            assertThat(twin.labels())
                    .singleElement()
                    .satisfies(
                            label -> assertThat(label.text()).contains("80 \u00d7 60", "\u20ac"));
            twin.endAfter(0);
            assertThat(tried("labels", zpl, new LabelsCheck(), NO_GUESS).key())
                    .isEqualTo("trial.silent.printer");
            assertThat(twin.labels()).hasSize(1);
        }
    }

    @Test
    void aReceiptPrinterWithStickyPaperIsFoundOutAndPrintsItsLabelDotByDot() {
        LineSettings line = LineSettings.parse("115200-8N1");
        Path path = home.resolve("labels");
        try (PrinterTwin twin = PrinterTwin.plugged(path, line, 48, new DrawerTwin())) {
            DeviceSettings zpl = labels("zpl", "115200-8N1");
            Verdict verdict =
                    tried("labels", zpl, new LabelsCheck(), only("labels", "escpos", line));
            assertThat(verdict.key()).isEqualTo("trial.kind.found");
            assertThat(verdict.offer()).containsEntry(DeviceKey.LABELS_KIND, "escpos");
            DeviceSettings escpos = labels("escpos", "115200-8N1");
            assertThat(tried("labels", escpos, new LabelsCheck(), NO_GUESS).key())
                    .isEqualTo("trial.printed.labels");
            assertThat(Eye.read(Burnt.of(twin.receipts().get(0), 48), BarcodeFormat.EAN_13))
                    .contains("2000000000008");
        }
    }

    /** That kind, on the line it is set to here. */
    private static Function<DeviceSettings, List<Guess>> only(
            String role, String kind, LineSettings line) {
        return settings ->
                only(role, kind).apply(settings).stream()
                        .map(
                                guess ->
                                        new Guess(
                                                guess.key(),
                                                guess.details(),
                                                guess.settings()
                                                        .withAll(
                                                                role,
                                                                Map.of(
                                                                        DeviceKey.LABELS_LINE,
                                                                        line.toString())),
                                                guess.offer()))
                        .toList();
    }

    @Test
    void aScannerIsWaitedForAndOnlyCodesOfGoodsAreRepeated() throws Exception {
        assertThat(scanned("4006381333931").details()).containsExactly("code", "4006381333931");
        Verdict card = scanned("RSSMRA80A01F205X");
        assertThat(card.key()).isEqualTo("trial.scanner.text");
        assertThat(card.details()).containsExactly("count", 16);
    }

    private Verdict scanned(String code) throws Exception {
        DeviceSettings settings =
                DeviceSettings.none()
                        .with(
                                "scanner",
                                Map.of(DeviceKey.SCANNER_PATH, bench.scanner().path().toString()));
        Trial trial =
                new Trial("scanner", settings, new ScannerCheck(Duration.ofSeconds(10)), NO_GUESS);
        Thread thread = new Thread(() -> trial.run(devices));
        thread.start();
        Waiting.await(
                "a code",
                () -> {
                    pause();
                    bench.scanner().scan(code);
                    return trial.stand().verdict().isPresent();
                });
        thread.join();
        assertThat(trial.frames().toString()).doesNotContain("RSSMRA");
        return trial.stand().verdict().orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
