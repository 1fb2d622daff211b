package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir Path base;

    @Test
    void makesWhatIsMissingAndFindsItAgain() throws IOException {
        DataDirectory first = DataDirectory.take(base.resolve("a/b"));
        Files.writeString(first.directory("server").resolve("x"), "kept");
        first.release();
        DataDirectory second = DataDirectory.take(base.resolve("a/b"));
        assertThat(second.directory("server").resolve("x")).hasContent("kept");
        second.release();
    }

    @Test
    void startingOverDeletesOurOwnAndFollowsNoLink() throws IOException {
        Path others = Files.writeString(base.resolve("precious"), "not ours");
        DataDirectory data = DataDirectory.take(base.resolve("data"));
        Files.writeString(data.directory("server").resolve("x"), "old");
        Files.createSymbolicLink(base.resolve("data/link"), others);
        data.clear();
        assertThat(base.resolve("data/server")).doesNotExist();
        assertThat(base.resolve("data/link")).doesNotExist();
        assertThat(others).hasContent("not ours");
        data.release();
        DataDirectory.take(base.resolve("data")).release();
    }

    @Test
    void refusesADirectoryThatHoldsOtherThings() throws IOException {
        Files.writeString(base.resolve("thesis.odt"), "years of work");
        assertThatThrownBy(() -> DataDirectory.take(base))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("non è di Sporta")
                .hasMessageContaining("is not Sporta's");
        assertThat(base.resolve("thesis.odt")).exists();
    }

    @Test
    void refusesAPathThatIsAFile() throws IOException {
        Path file = Files.writeString(base.resolve("file"), "x");
        assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("Cannot write");
    }
}
