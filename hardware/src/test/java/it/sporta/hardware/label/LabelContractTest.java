package it.sporta.hardware.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import it.sporta.hardware.bench.Eye;
import it.sporta.hardware.label.Label.Ean13;
import it.sporta.hardware.label.Label.Run;
import it.sporta.hardware.label.Label.Size;
import it.sporta.hardware.label.Label.Text;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every language: each driver against its twin, over a real pseudo-terminal. */
@Timeout(30)
class LabelContractTest {

    private static final String EAN = "4006381333931";

    static final Label JAR =
            new Label(
                    new Roll(60, 40),
                    List.of(
                            Text.of(Size.NAME, "Passata ^di pomodoro_"),
                            new Text(
                                    Size.TEXT,
                                    List.of(
                                            new Run("Ingredienti: pomodori, ", false),
                                            new Run("sedano", true),
                                            new Run(", sale. \u00c8 ~ senz'altro", false))),
                            Text.of(Size.QUANTITY, "L26326 \u00b7 500\u00a0g"),
                            new Ean13(EAN)));

    @TempDir Path devices;

    private void at(Press press, Consumer<Press.Counter> work) {
        try (Press.Counter counter = press.open(devices.resolve("usb-etichette-if00"))) {
            work.accept(counter);
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsAsManyAsAreAskedForAndTheirBarsAreRead(Press press) {
        at(
                press,
                counter -> {
                    assertThat(counter.printer().print(JAR, 2)).isEqualTo(new Outcome.Printed());
                    assertThat(counter.labels()).hasSize(2);
                    for (boolean[][] label : counter.labels()) {
                        assertThat(label).hasNumberOfRows(320);
                        assertThat(Eye.read(label, BarcodeFormat.EAN_13)).contains(EAN);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitIsRefusedBeforeAnythingLeaves(Press press) {
        Label crowded = new Label(new Roll(30, 20), JAR.parts());
        assertThat(crowded.fits()).isFalse();
        assertThat(JAR.fits()).isTrue();
        at(
                press,
                counter -> {
                    LabelPrinter printer = counter.printer();
                    assertThatThrownBy(() -> printer.print(crowded, 1))
                            .isInstanceOf(IllegalArgumentException.class);
                    assertThatThrownBy(() -> printer.print(JAR, 0))
                            .isInstanceOf(IllegalArgumentException.class);
                    assertThatThrownBy(() -> printer.print(JAR, 501))
                            .isInstanceOf(IllegalArgumentException.class);
                    assertThat(counter.labels()).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void withoutLabelsNothingIsSent(Press press) {
        at(
                press,
                counter -> {
                    counter.endAfter(0);
                    assertThat(counter.printer().print(JAR, 1))
                            .isEqualTo(new Outcome.Refused(press.withoutPaper));
                    counter.load();
                    assertThat(counter.labels()).isEmpty();
                    assertThat(counter.printer().status()).isEqualTo(PrinterState.READY);
                });
    }

    /** Whether more wait inside differs; that they come out once, and are not said to be, not. */
    @ParameterizedTest
    @EnumSource
    void whatEndsOnTheWayIsNotSaidToBeOutAndNothingComesTwice(Press press) {
        at(
                press,
                counter -> {
                    counter.endAfter(1);
                    Outcome outcome = counter.printer().print(JAR, 3);
                    assertThat(outcome).isInstanceOfAny(Outcome.Held.class, Outcome.Unknown.class);
                    assertThat(counter.labels()).hasSize(1);
                    counter.load();
                    boolean held = outcome instanceof Outcome.Held;
                    assertThat(counter.labels().size()).isBetween(held ? 3 : 1, 3);
                });
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsCableItIsUnplugged(Press press) {
        at(
                press,
                counter -> {
                    counter.unplug();
                    assertThat(counter.printer().print(JAR, 1))
                            .isEqualTo(new Outcome.Refused(PrinterState.UNPLUGGED));
                });
    }

    @ParameterizedTest
    @EnumSource
    void aSilentPrinterIsNotSentAnything(Press press) {
        at(
                press,
                counter -> {
                    counter.mute();
                    assertThat(counter.printer().print(JAR, 1))
                            .isEqualTo(new Outcome.Refused(PrinterState.MUTE));
                    assertThat(counter.labels()).isEmpty();
                });
    }
}
