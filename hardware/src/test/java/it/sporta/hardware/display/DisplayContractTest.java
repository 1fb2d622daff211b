package it.sporta.hardware.display;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.DisplayTwin;
import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages against a display that goes by its maker's manual. */
@Timeout(60)
class DisplayContractTest {
    private static final LineSettings LINE = LineSettings.parse("115200-8N1");
    private static final String BLANK = " ".repeat(20);

    @TempDir Path devices;

    private interface Clause {
        void holdsAt(CustomerDisplay display, DisplayTwin twin) throws Exception;
    }

    private void at(DisplayTwin.Make make, Clause clause) throws Exception {
        Path path = devices.resolve("usb-display-if00");
        try (DisplayTwin twin = DisplayTwin.plugged(path, LINE, make);
                CustomerDisplay display =
                        CustomerDisplay.on(
                                new SerialLine(path, LINE).line(),
                                DisplayLanguage.valueOf(make.name()))) {
            try {
                clause.holdsAt(display, twin);
            } finally {
                twin.suffer(LineTrouble.NONE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsArticleAndAmountInTwentyColumnsEach(DisplayTwin.Make make) throws Exception {
        at(
                make,
                (display, twin) -> {
                    display.show(
                            new Screen(
                                    new Row("Pomodori cuore di bue", "1,250 kg"),
                                    new Row("2,50/kg", "3,13")));
                    shows(twin, "Pomodori cu 1,250 kg", "2,50/kg         3,13");
                    display.show(new Screen(Row.of("Totale"), new Row("", "12,00")));
                    shows(twin, "Totale              ", "               12,00");
                    display.show(
                            new Screen(Row.of("x".repeat(40)), new Row("Resto", "9".repeat(30))));
                    shows(twin, "x".repeat(20), "9".repeat(20));
                    display.show(Screen.BLANK);
                    shows(twin, BLANK, BLANK);
                    assertThat(twin.notUnderstood()).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void writesTheEuroOutWhereItsSetLacksIt(DisplayTwin.Make make) throws Exception {
        boolean euro = make == DisplayTwin.Make.DM_D;
        at(
                make,
                (display, twin) -> {
                    display.show(new Screen(Row.of("Caffè – più"), new Row("Totale", "€ 3,50")));
                    shows(
                            twin,
                            euro ? "Caffè - più         " : "Caffe - piu         ",
                            euro ? "Totale        € 3,50" : "Totale      EUR 3,50");
                });
    }

    @ParameterizedTest
    @EnumSource
    void textFromElsewhereOrdersNothing(DisplayTwin.Make make) throws Exception {
        at(
                make,
                (display, twin) -> {
                    display.show(
                            new Screen(
                                    Row.of("Mele\u001B@\f\u001F\u0001\r\n gialle"),
                                    new Row("\u0018\u000B", "1,00\u0000")));
                    shows(twin, "Mele@  gialle       ", "                1,00");
                    assertThat(twin.notUnderstood()).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void ofManyScreensTheLastOneStays(DisplayTwin.Make make) throws Exception {
        at(
                make,
                (display, twin) -> {
                    for (int i = 0; i <= 2_000; i++) {
                        display.show(new Screen(Row.of("Totale"), new Row("", i + ",00")));
                    }
                    shows(twin, "Totale              ", "             2000,00");
                });
    }

    @ParameterizedTest
    @EnumSource
    void comesBackWithTheLastScreenAfterAnUnplugging(DisplayTwin.Make make) throws Exception {
        at(
                make,
                (display, twin) -> {
                    display.show(new Screen(Row.of("Buongiorno"), Row.BLANK));
                    shows(twin, "Buongiorno          ", BLANK);
                    twin.unplug();
                    display.show(new Screen(Row.of("Totale"), new Row("", "5,00")));
                    twin.plug();
                    shows(twin, "Totale              ", "                5,00");
                    assertThat(display.isUp()).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void aDisplayThatIsStuckHoldsNobodyUp(DisplayTwin.Make make) throws Exception {
        at(
                make,
                (display, twin) -> {
                    twin.suffer(LineTrouble.FROZEN);
                    for (int i = 0; i < 100_000; i++) {
                        display.show(new Screen(Row.of("Articolo"), new Row("", "" + i)));
                    }
                    display.show(new Screen(Row.of("Totale"), new Row("", "7,00")));
                    twin.suffer(LineTrouble.NONE);
                    shows(twin, "Totale              ", "                7,00");
                });
    }

    private static void shows(DisplayTwin twin, String upper, String lower) throws Exception {
        List<String> expected = List.of(upper, lower);
        for (int i = 0; i < 2_000 && !twin.lines().equals(expected); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(twin.lines()).isEqualTo(expected);
    }
}
