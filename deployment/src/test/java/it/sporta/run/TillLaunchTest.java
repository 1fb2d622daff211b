package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A counter's own till, from the command to its screen and back. */
@Timeout(120)
class TillLaunchTest {

    @TempDir Path directory;
    private Process process;

    @AfterEach
    void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void aTillThatHasNotJoinedAsksForItsCodeAndStopsInOrder() throws Exception {
        int port = Ports.free();
        Path said = start("--port", Integer.toString(port), "--server", "http://127.0.0.1:1");
        String url = "http://127.0.0.1:" + port + "/";
        await(said, "La cassa è pronta su " + url);
        assertThat(page(url)).contains("name=\"code\"");
        List<ProcessHandle> children = process.children().toList();
        assertThat(children).hasSize(1);
        process.destroy();
        assertThat(process.waitFor()).isZero();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(said))
                .contains("Accendo la cassa", "Fermo la cassa…", "Tutto fermo.")
                .doesNotContain("banchi", "Fermo casse", "Exception");
    }

    @Test
    void anUnreadableFileOfDevicesIsOneSentence() throws Exception {
        Path said = start("--devices", directory.resolve("nothing").toString());
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readString(said)).contains("file dei dispositivi").hasLineCount(2);
    }

    private Path start(String... more) throws Exception {
        Path said = directory.resolve("said");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String stream : List.of("file", "stdout", "stderr", "sun.stdout", "sun.stderr")) {
            words.add("-D" + stream + ".encoding=UTF-8");
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(TillLaunch.class.getName(), "--data"));
        words.add(directory.resolve("data").toString());
        words.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().remove("SPORTA_JOIN_CODE");
        process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        return said;
    }

    private static String page(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void await(Path said, String sentence) throws Exception {
        for (int i = 0; i < 3_000 && !Files.readString(said).contains(sentence); i++) {
            Thread.sleep(20);
        }
        assertThat(Files.readString(said)).contains(sentence);
    }
}
