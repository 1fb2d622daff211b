package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.PaperItem;
import it.sporta.hardware.bench.PaperItem.Side;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.Receipt;
import it.sporta.hardware.drawer.Drawer;
import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.drawer.DrawerSettings;
import it.sporta.hardware.drawer.DrawerSettings.Sensor;
import it.sporta.hardware.drawer.PrinterDrawer;
import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver and the drawer against their twins, over a real pseudo-terminal. */
@Timeout(30)
class PrinterContractTest {
    private static final LineSettings LINE = LineSettings.parse("38400-8N1");
    private static final Slip HELLO = Slip.builder().line("Buongiorno").cut().build();

    @TempDir Path devices;
    private final DrawerTwin till = new DrawerTwin();
    private PrinterTwin twin;
    private EscPosPrinter printer;

    @BeforeEach
    void counter() {
        twin = PrinterTwin.plugged(devices.resolve("usb-stampante-if00"), LINE, 42, till);
        printer = printer("38400-8N1", PrinterModel.GENERIC_42);
    }

    private EscPosPrinter printer(String line, PrinterModel model) {
        return new EscPosPrinter(
                SerialLine.of(twin.path().toString(), line).line(), model, Duration.ofSeconds(2));
    }

    @AfterEach
    void away() {
        printer.close();
        twin.close();
    }

    @Test
    void printsAccentsEurosAndBracketsAsTheyWereWritten() {
        String text =
                "Caff\u00E8 perch\u00E9 pi\u00F9 citt\u00E0 \u00CC \u00C8 \u00B0 \u20AC [x]{y}|~";
        Slip slip =
                Slip.builder()
                        .line(text)
                        .columns("Mele \u00AB\u2019\u2026", "2,50 \u20AC")
                        .cut()
                        .build();
        assertThat(printer.print(slip)).isEqualTo(new Outcome.Printed());
        Receipt receipt = twin.receipts().get(0);
        assertThat(receipt.cut()).isTrue();
        assertThat(receipt.text().lines())
                .containsExactly(text, "Mele \u00AB'..." + " ".repeat(26) + "2,50 \u20AC");
    }

    @Test
    void printsStylesCodesAndCuts() {
        Slip slip =
                Slip.builder()
                        .line("NON FISCALE", Style.CENTRED.withBold().withTall())
                        .rule()
                        .line("normale")
                        .ean13("8001234567897")
                        .qr("https://esempio.it/citt\u00E0")
                        .cut()
                        .build();
        assertThat(printer.print(slip)).isEqualTo(new Outcome.Printed());
        Receipt receipt = twin.receipts().get(0);
        PaperItem.Line title = (PaperItem.Line) receipt.items().get(0);
        assertThat(title.side()).isEqualTo(PaperItem.Side.CENTRE);
        assertThat(title.spans())
                .containsExactly(new PaperItem.Span("NON FISCALE", true, false, 1, 2));
        assertThat(receipt.text()).contains("-".repeat(42) + "\nnormale");
        PaperItem.Line plain = (PaperItem.Line) receipt.items().get(2);
        assertThat(plain.side()).isEqualTo(PaperItem.Side.LEFT);
        assertThat(plain.spans())
                .containsExactly(new PaperItem.Span("normale", false, false, 1, 1));
        assertThat(receipt.items())
                .contains(new PaperItem.Barcode(67, "8001234567897", 2, 80, Side.CENTRE))
                .contains(
                        new PaperItem.QrCode("https://esempio.it/citt\u00E0", 5, 'M', Side.CENTRE));
    }

    @Test
    void letsNoNameOfAnArticleOpenTheDrawer() {
        Slip evil =
                Slip.builder()
                        .line("Mele\u001bp\u0000\u0019\u00FA\u0010\u0014\u0001\u0000\u0001")
                        .cut()
                        .build();
        assertThat(printer.print(evil)).isEqualTo(new Outcome.Printed());
        assertThat(till.pulses()).isZero();
        assertThat(twin.receipts().get(0).text()).isEqualTo("Melep\u00FA");
    }

