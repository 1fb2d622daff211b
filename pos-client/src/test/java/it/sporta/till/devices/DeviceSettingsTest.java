package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.drawer.DrawerSettings.Sensor;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.toledo8217.Variant;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.hardware.slip.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceSettingsTest {

    @TempDir Path home;

    private DeviceSettings file(String... lines) throws IOException {
        return DeviceSettings.read(
                Files.writeString(home.resolve("devices"), String.join("\n", lines)));
    }

    @Test
    void aLineSpelledWrongIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("printer.modle=pos-58", "scale.sercet=1A2B:11021"))
                .withMessageStartingWith(
                        "nel file dei dispositivi non si conosce «printer.modle», «scale.sercet»;")
                .withMessageContaining("printer.model")
                .withMessageNotContaining("1A2B");
    }

    @Test
    void aPrinterWritesInTheTableItsTrialSlipShowed() throws IOException {
        PrinterModel model =
                Fittings.printer(file("printer.model=pos-58", "printer.page=71-cp1252"), "printer");
        assertThat(model.codePage()).isEqualTo(71);
        assertThat(model.charset()).isEqualTo("cp1252");
        assertThat(model.columns()).isEqualTo(PrinterModel.POS_58.columns());
    }

    @Test
    void theJournalSeesWhatIsKnownAndNoSecret() throws IOException {
        DeviceSettings settings =
                file("scale.kind=dialog06", "scale.secret=1A2B:11021", "drawer.pin=5");
        assertThat(settings.withoutSecrets())
                .isEqualTo(Map.of("scale.kind", "dialog06", "drawer.pin", "5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printer.model=generic",
                "printer.answers=maybe",
                "printer.page=19",
                "printer.page=256-cp858",
                "kitchen.page=19-cp437",
                "printer.line=19200",
                "drawer.pin=3",
                "drawer.sensor=high",
                "scale.kind=dialog-06",
                "scale.line=fast",
                "scale.digits=7",
                "labels.roll=big",
                "labels.kind=tspl",
                "labels.dots=600",
                "labels.after=fold",
                "labels.answers=perhaps",
                "scanner.separator=0",
                "printer.path=tcp://192.168.1.50",
                "display.kind=vfd",
                "terminal.kind=ecr18",
                "terminal.id=1234"
            })
    void aValueThatIsNoneIsRefusedWithItsLine(String line) throws IOException {
        DeviceSettings settings = file(line);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Devices.open(
                                        settings,
                                        scan -> {},
                                        ExchangeJournal.NONE,
                                        Clock.systemUTC()))
                .withMessageStartingWith("nel file dei dispositivi «" + line + "» non va:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "toledo8217 scale.variant=bizerba",
                "toledo8217 scale.minimum=-1",
                "toledo8217 scale.minimum=ten",
                "cas scale.minimum=10.5",
                "cas-22 scale.request=<5>",
                "dini-argeo scale.variant=si",
                "dini-argeo scale.address=1",
                "tisa scale.variant=b",
                "coop-bilanciai scale.request=<",
                "coop-bilanciai-cb scale.grams=0",
                "mt-sics scale.variant=SI",
                "generic scale.unit=lb",
                "generic scale.stable=(",
                "generic scale.pattern=(?<weight>[0-9.]+)",
                "generic scale.pattern=(?<weight>[0-9.]+(?<stable>S)"
            })
    void soIsOneOfEachKindOfScale(String kind, String line) throws IOException {
        DeviceSettings settings = file("scale.kind=" + kind, line);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Devices.open(
                                        settings,
                                        scan -> {},
                                        ExchangeJournal.NONE,
                                        Clock.systemUTC()))
                .withMessageStartingWith("nel file dei dispositivi «" + line + "» non va: si");
    }

    @Test
    void aGenericScaleMustBeDescribed() throws IOException {
        DeviceSettings settings = file("scale.kind=generic");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Devices.open(
                                        settings,
                                        scan -> {},
                                        ExchangeJournal.NONE,
                                        Clock.systemUTC()))
                .withMessageStartingWith("nel file dei dispositivi manca «scale.pattern»:")
                .withMessageContaining("con i gruppi weight e stable");
    }

    @ParameterizedTest
    @EnumSource(ScaleKind.class)
    void everyKindOfScaleIsFoundByItsNameAndOpens(ScaleKind kind) throws IOException {
        String name = Fittings.name(kind);
        DeviceSettings settings =
                file(
                        "scale.kind=" + name,
                        "scale.path=" + home.resolve("no-such-port"),
                        "scale.pattern=(?<weight>[0-9.]+)(?<stable>)",
                        "scale.certificate=IT-1");
        try (Devices devices =
                Devices.open(settings, scan -> {}, ExchangeJournal.NONE, Clock.systemUTC())) {
            Weigher weigher = devices.weigher().now().orElseThrow();
            assertThat(weigher.name()).isEqualTo(name);
            assertThat(weigher.weigh(249, 0))
                    .extracting("state")
                    .isEqualTo(Reading.State.UNPLUGGED);
        }
    }

    @Test
    void aScaleIsSeenToBeUnpluggedWhereItHasAFileAndByItsAnswerInTheNetwork() throws Exception {
        Path port = home.resolve("usb-bilancia-if00");
        try (Devices devices =
                Devices.open(
                        file("scale.path=" + port),
                        scan -> {},
                        ExchangeJournal.NONE,
                        Clock.systemUTC())) {
            Weigher weigher = devices.weigher().now().orElseThrow();
            assertThat(weigher.isPlugged()).isFalse();
            Files.createFile(port);
            assertThat(weigher.isPlugged()).isTrue();
        }
        try (Devices devices =
                Devices.open(
                        file("scale.path=tcp://127.0.0.1:1"),
                        scan -> {},
                        ExchangeJournal.NONE,
                        Clock.systemUTC())) {
            Weigher weigher = devices.weigher().now().orElseThrow();
            assertThat(weigher.isPlugged()).isTrue();
            assertThat(weigher.weigh(249, 0))
                    .isInstanceOfSatisfying(
                            Reading.Unusable.class,
                            reading -> assertThat(reading.state().isOutOfOrder()).isTrue());
        }
    }

    @Test
    void aPrinterInTheNetworkThatIsAwayIsAskedAgainAndSaysSo() throws Exception {
        try (Devices devices =
                Devices.open(
                        file("printer.path=tcp://127.0.0.1:1"),
                        scan -> {},
                        ExchangeJournal.NONE,
                        Clock.systemUTC())) {
            assertThat(
                            devices.printing()
                                    .now()
                                    .orElseThrow()
                                    .print(Slip.builder().line("x").build()))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void aSecretThatIsNoneIsNotRepeated() throws IOException {
        DeviceSettings settings = file("scale.secret=MINE:11021");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Devices.open(
                                        settings,
                                        scan -> {},
                                        ExchangeJournal.NONE,
                                        Clock.systemUTC()))
                .withMessageContaining("«scale.secret»")
                .withMessageNotContaining("MINE")
                .withNoCause();
    }

    @Test
    void theFileSaysHowEachDeviceIsSetUp() throws IOException {
        DeviceSettings settings =
                file(
                        "printer.model=pos-58",
                        "printer.answers=no",
                        "drawer.pin=5",
                        "drawer.sensor=high-is-closed",
                        "scale.digits=5",
                        "scale.variant=baxtran",
                        "scale.minimum=100",
                        "scale.certificate=IT-1",
                        "labels.roll=100x70",
                        "display.kind=dm-d");
        assertThat(Fittings.printer(settings, "printer"))
                .isEqualTo(PrinterModel.POS_58.withoutStatus());
        assertThat(Fittings.drawer(settings).pin()).isEqualTo(5);
        assertThat(Fittings.drawer(settings).sensor()).isEqualTo(Sensor.HIGH_IS_CLOSED);
        assertThat(ScaleFittings.dialog06(settings).priceDigits()).isEqualTo(5);
        assertThat(ScaleFittings.toledo8217(settings).variant()).isEqualTo(Variant.BAXTRAN);
        assertThat(ScaleFittings.terms(settings).minimumGrams()).isEqualTo(100);
        assertThat(ScaleFittings.terms(settings).certificate()).contains("IT-1");
        assertThat(LabelFittings.roll(settings)).isEqualTo(new Roll(100, 70));
        assertThat(Fittings.display(settings)).isEqualTo(DisplayLanguage.DM_D);
    }

    @Test
    void aPictureOfALabelIsNoWiderThanTheHeadThatPrintsIt() throws IOException {
        assertThat(LabelFittings.roll(file("labels.kind=escpos"))).isEqualTo(new Roll(72, 60));
        assertThat(LabelFittings.roll(file("labels.kind=escpos", "labels.dots=384")))
                .isEqualTo(new Roll(48, 60));
        DeviceSettings wide = file("labels.kind=escpos", "labels.dots=384", "labels.roll=60x40");
        assertThat(wide.refused("labels"))
                .extracting(refused -> refused.key())
                .containsExactly(DeviceKey.LABELS_ROLL);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Devices.open(
                                        wide, scan -> {}, ExchangeJournal.NONE, Clock.systemUTC()))
                .withMessageContaining("48x60");
    }

    @Test
    void whoeverSetsUpATillFindsEveryLineInTheManual() throws IOException {
        assertThat(Files.readString(Path.of("../docs/manuale/dispositivi.md")))
                .contains(DeviceKey.texts());
    }

    @Test
    void andEveryKindOfScaleWithItsLineInTheManual() throws IOException {
        String manual = Files.readString(Path.of("../docs/manuale/bilance.md"));
        for (ScaleKind kind : ScaleKind.values()) {
            assertThat(manual)
                    .containsPattern(
                            Pattern.quote("| `" + Fittings.name(kind) + "` |")
                                    + "[^|]*\\| "
                                    + kind.line());
        }
    }
}
