package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TillOptionsTest {

    @Test
    void standBesideAServerOfTheSameMachineWithoutDevices() {
        TillOptions options = TillOptions.parse(List.of());
        assertThat(options.url()).isEqualTo("http://127.0.0.1:8181/");
        assertThat(options.server()).isEqualTo("http://127.0.0.1:8080");
        assertThat(options.devices()).isEmpty();
        assertThat(options.data()).isAbsolute();
    }

    @Test
    void everythingCanBeElsewhere(@TempDir Path home) throws Exception {
        Path devices = Files.writeString(home.resolve("devices"), "scanner.path=/dev/null\n");
        TillOptions options =
                TillOptions.parse(
                        List.of(
                                "--data",
                                home.toString(),
                                "--port",
                                "1080",
                                "--server",
                                "https://sporta.example/",
                                "--devices",
                                devices.toString(),
                                "--station",
                                "waste"));
        assertThat(options)
                .isEqualTo(
                        new TillOptions(
                                home,
                                1080,
                                "https://sporta.example",
                                Optional.of(devices),
                                Optional.of("waste")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 1",
                "--port",
                "--port 0",
                "--server",
                "--server sporta.example",
                "--server ftp://sporta.example",
                "--server http:///",
                "--server http:sporta",
                "--server http://sporta.example/casse",
                "--server ht^tp",
                "--devices /there/is/no/such/file",
                "--station bar",
                "--devices /",
                "--first"
            })
    void whatCannotBeMeantIsSaidInBothLanguages(String line) {
        assertThatThrownBy(() -> TillOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(CannotRun.class)
                .message()
                .hasLineCount(2);
    }
}
