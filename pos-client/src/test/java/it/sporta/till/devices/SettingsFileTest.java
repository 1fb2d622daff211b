package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private static final String SCALE = "# bilancia\nscale.path=/dev/ttyUSB0\n";

    @TempDir Path home;
    private Path path;
    private SettingsFile file;

    @BeforeEach
    void name() {
        path = home.resolve("devices.properties");
        file = SettingsFile.at(path);
    }

    @Test
    void isWrittenForItsOwnerAloneAndReadAgain() throws IOException {
        assertThat(file.read().settings().lines()).isEmpty();
        file.write(DeviceSettings.none().with("scale", scale("dialog06", "1A2B:11021")));
        assertThat(file.read().settings().lines())
                .containsEntry("scale.kind", "dialog06")
                .containsEntry("scale.secret", "1A2B:11021");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    private static Map<DeviceKey, String> scale(String kind, String secret) {
        return Map.of(DeviceKey.SCALE_KIND, kind, DeviceKey.SCALE_SECRET, secret);
    }

    @Test
    void whoMayReadItMayReadItAgainAlsoThroughALink() throws IOException {
        Path real = Files.writeString(home.resolve("installed"), SCALE);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(path, real);
        file.write(file.read().settings().with("drawer", Map.of(DeviceKey.DRAWER_PIN, "5")));
        assertThat(path).isSymbolicLink();
        assertThat(real).hasContent(SCALE + "drawer.pin=5\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aDiskThatTakesNothingLeavesTheFileAsItWas() throws IOException {
        Files.writeString(path, SCALE);
        Files.createDirectories(home.resolve("devices.properties.new/in-the-way"));
        assertThatThrownBy(() -> file.write(DeviceSettings.none())).isInstanceOf(IOException.class);
        assertThat(path).hasContent(SCALE);
    }

    @Test
    void aDeviceWhoseLinesDoNotFitIsLeftOutAndTheOthersWork() throws IOException {
        Files.writeString(
                path, "printer.path=/p\nprinter.line=19200\nscale.path=/s\nscale.colour=red\n");
        SettingsFile.Found found = file.read();
        assertThat(found.isInTrouble()).isTrue();
        assertThat(found.unknown()).containsExactly("scale.colour");
        assertThat(found.refused())
                .extracting(SettingRefused::key)
                .containsExactly(DeviceKey.PRINTER_LINE);
        assertThat(found.settings().lines()).isEqualTo(Map.of("scale.path", "/s"));
    }

    @Test
    void aFileNobodyCanReadIsToldAndPutAsideBeforeAnotherIsWritten() throws IOException {
        byte[] rotten = {'s', (byte) 0xC3, (byte) 0x28, '=', 0};
        Files.write(path, rotten);
        assertThat(file.read().unreadable()).isTrue();
        assertThat(file.read().settings().lines()).isEmpty();
        file.write(DeviceSettings.none().with("scale", scale("cas", "")));
        assertThat(path).hasContent("scale.kind=cas\n");
        assertThat(home.resolve("devices.properties.rovinato")).hasBinaryContent(rotten);
    }
}
