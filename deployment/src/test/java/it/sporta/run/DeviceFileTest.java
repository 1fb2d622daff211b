package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceFileTest {

    private static final Hub HUB =
            new Hub("palmanova", "via Palmanova", 1, 2, Hub.DIALOG_06, Set.of());

    @TempDir Path data;

    @Test
    void theNextRunKeepsWhatWasSetAtTheTillAndMovesTheRest() throws Exception {
        Path file = data.resolve("devices-palmanova.properties");
        DeviceFile.write(HUB, data.resolve("here"), file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).contains("scale.kind=dialog06");
        Files.write(
                file,
                lines.stream()
                        .filter(line -> !line.startsWith("scanner."))
                        .map(line -> line.replace("dialog06", "toledo8217"))
                        .toList());
        DeviceFile.write(HUB, data.resolve("there"), file);
        assertThat(Files.readAllLines(file))
                .contains("scale.kind=toledo8217", "scale.path=" + data.resolve("here/scale"))
                .contains("printer.path=" + data.resolve("there/printer"))
                .noneMatch(line -> line.startsWith("scanner."));
        DeviceFile.write(HUB, data.resolve("there"), file);
        assertThat(Files.readAllLines(file)).contains("scale.kind=toledo8217");
    }
}