    @Test
    void sendsNothingWithoutPaperOrWithAnOpenCover() {
        twin.endPaperAfter(0);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Refused(PrinterState.PAPER_OUT));
        twin.loadPaper();
        twin.openCover(true);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Refused(PrinterState.COVER_OPEN));
        twin.openCover(false);
        assertThat(twin.receipts()).isEmpty();
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
        assertThat(twin.receipts()).hasSize(1);
    }

    @Test
    void holdsAReceiptWhosePaperEndsAndPrintsItOnceWithTheNextRoll() {
        twin.endPaperAfter(3);
        assertThat(printer.print(longSlip(20))).isEqualTo(new Outcome.Held(PrinterState.PAPER_OUT));
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Refused(PrinterState.PAPER_OUT));
        twin.loadPaper();
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
        assertThat(twin.receipts()).hasSize(2).allMatch(Receipt::cut);
        assertThat(twin.receipts().get(0).text().lines()).hasSize(20);
        assertThat(twin.receipts().get(1).text()).isEqualTo("Buongiorno");
    }

    @Test
    void doesNotTakeTheLateAnswerOfAHeldJobForTheNextOne() throws Exception {
        twin.endPaperAfter(3);
        assertThat(printer.print(longSlip(20))).isInstanceOf(Outcome.Held.class);
        twin.loadPaper();
        twin.endPaperAfter(25);
        // The held receipt is on paper and its answer waits unread; the next one ends the roll.
        assertThat(printer.print(longSlip(40))).isEqualTo(new Outcome.Held(PrinterState.PAPER_OUT));
    }

    @Test
    void knowsNothingOfAReceiptWhoseCableWasPulled() throws Exception {
        CompletableFuture<Outcome> printing =
                CompletableFuture.supplyAsync(() -> printer.print(longSlip(200)));
        await(1);
        twin.unplug();
        assertThat(printing.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unknown.class);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Refused(PrinterState.UNPLUGGED));
    }

    @Test
    void resynchronisesAPrinterLeftInTheMiddleOfACommand() throws Exception {
        Line cutOff = SerialLine.of(twin.path().toString(), "38400-8N1").line();
        cutOff.open();
        cutOff.write(new byte[] {0x1D, 'v', '0', 0, 72, 0, 60, 0}, Deadline.inMillis(500));
        TimeUnit.MILLISECONDS.sleep(100);
        cutOff.close();
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
        Receipt last = twin.receipts().get(twin.receipts().size() - 1);
        assertThat(last.text()).isEqualTo("Buongiorno");
    }

    @Test
    void holdsRatherThanGuessesWhenTheLastLineUsedTheLastPaper() {
        twin.endPaperAfter(1);
        Slip oneLine = Slip.builder().line("Buongiorno").build();
        Outcome outcome = printer.print(oneLine);
        // The barrier stands behind the end of the paper: a printer that stopped does not answer.
        assertThat(outcome).isEqualTo(new Outcome.Held(PrinterState.PAPER_OUT));
        twin.loadPaper();
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
        assertThat(twin.receipts()).hasSize(1);
    }

    @Test
    void doesNotTakeTheLateAnswerToAnotherTillForItsOwn() throws Exception {
        twin.endPaperAfter(1);
        Line crashed = SerialLine.of(twin.path().toString(), "38400-8N1").line();
        crashed.open();
        crashed.write("a\nb\nc\n\u001dr\u0001".getBytes(), Deadline.inMillis(500));
        TimeUnit.MILLISECONDS.sleep(100);
        crashed.close();
        assertThat(printer.status()).isEqualTo(PrinterState.PAPER_OUT);
        twin.loadPaper();
        twin.endPaperAfter(5);
        assertThat(printer.print(longSlip(40))).isEqualTo(new Outcome.Held(PrinterState.PAPER_OUT));
    }

    @Test
    void callsASilentPrinterMuteAndSendsNothing() {
        twin.suffer(LineTrouble.DUMB);
        assertThat(printer.status()).isEqualTo(PrinterState.MUTE);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Refused(PrinterState.MUTE));
        assertThat(twin.receipts()).isEmpty();
        twin.suffer(LineTrouble.NONE);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
    }

    @Test
    void printsWithoutFeedbackOnlyWhereTheModelSaysSoAndNeverCallsItPrinted() throws Exception {
        twin.suffer(LineTrouble.DUMB);
        printer.close();
        printer = printer("38400-8N1", PrinterModel.GENERIC_42.withoutStatus());
        assertThat(printer.print(HELLO)).isInstanceOf(Outcome.Unknown.class);
        await(1);
        assertThat(twin.receipts()).hasSize(1);
    }

    private void await(int receipts) throws InterruptedException {
        long until = System.nanoTime() + 30_000_000_000L;
        while (twin.receipts().size() < receipts && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void isMuteOverAWronglySetLine() {
        printer.close();
        printer = printer("9600-8N1", PrinterModel.GENERIC_42);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Refused(PrinterState.MUTE));
    }

    @Test
    void warnsOfTheEndOfTheRollAndPrints() {
        twin.paperLow(true);
        assertThat(printer.status()).isEqualTo(PrinterState.PAPER_LOW);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
    }

    @Test
    void printsAgainAfterReplugging() throws Exception {
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
        twin.unplug();
        assertThat(printer.status()).isEqualTo(PrinterState.UNPLUGGED);
        twin.plug();
        Thread.sleep(250);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
        assertThat(twin.receipts()).hasSize(2);
    }

    @Test
    void opensTheDrawerOnceAndSeesIt() {
        Drawer drawer = drawer(Sensor.HIGH_IS_OPEN);
        assertThat(drawer.position()).isEqualTo(Drawer.Position.CLOSED);
        assertThat(drawer.open()).isEqualTo(new DrawerOutcome.Opened());
        assertThat(till.pulses()).isEqualTo(1);
        till.pushShut();
        assertThat(drawer.position()).isEqualTo(Drawer.Position.CLOSED);
    }

    @Test
    void opensTheDrawerOnceWithoutPaper() {
        twin.endPaperAfter(0);
        assertThat(drawer(Sensor.NONE).open()).isEqualTo(new DrawerOutcome.Pulsed());
        assertThat(till.pulses()).isEqualTo(1);
        assertThat(twin.waitingBytes()).isLessThan(64);
    }

    @Test
    void doesNotPulseADrawerThatIsNotThere() {
        twin.unplug();
        assertThat(drawer(Sensor.NONE).open())
                .isEqualTo(new DrawerOutcome.Refused(PrinterState.UNPLUGGED));
        assertThat(till.pulses()).isZero();
    }

    @Test
    void doesNotTakeAnOpenDrawerForAnOpenCover() {
        drawer(Sensor.NONE).open();
        assertThat(till.isOpen()).isTrue();
        assertThat(printer.status()).isEqualTo(PrinterState.READY);
        assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
    }

    private Drawer drawer(Sensor sensor) {
        return new PrinterDrawer(printer, DrawerSettings.USUAL.with(sensor));
    }

    private static Slip longSlip(int lines) {
        Slip.Builder slip = Slip.builder();
        for (int i = 0; i < lines; i++) {
            slip.columns("Riga numero " + i, "1,00 \u20AC");
        }
        return slip.cut().build();
    }
}
