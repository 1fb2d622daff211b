package it.sporta.till.attaching;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.Ports;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Journal;
import it.sporta.till.selling.Shop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices are set up while the counter sells. */
class DeviceDeskTest {

    @TempDir Path home;
    private Journal journal;
    private Devices devices;
    private DeviceDesk desk;
    private boolean paying = true;

    @BeforeEach
    void open() throws Exception {
        journal = Journal.open(home, new Hub().join(home), Shop.CLOCK);
        devices =
                Devices.open(
                        DeviceSettings.none()
                                .with("terminal", Map.of(DeviceKey.TERMINAL_PATH, port("pos"))),
                        scan -> {},
                        ExchangeJournal.NONE,
                        Clock.systemUTC());
        SettingsFile file = SettingsFile.at(home.resolve("devices.properties"));
        desk = new DeviceDesk(devices, file, file.read(), Ports.in(home), journal, () -> paying);
    }

    @AfterEach
    void close() {
        devices.close();
        journal.stop();
    }

    private String port(String name) {
        return home.resolve(name).toString();
    }

    private void typeScaleAt(String name) {
        desk.type(
                "scale",
                Map.of(DeviceKey.SCALE_KIND, "dialog06", DeviceKey.SCALE_PATH, port(name)));
    }

    @Test
    void nothingIsTriedAtTheTerminalsPortWhileACustomerPays() {
        typeScaleAt("pos");
        Shop.assertRefused(() -> desk.tryOut("scale"), "devices.paying");
        Shop.assertRefused(() -> desk.save("scale"), "devices.paying");
        typeScaleAt("scale");
        assertThat(desk.tryOut("scale")).as("elsewhere it is").isTrue();
    }

    @Test
    void whenNobodyPaysItIsTriedThere() {
        paying = false;
        typeScaleAt("pos");
        assertThat(desk.tryOut("scale")).isTrue();
    }
}
