package it.sporta.hardware.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class BenchTest {
    @TempDir Path directory;

    @Test
    void standsUpAndLeavesNothingBehind() throws Exception {
        Path devices = directory.resolve("serial/by-id");
        try (Bench bench = Bench.with(ScaleLanguage.DIALOG06, devices)) {
            assertThat(bench.twins()).allMatch(Twin::isPlugged);
            for (Twin twin : bench.twins()) {
                assertThat(twin.path().toRealPath()).startsWith(Path.of("/dev/pts"));
            }
        }
        try (var left = Files.list(devices)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void replacesTheLinksAKilledBenchHasLeft() throws Exception {
        Path stale = directory.resolve(Bench.SCALE);
        Files.createSymbolicLink(stale, Path.of("/dev/pts/no-such-number"));
        try (Bench bench = Bench.with(ScaleLanguage.TOLEDO8217, directory)) {
            assertThat(bench.scale().path().toRealPath()).exists();
        }
    }

    @Test
    void changesItsNumberAtEachPlugging() throws Exception {
        try (Bench bench = Bench.with(ScaleLanguage.TOLEDO8217, directory)) {
            Path before = bench.scanner().path().toRealPath();
            bench.scanner().unplug();
            assertThat(bench.scanner().path()).doesNotExist();
            bench.scanner().plug();
            assertThat(bench.scanner().path().toRealPath()).isNotEqualTo(before);
        }
    }

    @Test
    void saysWhenItsDirectoryCannotBeMade() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> Bench.with(ScaleLanguage.TOLEDO8217, file.resolve("devices")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("usb-bilancia-if00");
    }

    @Test
    void keepsWorkingWhenAWatcherFails() throws Exception {
        try (Bench bench = Bench.with(ScaleLanguage.TOLEDO8217, directory)) {
            bench.scale()
                    .changes()
                    .watch(
                            () -> {
                                throw new IllegalStateException("a watcher that fails");
                            });
            long version = bench.scale().changes().version();
            bench.scale().put(500);
            assertThat(bench.scale().changes().version()).isGreaterThan(version);
            assertThat(bench.scale().display().shownGrams()).isEqualTo(500);
        }
    }
}
