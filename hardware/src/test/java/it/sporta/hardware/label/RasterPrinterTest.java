package it.sporta.hardware.label;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.Burnt;
import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.Receipt;
import it.sporta.hardware.ink.Dots;
import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is peculiar to pictures. */
@Timeout(20)
class RasterPrinterTest {

    private static final String SPEED = "115200-8N1";
    private static final Pattern ORDER = Pattern.compile("\u0010[\u0004\u0005\u0014]");

    @TempDir Path devices;
    private final DrawerTwin drawer = new DrawerTwin();
    private PrinterTwin twin;

    @BeforeEach
    void open() {
        Path path = devices.resolve("usb-etichette-if00");
        twin = PrinterTwin.plugged(path, LineSettings.parse(SPEED), 48, drawer);
    }

    @AfterEach
    void close() {
        twin.close();
    }

    private RasterPrinter printer(LabelEnd end, boolean answers) {
        return new RasterPrinter(
                SerialLine.of(twin.path().toString(), SPEED).line(),
                end,
                answers,
                Duration.ofSeconds(2));
    }

    @Test
    void theLastLabelThatRunsOutOfPaperIsHeldAndComesOutLater() {
        try (RasterPrinter printer = printer(LabelEnd.GAP, true)) {
            twin.endPaperAfter(4);
            assertThat(printer.print(LabelContractTest.JAR, 1))
                    .isEqualTo(new Outcome.Held(PrinterState.PAPER_OUT));
            twin.loadPaper();
            assertThat(twin.receipts()).singleElement().matches(Receipt::cut);
        }
    }

    @Test
    void saysWhichSignItHasNoDrawingFor() {
        Label tea =
                new Label(Roll.USUAL, List.of(Label.Text.of(Label.Size.TEXT, "T\u00e8 \u4e2d")));
        try (RasterPrinter printer = printer(LabelEnd.GAP, true)) {
            assertThat(printer.undrawn(tea)).contains("\u4e2d");
            assertThat(printer.undrawn(LabelContractTest.JAR)).isEmpty();
        }
    }

    @Test
    void withoutAWayBackAllAreSentAtOnceAndNoneIsSaidToBeOut() throws Exception {
        twin.suffer(LineTrouble.DUMB);
        try (RasterPrinter printer = printer(LabelEnd.CUT, false)) {
            assertThat(printer.status()).isEqualTo(PrinterState.NO_FEEDBACK);
            assertThat(printer.print(LabelContractTest.JAR, 2)).isInstanceOf(Outcome.Unknown.class);
            awaitLabels(2);
        }
    }

    /** Bits of a picture that look like an order would open the drawer, or drop what waits. */
    @Property(tries = 200)
    void noPictureHoldsAnOrderAndOnlyGainsDotsByIt(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int height) {
        Dots picture = orders(seed, height);
        byte[] sent = RasterEncoder.encode(picture);
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        assertThat(ORDER.matcher(text.replaceAll("\u001dv0(?s:.{5})", "")).find()).isFalse();
        boolean[][] printed = Burnt.of(Receipt.of(sent, 48).get(0), 48);
        int gained = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < picture.width(); x++) {
                assertThat(printed[y][x] || !picture.isBlack(x, y)).isTrue();
                gained += printed[y][x] && !picture.isBlack(x, y) ? 1 : 0;
            }
        }
        assertThat(gained).isLessThan(picture.width() / 8 * height);
    }

    /** Full of what an order is made of, with white rows between. */
    private static Dots orders(long seed, int height) {
        int wide = 6;
        byte[] rows = new byte[wide * height];
        byte[] parts = {0x10, 0x04, 0x05, 0x14, 0, 0};
        Random random = new Random(seed);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i / wide % 7 == 3 ? 0 : parts[random.nextInt(parts.length)];
        }
        return Dots.ofRows(wide, rows);
    }

    @Test
    void aPictureOfOrdersOpensNoDrawer() throws Exception {
        byte[] rows = new byte[6 * 40];
        byte[] pulse = {0x10, 0x14, 0x01, 0x00, 0x01, 0x00};
        for (int i = 0; i < rows.length; i++) {
            rows[i] = pulse[i % pulse.length];
        }
        Dots picture = Dots.ofRows(6, rows);
        try (Line line = SerialLine.of(twin.path().toString(), SPEED).line()) {
            line.open();
            line.write(RasterEncoder.encode(picture), Deadline.inMillis(5_000));
            line.write(LabelEnd.CUT.command(), Deadline.inMillis(1_000));
            awaitLabels(1);
        }
        assertThat(drawer.pulses()).isZero();
    }

    private void awaitLabels(int count) throws InterruptedException {
        for (int i = 0;
                i < 400 && twin.receipts().stream().filter(Receipt::cut).count() < count;
                i++) {
            Thread.sleep(20);
        }
        assertThat(twin.receipts()).hasSize(count).allMatch(Receipt::cut);
    }
}
