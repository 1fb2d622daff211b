package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.bench.Bench;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.Slip;
import it.sporta.till.Waiting;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices that change while the till sells, on real pseudo-terminals. */
class DevicesTest {

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

    private DeviceSettings withScale(DeviceSettings before, String path) {
        return before.with(
                "scale",
                Map.of(
                        DeviceKey.SCALE_KIND,
                        "toledo8217",
                        DeviceKey.SCALE_CERTIFICATE,
                        "IT-1",
                        DeviceKey.SCALE_PATH,
                        path));
    }

    private DeviceSettings withPrinter(DeviceSettings before) {
        return before.with(
                "printer", Map.of(DeviceKey.PRINTER_PATH, home.resolve(Bench.PRINTER).toString()));
    }

    private void awaitWeight() throws Exception {
        bench.scale().put(500);
        Waiting.await(
                "a weight",
                () ->
                        devices.weigher()
                                .use(there -> there.orElseThrow().weigh(249, 0))
                                .equals(new Reading.Weighed(500, 0, frame())));
    }

    private String frame() {
        return devices.weigher().now().flatMap(Weigher::last).map(Reading::frame).orElse("");
    }

    @Test
    void aScaleThatIsPickedWeighsAtOnceAndThePrinterNoticesNothing() throws Exception {
        devices.apply(withPrinter(DeviceSettings.none()));
        Printing printing = devices.printing().now().orElseThrow();
        assertThat(devices.weigher().isTaken()).isFalse();
        devices.apply(withScale(devices.settings(), bench.scale().path().toString()));
        awaitWeight();
        assertThat(devices.printing().now()).containsSame(printing);
    }

    @Test
    void receiptsAndOrdersComeOutOfOnePrinterWhereThereIsOne() throws Exception {
        String port = bench.printer().path().toString();
        DeviceSettings shared =
                withPrinter(DeviceSettings.none())
                        .with("kitchen", Map.of(DeviceKey.KITCHEN_PATH, port));
        devices.apply(shared);
        CompletableFuture<Outcome> order =
                CompletableFuture.supplyAsync(() -> toKitchen(slip("2 risotti")));
        assertThat(printed(slip("grazie"))).isEqualTo(new Outcome.Printed());
        assertThat(order.join()).isEqualTo(new Outcome.Printed());
        assertThat(papers()).containsExactlyInAnyOrder("2 risotti", "grazie");
        devices.aside(port, () -> assertThat(opens(port)).isTrue());
        assertThat(toKitchen(slip("un caff\u00E8"))).isEqualTo(new Outcome.Printed());
        devices.apply(shared.without("printer"));
        assertThat(devices.printing().isTaken()).isFalse();
        assertThat(toKitchen(slip("un t\u00E8"))).isEqualTo(new Outcome.Printed());
        assertThat(papers()).hasSize(4);
    }

    private static Slip slip(String text) {
        return Slip.builder().line(text).cut().build();
    }

    private Outcome toKitchen(Slip slip) {
        return devices.kitchen().use(there -> there.orElseThrow().print(slip));
    }

    private Outcome printed(Slip slip) {
        return devices.printing().use(there -> there.orElseThrow().print(slip));
    }

    private List<String> papers() {
        return bench.printer().receipts().stream().map(paper -> paper.text().strip()).toList();
    }

    @Test
    void whatIsTakenAwayLetsItsPortGoForGood() throws Exception {
        String port = bench.scale().path().toString();
        devices.apply(withScale(DeviceSettings.none(), port));
        awaitWeight();
        devices.apply(DeviceSettings.none());
        assertThat(devices.weigher().isTaken()).isFalse();
        SerialLine same = new SerialLine(Path.of(port), LineSettings.parse("9600-7E1"));
        try (Line line = same.line()) {
            line.open();
            assertThat(line.isUp()).isTrue();
        }
    }

    @Test
    void whoeverHasThePortStandsAsideForAMomentAndComesBack() throws Exception {
        String port = bench.scale().path().toString();
        devices.apply(withPrinter(withScale(DeviceSettings.none(), port)));
        awaitWeight();
        AtomicBoolean opened = new AtomicBoolean();
        devices.aside(
                port,
                () -> {
                    assertThat(devices.weigher().now()).isEmpty();
                    assertThat(devices.weigher().isTaken()).isTrue();
                    assertThat(devices.printing().now()).isPresent();
                    opened.set(opens(port));
                });
        assertThat(opened).isTrue();
        awaitWeight();
    }

    private static boolean opens(String port) {
        try (Line line = SerialLine.of(port, "9600-7E1").line()) {
            line.open();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void whoeverIsAskedDuringTheChangeWaitsForWhatComesNext() throws Exception {
        devices.apply(withPrinter(DeviceSettings.none()));
        String port = home.resolve(Bench.PRINTER).toString();
        CountDownLatch ordered = new CountDownLatch(1);
        CompletableFuture<Outcome> paper = new CompletableFuture<>();
        devices.aside(
                port,
                () -> {
                    CompletableFuture.runAsync(
                            () -> {
                                ordered.countDown();
                                paper.complete(
                                        devices.printing()
                                                .use(there -> there.orElseThrow().print(slip())));
                            });
                    awaitQuietly(ordered);
                    assertThat(paper).isNotDone();
                });
        assertThat(paper.get()).isInstanceOf(Outcome.Printed.class);
        assertThat(bench.printer().receipts()).hasSize(1);
    }

    private static Slip slip() {
        return Slip.builder().line("Mele").cut().build();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPaperUnderWayIsNotCutOffByTheChange() throws Exception {
        devices.apply(withPrinter(DeviceSettings.none()));
        Waiting.await("the printer", () -> devices.printing().now().orElseThrow().isKnown());
        CompletableFuture<Outcome> paper =
                CompletableFuture.supplyAsync(
                        () ->
                                devices.printing()
                                        .use(there -> there.orElseThrow().print(longSlip())));
        Waiting.await(
                "the paper on its way",
                () -> devices.frames("printer").toString().contains("byte›"));
        devices.apply(DeviceSettings.none());
        assertThat(paper.get()).isInstanceOf(Outcome.Printed.class);
    }

    private static Slip longSlip() {
        Slip.Builder slip = Slip.builder();
        for (int i = 0; i < 40; i++) {
            slip.line("Mele golden di montagna, la cassetta " + i);
        }
        return slip.cut().build();
    }

    @Test
    void settingsThatDoNotFitChangeNothing() throws Exception {
        String port = bench.scale().path().toString();
        devices.apply(withScale(DeviceSettings.none(), port));
        DeviceSettings before = devices.settings();
        DeviceSettings wrong =
                withPrinter(before).with("labels", Map.of(DeviceKey.LABELS_ROLL, "big"));
        assertThatThrownBy(() -> devices.apply(wrong)).isInstanceOf(SettingRefused.class);
        assertThat(devices.settings()).isSameAs(before);
        assertThat(devices.printing().isTaken()).isFalse();
        awaitWeight();
    }
}
