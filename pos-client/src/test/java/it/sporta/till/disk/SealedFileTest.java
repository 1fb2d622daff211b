package it.sporta.till.disk;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.disk.SealedFile.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {

    @TempDir Path home;
    private final Logger log = Logger.getLogger(SealedFile.class.getName());
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler ear =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    said.add(new SimpleFormatter().formatMessage(line));
                }

                @Override
                public void flush() {
                    // Nothing is held back.
                }

                @Override
                public void close() {
                    said.clear();
                }
            };

    @BeforeEach
    void listen() {
        log.addHandler(ear);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(ear);
    }

    @Test
    void damageIsToldOnceByNameAndNotByContent() throws Exception {
        Path path = home.resolve("numbers");
        SealedFile file = new SealedFile(path);
        file.write("secret".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(path);
        bytes[0]++;
        Files.write(path, bytes);
        assertThat(file.read().trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(file.read().trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).contains("numbers").doesNotContain("secret");
        file.write("secret".getBytes(StandardCharsets.UTF_8));
        assertThat(file.read().trouble()).isEqualTo(Trouble.NONE);
        Files.write(path, bytes);
        assertThat(file.read().trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(said).hasSize(2);
    }

    @Test
    void aFileThatIsNotThereIsNoDamage() throws Exception {
        assertThat(new SealedFile(home.resolve("none")).read().trouble())
                .isEqualTo(Trouble.MISSING);
        assertThat(said).isEmpty();
    }
}
