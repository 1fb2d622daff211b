package it.sporta.hardware.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.SerialLine;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    void aTroubledLineSpoilsWhatIsSaid() throws Exception {
        try (Bench bench = Bench.with(ScaleLanguage.TOLEDO8217, directory);
                Line line = SerialLine.of(bench.scanner().path().toString(), "9600-8N1").line()) {
            line.open();
            String code = "8000500310427\r";
            assertThat(heard(bench, line, LineTrouble.NONE)).isEqualTo(code);
            assertThat(heard(bench, line, LineTrouble.JITTER)).isEqualTo(code);
            assertThat(heard(bench, line, LineTrouble.DUMB)).isEmpty();
            assertThat(heard(bench, line, LineTrouble.FROZEN)).isEmpty();
            assertThat(heard(bench, line, LineTrouble.OTHER_SPEED))
                    .hasSameSizeAs(code)
                    .doesNotContain("8000500310427");
            assertThat(heard(bench, line, LineTrouble.NOISE))
                    .hasSameSizeAs(code)
                    .isNotEqualTo(code);
            assertThat(heard(bench, line, LineTrouble.NONE)).isEqualTo(code);
        }
    }

    private static String heard(Bench bench, Line line, LineTrouble trouble) throws Exception {
        bench.scanner().suffer(trouble);
        bench.scanner().scan("8000500310427");
        byte[] bytes = new byte[64];
        int length = 0;
        for (int got = 1; got > 0; length += got) {
            byte[] some = new byte[bytes.length - length];
            got = line.read(some, Deadline.in(Duration.ofMillis(60)));
            System.arraycopy(some, 0, bytes, length, got);
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatAFrozenLineHoldsIsTakenWhenItThaws() throws Exception {
        try (Bench bench = Bench.with(ScaleLanguage.TOLEDO8217, directory);
                Line line = SerialLine.of(bench.printer().path().toString(), "19200-8N1").line()) {
            line.open();
            bench.printer().suffer(LineTrouble.FROZEN);
            long seen = bench.printer().changes().version();
            line.write("ciao\n".getBytes(StandardCharsets.US_ASCII), within());
            assertThat(line.read(new byte[1], Deadline.in(Duration.ofMillis(150)))).isZero();
            assertThat(bench.printer().receipts()).isEmpty();
            assertThat(bench.printer().changes().version()).isEqualTo(seen);
            bench.printer().suffer(LineTrouble.NONE);
            for (int i = 0; i < 500 && bench.printer().receipts().isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertThat(bench.printer().receipts().get(0).text()).contains("ciao");
        }
    }

    private static Deadline within() {
        return Deadline.in(Duration.ofSeconds(5));
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
