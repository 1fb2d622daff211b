package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.Obeyed;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.wire.Exchange;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fiscal printer of a till, against its twins over HTTP. */
class FiscalMachineTest {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final List<Exchange> kept = new CopyOnWriteArrayList<>();
    private final AtomicBoolean full = new AtomicBoolean();
    private final FrameLog shown = FrameLog.of("fiscal");
    private FiscalTwin twin;
    private FiscalMachine machine;

    private void at(FiscalMake make) {
        twin = make.twin(Clock.systemUTC());
        FiscalSetup setup = FiscalFittings.setup(make.settings(twin)).orElseThrow();
        machine =
                new FiscalMachine(setup, SHORT, new FiscalEar(journal(), shown), Clock.systemUTC());
    }

    private ExchangeJournal journal() {
        return exchange -> {
            if (full.get()) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            kept.add(exchange);
        };
    }

    @AfterEach
    void away() {
        machine.close();
        twin.close();
    }

    private FiscalStanding seen() {
        machine.look();
        return machine.standing();
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void standsAsItsMachineDoes(FiscalMake make) {
        at(make);
        assertThat(machine.standing()).isEqualTo(FiscalStanding.ASKING);
        assertThat(seen()).isEqualTo(FiscalStanding.READY);
        twin.paperLow(true);
        assertThat(seen()).isEqualTo(FiscalStanding.PAPER_LOW);
        twin.loadPaper();
        twin.leaveDocumentOpen();
        assertThat(seen()).isEqualTo(FiscalStanding.DOCUMENT_OPEN);
        twin.endPaperAfter(0);
        assertThat(seen()).isIn(FiscalStanding.PAPER_OUT, FiscalStanding.OFFLINE);
        twin.loadPaper();
        twin.openCover(true);
        assertThat(seen()).isIn(FiscalStanding.COVER_OPEN, FiscalStanding.OFFLINE);
        twin.openCover(false);
        twin.misbehaveAtQuestion(Mischief.GARBAGE);
        assertThat(seen()).isEqualTo(FiscalStanding.AWAY);
        twin.switchOff();
        assertThat(seen()).isEqualTo(FiscalStanding.AWAY);
        twin.switchOn();
        assertThat(seen()).isEqualTo(FiscalStanding.DOCUMENT_OPEN);
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void isLookedAtWithOneQuestionThatIsShownAndNotKept(FiscalMake make) {
        at(make);
        machine.look();
        assertThat(twin.requests()).isEqualTo(1);
        assertThat(kept).isEmpty();
        assertThat(shown.frames()).singleElement().asString().contains("queryPrinterStatus");
        CompletableFuture.runAsync(() -> machine.printer().observe()).join();
        assertThat(kept).isNotEmpty();
    }

    @Test
    void isNotLookedAtWhileADocumentComesOut() {
        at(FiscalMake.EPSON);
        twin.slowness(400);
        twin.misbehaveAtClosing(Mischief.SLOW_ANSWER);
        CompletableFuture<Outcome<Obeyed>> report =
                CompletableFuture.supplyAsync(() -> machine.printer().printDay());
        while (kept.isEmpty() || !machine.isBusy()) {
            Thread.onSpinWait();
        }
        machine.look();
        assertThat(machine.standing()).isEqualTo(FiscalStanding.ASKING);
        assertThat(report.join()).isInstanceOf(Outcome.Done.class);
        assertThat(twin.requests()).isEqualTo(1);
    }

    @Test
    void sendsNothingThatCannotBeKeptAndSaysSo() {
        at(FiscalMake.CUSTOM);
        full.set(true);
        Outcome<Obeyed> drawer =
                CompletableFuture.supplyAsync(() -> machine.printer().openDrawer()).join();
        assertThat(drawer)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal().reason()).isEqualTo(Reason.NOT_KEPT));
        assertThat(twin.requests()).isZero();
        assertThat(machine.standing()).isEqualTo(FiscalStanding.NOT_KEPT);
        full.set(false);
        CompletableFuture.runAsync(() -> machine.printer().openDrawer()).join();
        assertThat(twin.drawerPulses()).isEqualTo(1);
        assertThat(machine.standing()).isEqualTo(FiscalStanding.ASKING);
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void knowsWhetherItIsTheOneThatWasSetUp(FiscalMake make) {
        at(make);
        assertThat(machine.check(Clock.systemUTC())).allMatch(found -> !found.blocks());
        twin.train(true);
        assertThat(machine.check(Clock.systemUTC()))
                .extracting(Finding::kind)
                .startsWith(Finding.Kind.TRAINING);
    }

    @Test
    void isExchangedWhileTheTillSells() {
        twin = FiscalMake.EPSON.twin(Clock.systemUTC());
        try (Devices devices =
                        Devices.open(
                                FiscalMake.EPSON.settings(twin),
                                scan -> {},
                                ExchangeJournal.NONE,
                                Clock.systemUTC());
                FiscalTwin other = FiscalMake.CUSTOM.twin(Clock.systemUTC())) {
            machine = devices.fiscal().now().orElseThrow();
            devices.apply(devices.settings().with("scanner", Map.of()));
            assertThat(devices.fiscal().now()).containsSame(machine);
            devices.apply(FiscalMake.CUSTOM.settings(other));
            devices.fiscal().use(there -> there.orElseThrow().printer().openDrawer());
            assertThat(other.drawerPulses()).isEqualTo(1);
            assertThat(twin.drawerPulses()).isZero();
            devices.apply(DeviceSettings.none());
            assertThat(devices.fiscal().isTaken()).isFalse();
            assertThat(devices.frames("fiscal").toString()).contains("openDrawer");
        }
    }
}
