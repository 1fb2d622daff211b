package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.devices.Ports.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    private static final String FTDI = "usb-FTDI_FT232R_USB_UART_A9Q1-if00-port0";

    @TempDir Path root;

    private Path file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void aDeviceIsNamedAsTheSystemKnowsItAndOnlyOnce() throws IOException {
        file("dev/ttyUSB0", "");
        file("dev/ttyUSB1", "");
        Path byId = Files.createDirectories(root.resolve("dev/serial/by-id"));
        Files.createSymbolicLink(byId.resolve(FTDI), Path.of("../../ttyUSB0"));
        Files.createSymbolicLink(byId.resolve("usb-gone-if00"), Path.of("../../ttyUSB9"));
        assertThat(Ports.under(root).found())
                .containsExactly(
                        new Port(
                                byId.resolve(FTDI).toString(),
                                "FTDI FT232R USB UART A9Q1",
                                "ttyUSB0"),
                        new Port(root + "/dev/ttyUSB1", "ttyUSB1", "ttyUSB1"));
    }

    @Test
    void portsWithoutAChipBehindThemAreNotThere() throws IOException {
        file("dev/ttyS0", "");
        file("dev/ttyS1", "");
        file("sys/class/tty/ttyS0/type", "4\n");
        file("sys/class/tty/ttyS1/type", "0\n");
        file("dev/usb/lp0", "");
        assertThat(Ports.under(root).found())
                .extracting(Port::node)
                .containsExactly("ttyS0", "lp0");
    }

    @Test
    void twoLinksToOnePortAreThatPort() throws IOException {
        String port = file("dev/ttyUSB0", "").toString();
        Path link = Files.createSymbolicLink(root.resolve("link"), Path.of(port));
        assertThat(Ports.isSame(link.toString(), port)).isTrue();
        assertThat(Ports.isSame(port, root + "/dev/ttyUSB1")).isFalse();
        assertThat(Ports.isSame("tcp://10.0.0.2:9100", "tcp://10.0.0.2:9100")).isTrue();
        assertThat(Ports.isSame("/no/a", "/no/b")).isFalse();
    }
}
