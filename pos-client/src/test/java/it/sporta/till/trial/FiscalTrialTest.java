package it.sporta.till.trial;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import it.sporta.till.Till;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FiscalMake;
import it.sporta.till.devices.FiscalReading;
import it.sporta.ui.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Trials of virtual fiscal printers: what is told apart, and that asking prints nothing. */
class FiscalTrialTest {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofSeconds(5));

    private FiscalTwin twin;
    private Devices devices;

    private void counter(FiscalMake make, ExchangeJournal journal) {
        twin = make.twin(Clock.systemUTC());
        devices = Devices.open(DeviceSettings.none(), scan -> {}, journal, Clock.systemUTC());
    }

    private void counter(FiscalMake make) {
        counter(make, ExchangeJournal.NONE);
    }

    @AfterEach
    void away() {
        devices.close();
        twin.close();
    }

    private Verdict tried(DeviceSettings settings, FiscalCourse.Step step) {
        Trial trial = new Trial("fiscal", new FiscalCourse(settings, devices, step, SHORT));
        trial.run(devices);
        Verdict verdict = trial.stand().verdict().orElseThrow();
        Words words = Words.of(Till.class, Locale.ITALIAN);
        assertThat(words.text(verdict.key(), verdict.details().toArray())).isNotBlank();
        assertThat(words.has(trial.stand().progress())).isTrue();
        return verdict;
    }

    private Verdict asked(DeviceSettings settings) {
        return tried(settings, FiscalCourse.Step.ASK);
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void oneThatIsSetUpRightTellsAllOfItselfAndPrintsNothing(FiscalMake make) {
        counter(make);
        twin.endPaperAfter(3);
        Verdict verdict = asked(make.settings(twin));
        assertThat(verdict.key()).isEqualTo("trial.fiscal.ready");
        assertThat(verdict.good()).isTrue();
        FiscalReading reading = verdict.reading().orElseThrow();
        assertThat(reading.told().orElseThrow().serial()).isEqualTo(FiscalMake.SERIAL);
        assertThat(reading.vatLines()).hasSize(4).noneMatch(FiscalReading.VatLine::differs);
        assertThat(reading.vatLines().get(0).read()).isPresent();
        assertThat(reading.blocks()).isFalse();
        twin.endPaperAfter(0);
        assertThat(asked(make.settings(twin)).key()).isEqualTo("trial.fiscal.stopped");
    }

    @ParameterizedTest
    @CsvSource({
        "EPSON,DROPPED_BEFORE_PRINTING,trial.fiscal.silent",
        "EPSON,LATE_PRINTING,trial.fiscal.silent",
        "EPSON,GARBAGE,trial.fiscal.strange",
        "EPSON,ANSWER_CUT,trial.fiscal.strange",
        "EPSON,BUSY,trial.fiscal.BUSY",
        "CUSTOM,DROPPED_BEFORE_PRINTING,trial.fiscal.silent",
        "CUSTOM,LATE_PRINTING,trial.fiscal.silent",
        "CUSTOM,GARBAGE,trial.fiscal.strange",
        "CUSTOM,BUSY,trial.fiscal.BUSY"
    })
    void silenceNonsenseAndWorkOfItsOwnAreToldApart(
            FiscalMake make, Mischief mischief, String key) {
        counter(make);
        twin.slowness(900);
        twin.misbehaveAtQuestion(mischief);
        Verdict verdict = asked(make.settings(twin));
        assertThat(verdict.key()).isEqualTo(key);
        assertThat(verdict.good()).isFalse();
        assertThat(verdict.reading()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void nobodyThereIsNotTheSameAsAnotherLanguage(FiscalMake make) {
        counter(make);
        FiscalMake other = FiscalMake.values()[1 - make.ordinal()];
        assertThat(asked(other.settings(twin)).key()).isEqualTo("trial.fiscal.WRONG_PROTOCOL");
        twin.switchOff();
        assertThat(asked(make.settings(twin)).key()).isEqualTo("trial.fiscal.NOT_REACHABLE");
        twin.switchOn();
    }

    @Test
    void aWrongSerialIsRefusedByOneAndOfferedByTheOther() {
        counter(FiscalMake.EPSON);
        Map<DeviceKey, String> wrong = Map.of(DeviceKey.FISCAL_SERIAL, "99MEY000001");
        Verdict epson = asked(FiscalMake.EPSON.settings(twin).withAll("fiscal", wrong));
        assertThat(epson.key()).isEqualTo("trial.fiscal.blocked");
        assertThat(epson.offer()).isEqualTo(Map.of(DeviceKey.FISCAL_SERIAL, FiscalMake.SERIAL));
        twin.close();
        devices.close();
        counter(FiscalMake.CUSTOM);
        Verdict custom = asked(FiscalMake.CUSTOM.settings(twin).withAll("fiscal", wrong));
        assertThat(custom.key()).isEqualTo("trial.fiscal.WRONG_MACHINE");
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void anotherVatThanTheOneSetIsMarkedAndBlocks(FiscalMake make) {
        counter(make);
        String swapped = make == FiscalMake.EPSON ? "22:2/2 10:1/1" : "22:2/12 10:1/11";
        Verdict verdict =
                asked(
                        make.settings(twin)
                                .withAll("fiscal", Map.of(DeviceKey.FISCAL_DEPARTMENTS, swapped)));
        assertThat(verdict.key()).isEqualTo("trial.fiscal.blocked");
        assertThat(verdict.reading().orElseThrow().vatLines())
                .allMatch(FiscalReading.VatLine::differs);
        assertThat(verdict.reading().orElseThrow().findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.VAT_DIFFERS);
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void aSlipAndAPulseComeOnlyWhenSomebodyAsksForThem(FiscalMake make) {
        counter(make);
        assertThat(tried(make.settings(twin), FiscalCourse.Step.PRINT).key())
                .isEqualTo("trial.fiscal.printed");
        assertThat(twin.documents()).isEmpty();
        assertThat(tried(make.settings(twin), FiscalCourse.Step.DRAWER).key())
                .isEqualTo("trial.drawer.pulsed");
        assertThat(twin.drawerPulses()).isEqualTo(1);
        twin.openCover(true);
        assertThat(tried(make.settings(twin), FiscalCourse.Step.PRINT).key())
                .isIn("trial.fiscal.COVER_OPEN", "trial.fiscal.OFFLINE");
    }

    @Test
    void aFullDiskIsNotTakenForASilentMachine() {
        counter(
                FiscalMake.EPSON,
                exchange -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                });
        assertThat(asked(FiscalMake.EPSON.settings(twin)).key()).isEqualTo("trial.fiscal.NOT_KEPT");
        assertThat(twin.requests()).isZero();
    }

    @Test
    void aDrawerOnTheFiscalPrinterIsTriedThere() throws Exception {
        counter(FiscalMake.CUSTOM);
        DeviceSettings settings =
                FiscalMake.CUSTOM
                        .settings(twin)
                        .with("drawer", Map.of(DeviceKey.DRAWER_ON, "fiscal"));
        assertThat(Trial.cable("drawer", settings)).isEqualTo("fiscal");
        Trial trial = Trial.begin("drawer", settings, devices);
        it.sporta.till.Waiting.await("a verdict", () -> trial.stand().verdict().isPresent());
        assertThat(trial.stand().verdict().orElseThrow().good()).isTrue();
        assertThat(twin.drawerPulses()).isEqualTo(1);
    }
}
