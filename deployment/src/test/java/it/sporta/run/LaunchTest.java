package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole process, as the person at the terminal has it. */
@Timeout(120)
class LaunchTest {

    private static final int SIGKILLED = 137;

    @TempDir Path directory;
    private Process process;
    private Path said;

    @AfterEach
    void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void aSigkillOnATillIsSaidInOneSentenceAndEverythingStopsInOrder() throws Exception {
        begin();
        ProcessHandle till = pid("till-a");
        ProcessHandle server = pid("server");
        assertThat(till.destroyForcibly()).isTrue();
        awaitLine("funziona di nuovo");
        assertThat(server.isAlive()).isTrue();
        process.destroy();
        assertThat(process.waitFor()).isZero();
        assertThat(server.isAlive()).isFalse();
        assertThat(lines())
                .filteredOn(line -> line.contains("segnale 9"))
                .singleElement()
                .asString()
                .contains("The till-a", "till-a.log");
        assertThat(lines()).noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
    }

    @Test
    void whoIsKilledAgainAndAgainIsLeftDownAndTheStatusTellsIt() throws Exception {
        begin();
        Set<ProcessHandle> others = Set.of(pid("server"), pid("bench-a"));
        for (int i = 0; i < 5; i++) {
            int falls = i;
            till(others).destroyForcibly();
            if (i < 4) {
                await(() -> count("funziona di nuovo") > falls);
            }
        }
        awaitLine("non viene più riavviato");
        assertThat(pid("server").isAlive()).isTrue();
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void nothingStaysBehindWhenItIsKilledItself() throws Exception {
        begin();
        List<ProcessHandle> children = List.of(pid("server"), pid("bench-a"), pid("till-a"));
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(SIGKILLED);
        for (ProcessHandle child : children) {
            child.onExit().join();
        }
    }

    private void begin() throws Exception {
        said = directory.resolve("said");
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-Dsun.stdout.encoding=UTF-8",
                                "-Dsun.stderr.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallHouse.class.getName(),
                                directory.resolve("data").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        awaitLine("open");
    }

    private ProcessHandle pid(String name) throws IOException {
        String line =
                lines().stream()
                        .filter(said -> said.startsWith("pid " + name + " "))
                        .findFirst()
                        .orElseThrow();
        return ProcessHandle.of(Long.parseLong(line.split(" ")[2])).orElseThrow();
    }

    /** Whichever process is the till by now: the others keep theirs. */
    private ProcessHandle till(Set<ProcessHandle> others) throws Exception {
        await(() -> besides(others).isPresent());
        return besides(others).orElseThrow();
    }

    private Optional<ProcessHandle> besides(Set<ProcessHandle> others) {
        return process.children().filter(child -> !others.contains(child)).findFirst();
    }

    private interface Condition {
        boolean isSo() throws IOException;
    }

    private void awaitLine(String part) throws Exception {
        await(() -> count(part) > 0);
    }

    private long count(String part) throws IOException {
        return lines().stream().filter(line -> line.contains(part)).count();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(said);
    }

    private void await(Condition condition) throws Exception {
        for (int i = 0; i < 3_000 && !condition.isSo(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.isSo()).as("after: %s", lines()).isTrue();
    }
}
