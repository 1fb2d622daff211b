package it.sporta.till.attaching;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.kernel.journal.Fact;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FiscalMake;
import it.sporta.till.exchanges.ExchangeBook;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Journal;
import it.sporta.till.selling.Shop;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the technician's page orders of the fiscal printer, against its twin. */
class MachineDeskTest {

    @TempDir Path home;

    @Test
    void aSecondPressOfTheDrawersKeyOpensNothingAndIsNotInTheJournal() throws Exception {
        Hub hub = new Hub();
        Journal journal = Journal.open(home, hub.join(home), Shop.CLOCK);
        try (FiscalTwin twin = FiscalMake.EPSON.twin(Clock.systemUTC());
                Devices devices =
                        Devices.open(
                                FiscalMake.EPSON.settings(twin),
                                scan -> {},
                                ExchangeJournal.NONE,
                                Clock.systemUTC());
                MachineDesk desk =
                        new MachineDesk(devices.fiscal(), ExchangeBook.in(home), journal)) {
            pressTwiceAtOnce(desk);
            assertThat(hub.entries(journal).stream().flatMap(entry -> entry.fact().stream()))
                    .filteredOn(Fact.DrawerOpened.class::isInstance)
                    .containsExactly(new Fact.DrawerOpened(Hub.ANNA.id(), "check"));
        } finally {
            journal.stop();
        }
    }

    /** The first cannot end before the second. */
    private static void pressTwiceAtOnce(MachineDesk desk) {
        synchronized (desk) {
            desk.openDrawer(Hub.ANNA);
            desk.openDrawer(Hub.ANNA);
        }
    }
}
