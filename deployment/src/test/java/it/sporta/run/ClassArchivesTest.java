package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchivesTest {

    @TempDir Path directory;

    @Test
    void isUsedByEveryProgramOfItsKindOnceItWasMade() throws Exception {
        ClassArchives use = new ClassArchives(directory.toString(), false);
        assertThat(use.options("till-palmanova")).isEmpty();
        String make =
                new ClassArchives(directory.toString(), true).options("till-palmanova").get(0);
        Path file = Path.of(make.substring("-XX:ArchiveClassesAtExit=".length()));
        Files.writeString(file, "classes");
        assertThat(use.options("till-capuana").get(0)).isEqualTo("-XX:SharedArchiveFile=" + file);
        assertThat(use.options("server")).isEmpty();
    }

    @Test
    void belongsToOneBuildOfTheJvm() {
        List<String> make = new ClassArchives(directory.toString(), true).options("server");
        assertThat(make.get(0))
                .contains(System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.+]", "-"));
    }

    @Test
    void withoutADirectoryNothingIsSaid() {
        assertThat(new ClassArchives("", false).options("server")).isEmpty();
    }
}
