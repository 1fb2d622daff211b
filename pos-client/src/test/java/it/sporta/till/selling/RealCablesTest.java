package it.sporta.till.selling;

import static it.sporta.till.Waiting.await;
import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.Bench;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.line.LineSettings;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Journal;
import it.sporta.till.people.PinPad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sells through the shipped drivers and real pseudo-terminals, from a file of settings. */
class RealCablesTest {

    @TempDir Path home;
    private final Clock clock = Clock.systemUTC();

    /** What happens at a counter. */
    private interface Scene {
        void play(Bench bench, Devices devices, CashDesk desk, Journal journal) throws Exception;
    }

    @Test
    void weighsScansPrintsAndOpensTheDrawer() throws Exception {
        Path cables = Files.createDirectories(home.resolve("cables"));
        try (Bench bench = Bench.with(ScaleLanguage.DIALOG06, cables)) {
            at(
                    bench,
                    settings(cables, "dialog06", ScaleLanguage.DIALOG06.line()),
                    RealCablesTest::sell);
        }
    }

    @Test
    void aScaleThatOnlyWeighsSellsWhatLiesThereOnce() throws Exception {
        Path cables = Files.createDirectories(home.resolve("cables"));
        try (Bench bench = Bench.with(ScaleLanguage.TOLEDO8217, cables)) {
            DeviceSettings settings =
                    settings(cables, "toledo8217", ScaleLanguage.TOLEDO8217.line());
            at(bench, settings, RealCablesTest::weighAndThinkBetter);
        }
    }

    private void at(Bench bench, DeviceSettings settings, Scene scene) throws Exception {
        Hub hub = new Hub();
        Identity identity = hub.join(home);
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, Hub.goods()));
        Journal journal = Journal.open(home, identity, clock);
        UuidV7 ids = new UuidV7(clock);
        PinPad people = new PinPad(home, journal, catalogue, clock, System::nanoTime);
        Shifts shifts = new Shifts(journal, catalogue, ids);
        AtomicReference<CashDesk> desk = new AtomicReference<>();
        Draft draft = new Draft(home);
        try (Devices devices =
                Devices.open(
                        settings,
                        scan -> desk.get().scanned(scan),
                        ExchangeJournal.NONE,
                        Clock.systemUTC())) {
            ReceiptPaper receipt = new ReceiptPaper(identity.grant(), catalogue, Optional::empty);
            Checkout checkout =
                    new Checkout(
                            journal,
                            shifts,
                            receipt,
                            devices.printing(),
                            Documents.NONE,
                            Probe.NONE);
            Seat<Weigher> weigher = devices.weigher();
            desk.set(new CashDesk(catalogue, people, shifts, weigher, checkout, draft, ids));
            people.logIn(Hub.PIN);
            shifts.open(Money.euro(50), Hub.DAY, Hub.ANNA);
            scene.play(bench, devices, desk.get(), journal);
            checkout.close();
        }
        draft.close();
        journal.stop();
    }

    private static DeviceSettings settings(Path cables, String scale, LineSettings line)
            throws Exception {
        Path file = cables.resolve("devices.properties");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "printer.path=" + cables.resolve(Bench.PRINTER),
                        "printer.line=" + Bench.PRINTER_LINE,
                        "scale.kind=" + scale,
                        "scale.certificate=DEMO",
                        "scale.path=" + cables.resolve(Bench.SCALE),
                        "scale.line=" + line,
                        "scanner.path=" + cables.resolve(Bench.SCANNER),
                        "scanner.line=" + Bench.SCANNER_LINE));
        return DeviceSettings.read(file);
    }

    private static void sell(Bench bench, Devices devices, CashDesk desk, Journal journal)
            throws Exception {
        assertNotWeighed(desk, "scale.EMPTY_OR_LIGHT");
        bench.scale().put(1_255);
        Thread.sleep(1_000); // the pan comes to rest
        desk.tap(Hub.APPLES, "");
        assertThat(desk.state().basket().lines().get(0).weighing().orElseThrow().origin())
                .isEqualTo(Weighing.Origin.PRICED_BY_SCALE);
        Thread.sleep(1_000); // the scanner's port is opened
        bench.scanner().scan(Hub.HONEY_CODE);
        await("scan", () -> desk.state().basket().lines().size() == 2);
        desk.receive(desk.state().basket().id(), Money.euro(20));
        await("paper", () -> journal.last(FactType.PAPER_PRINTED).isPresent());
        Fact paper = journal.last(FactType.PAPER_PRINTED).orElseThrow().fact().orElseThrow();
        assertThat(((Fact.PaperPrinted) paper).outcome()).isEqualTo(PaperOutcome.PRINTED);
        assertThat(bench.printer().receipts().get(0).text())
                .contains("NON FISCALE", "DEMO", "Mele golden", "kg 1,250", "palmanova-1-");
        assertThat(bench.drawer().pulses()).isEqualTo(1);
    }

    private static void weighAndThinkBetter(
            Bench bench, Devices devices, CashDesk desk, Journal journal) throws Exception {
        bench.scale().put(3);
        Thread.sleep(1_000); // the pan comes to rest
        assertNotWeighed(desk, "scale.BELOW_MINIMUM");
        bench.scale().put(500);
        Thread.sleep(1_000);
        desk.tap(Hub.APPLES, "");
        desk.tap(Hub.HONEY, "1");
        setUpTheScaleAnew(devices);
        desk.undo(Shop.upToDate(desk));
        assertNotWeighed(desk, "scale.NOT_CHANGED");
        desk.undo(Shop.upToDate(desk));
        desk.tap(Hub.APPLES, "");
        desk.payExactly(desk.state().basket().id());
        assertNotWeighed(desk, "scale.NOT_CHANGED");
        assertThat(journal.last(FactType.TICKET_PAID)).isPresent();
    }

    /** In the middle of a sale: what lies there is on the ticket, and the new driver knows. */
    private static void setUpTheScaleAnew(Devices devices) {
        Map<DeviceKey, String> scale = devices.settings().of("scale");
        scale.put(DeviceKey.SCALE_MINIMUM, "60");
        devices.apply(devices.settings().with("scale", scale));
    }

    private static void assertNotWeighed(CashDesk desk, String reason) {
        assertRefused(() -> desk.tap(Hub.APPLES, ""), reason);
    }
}
