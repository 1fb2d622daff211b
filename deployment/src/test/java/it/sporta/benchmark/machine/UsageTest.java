package it.sporta.benchmark.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    @Test
    void workTakesProcessorTime() throws IOException {
        long own = ProcessHandle.current().pid();
        double before = Usage.cpuMillis(own);
        long begin = System.nanoTime();
        long sum = 0;
        while (System.nanoTime() - begin < 200_000_000) {
            sum += System.nanoTime();
        }
        assertThat(sum).isNotZero();
        assertThat(Usage.cpuMillis(own) - before).isBetween(50.0, 5_000.0);
    }

    @Test
    void aTreeCountsItsChildren() throws Exception {
        long own = ProcessHandle.current().pid();
        double before = Usage.cpuMillisOfTree(own);
        Process child =
                new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done")
                        .start();
        assertThat(child.waitFor()).isZero();
        assertThat(Usage.cpuMillisOfTree(own) - before).isGreaterThan(20);
    }

    @Test
    void aProcessHasMemoryAndADirectoryItsSize(@TempDir Path directory) throws IOException {
        Files.write(directory.resolve("file"), new byte[3 << 20]);
        assertThat(Usage.residentMb(ProcessHandle.current().pid())).isBetween(10.0, 20_000.0);
        assertThat(Usage.sizeMb(directory)).isEqualTo(3);
    }

    @Test
    void whatIsOpenedIsKeptUntilItIsClosed(@TempDir Path directory) throws IOException {
        long own = ProcessHandle.current().pid();
        Path file = Files.createFile(directory.resolve("file"));
        int before = Usage.kept(own).handles();
        try (var first = Files.newInputStream(file);
                var second = Files.newInputStream(file)) {
            assertThat(first.available() + second.available()).isZero();
            assertThat(Usage.kept(own).handles()).isGreaterThanOrEqualTo(before + 2);
        }
        assertThat(Usage.kept(own).threads()).isPositive();
    }
}
