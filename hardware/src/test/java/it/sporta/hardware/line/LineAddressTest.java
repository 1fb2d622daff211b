package it.sporta.hardware.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineAddressTest {
    private static final LineSettings SLOW = LineSettings.parse("1200-7E1");

    @TempDir Path home;

    private static LineAddress at(String text) {
        return LineAddress.parse(text, SLOW);
    }

    @Test
    void oneTextTellsWhichKindOfLineIsMeant() {
        assertThat(at(" tcp://192.168.1.50:9100 "))
                .isEqualTo(new SocketLine("192.168.1.50", 9_100));
        assertThat(at("/dev/usb/lp0")).isEqualTo(new DeviceFile(Path.of("/dev/usb/lp0")));
        assertThat(at("/dev/lp1")).isEqualTo(new DeviceFile(Path.of("/dev/lp1")));
        assertThat(at("file:/dev/stampante")).isEqualTo(new DeviceFile(Path.of("/dev/stampante")));
        assertThat(at("/dev/serial/by-id/usb-lp0-if00"))
                .isEqualTo(new SerialLine(Path.of("/dev/serial/by-id/usb-lp0-if00"), SLOW));
        assertThat(at("COM3")).isEqualTo(new SerialLine(Path.of("COM3"), SLOW));
    }

    @Test
    void onlyASerialPortHasASpeedOfItsOwn() {
        assertThat(at("/dev/ttyUSB0").line().settings()).isEqualTo(SLOW);
        assertThat(at("/dev/usb/lp0").line().settings().baud()).isEqualTo(921_600);
        assertThat(at("tcp://127.0.0.1:9100").line().settings().baud()).isEqualTo(921_600);
    }

    @Test
    void whatHasAFileIsThereWithItAndTheNetworkAlways() {
        assertThat(at(home.toString()).isThere()).isTrue();
        assertThat(at(home.resolve("gone").toString()).isThere()).isFalse();
        assertThat(at("file:" + home).isThere()).isTrue();
        assertThat(at("file:" + home.resolve("gone")).isThere()).isFalse();
        assertThat(at("tcp://127.0.0.1:1").isThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://192.168.1.50",
                "tcp://:9100",
                "http://192.168.1.50:80",
                "tcp://",
                "pippo",
                "ttyUSB0"
            })
    void whatHasNoneOfTheseFormsIsRefused(String text) {
        assertThatThrownBy(() -> at(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
