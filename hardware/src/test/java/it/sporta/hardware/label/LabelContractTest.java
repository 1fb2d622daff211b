package it.sporta.hardware.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.StickyLabel;
import it.sporta.hardware.label.Label.Ean13;
import it.sporta.hardware.label.Label.Run;
import it.sporta.hardware.label.Label.Size;
import it.sporta.hardware.label.Label.Text;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver against its twin, over a real pseudo-terminal. */
@Timeout(30)
class LabelContractTest {

    private static final LineSettings LINE = LineSettings.parse("38400-8N1");
    private static final Label JAR =
            new Label(
                    new Roll(60, 40),
                    List.of(
                            Text.of(Size.NAME, "Passata ^di pomodoro_"),
                            new Text(
                                    Size.TEXT,
                                    List.of(
                                            new Run("Ingredienti: pomodori, ", false),
                                            new Run("sedano", true),
                                            new Run(", sale. È ~ senz'altro", false))),
                            Text.of(Size.QUANTITY, "L26326 · 500\u00a0g"),
                            new Ean13("4006381333931")));

    @TempDir Path devices;
    private LabelTwin twin;
    private ZplPrinter printer;

    @BeforeEach
    void counter() {
        twin = LabelTwin.plugged(devices.resolve("usb-etichette-if00"), LINE);
        printer =
                new ZplPrinter(
                        SerialLine.of(twin.path().toString(), "38400-8N1").line(),
                        Duration.ofSeconds(1));
    }

    @AfterEach
    void away() {
        printer.close();
        twin.close();
    }

    @Test
    void printsWhatIsWrittenWithCapitalsWhereItStandsOut() {
        assertThat(printer.print(JAR, 2)).isEqualTo(new Outcome.Printed());
        assertThat(twin.labels()).hasSize(2);
        StickyLabel label = twin.labels().get(0);
        assertThat(label.width()).isEqualTo(480);
        assertThat(label.height()).isEqualTo(320);
        assertThat(label.text().replace('\n', ' '))
                .isEqualTo(
                        "Passata ^di pomodoro_ Ingredienti: pomodori, SEDANO, sale. È ~"
                                + " senz'altro L26326 · 500 g 4006381333931");
        assertThat(label.marks())
                .allSatisfy(
                        mark -> {
                            if (mark instanceof StickyLabel.Words words) {
                                assertThat(words.height()).isGreaterThanOrEqualTo(20);
                            }
                        });
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAnythingLeaves() {
        Label crowded = new Label(new Roll(30, 20), JAR.parts());
        assertThat(crowded.fits()).isFalse();
        assertThat(JAR.fits()).isTrue();
        assertThatThrownBy(() -> printer.print(crowded, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(twin.labels()).isEmpty();
    }

    @Test
    void withoutLabelsNothingIsSent() {
        twin.endAfter(0);
        assertThat(printer.print(JAR, 1)).isEqualTo(new Outcome.Refused(PrinterState.MUTE));
        twin.load();
        assertThat(twin.labels()).isEmpty();
        assertThat(printer.status()).isEqualTo(PrinterState.READY);
    }

    @Test
    void whatEndsOnTheWayIsHeldAndComesOutLater() {
        twin.endAfter(1);
        assertThat(printer.print(JAR, 3)).isEqualTo(new Outcome.Held(PrinterState.MUTE));
        assertThat(twin.labels()).hasSize(1);
        assertThat(twin.waiting()).isEqualTo(2);
        twin.load();
        assertThat(twin.labels()).hasSize(3);
    }

    @Test
    void withoutItsCableItIsUnplugged() {
        twin.unplug();
        assertThat(printer.print(JAR, 1)).isEqualTo(new Outcome.Refused(PrinterState.UNPLUGGED));
    }

    @Test
    void aRollIsReadAsItIsWritten() {
        assertThat(Roll.parse("100x70")).isEqualTo(new Roll(100, 70)).hasToString("100x70");
        for (String none : List.of("", "100", "100 x 70", "120x70", "19x60", "80x5")) {
            assertThatThrownBy(() -> Roll.parse(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aCodeWhoseLastFigureIsWrongIsNoCode() {
        assertThatThrownBy(() -> new Ean13("4006381333930"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
