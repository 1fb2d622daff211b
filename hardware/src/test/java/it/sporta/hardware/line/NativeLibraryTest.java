package it.sporta.hardware.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    private static final String PROPERTY = "jSerialComm.library.path";

    @TempDir Path directory;

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void isPutWhereOnlyItsOwnerMayWrite() throws Exception {
        Path file = NativeLibrary.installIn(directory.resolve("native"));
        assertThat(file).isNotEmptyFile().hasParent(directory.resolve("native"));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(System.getProperty(PROPERTY)).isEqualTo(file.getParent().toString());
    }

    @Test
    void isLoadedFromThereByAFreshProgram() throws Exception {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.io.tmpdir=" + shared,
                                "-Duser.home=" + shared,
                                "-cp",
                                System.getProperty("java.class.path"),
                                FreshProgram.class.getName(),
                                directory.resolve("native").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(program.getInputStream().readAllBytes());
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said).isZero();
        assertThat(said).contains("ABSENT or down");
        try (var left = Files.walk(shared)) {
            assertThat(left.filter(Files::isRegularFile)).as("copies in shared places").isEmpty();
        }
    }

    /** Opens a line, which loads the library. */
    static final class FreshProgram {
        public static void main(String[] args) throws Exception {
            NativeLibrary.installIn(Path.of(args[0]));
            try {
                SerialLine.of("/dev/null", "9600-8N1").line().open();
            } catch (DeviceException e) {
                System.out.println("ABSENT or down: " + e.kind());
            }
        }
    }
}
