package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Verdict;
import it.sporta.till.journal.FakeServer;
import it.sporta.till.journal.Hub;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A till of its own process that joins, and joins again, on its screen. */
class JoinScreenTest {

    private static final long PATIENCE = 20_000_000_000L;

    @TempDir Path home;
    private final HttpClient browser = HttpClient.newHttpClient();
    private FakeServer server;
    private Child till;
    private String root;

    @BeforeEach
    void open() throws Exception {
        server = new FakeServer(new Hub(), 1, 0);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        root = "http://127.0.0.1:" + port;
        till =
                Child.start(
                        Till.class,
                        "--data",
                        home.toString(),
                        "--port",
                        Integer.toString(port),
                        "--server",
                        server.address().toString());
        till.awaitSaying("ready");
    }

    @AfterEach
    void close() throws Exception {
        till.kill();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverJoinsIsSentToTheTillThatNowSells(boolean htmx) throws Exception {
        assertThat(get("/").body()).contains("action=\"/join\"");
        leadsToTheCounter(press("ABCD-1234", htmx));
        assertThat(get("/").headers().firstValue("Location")).contains(root + "/login");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverJoinsAgainIsSentBackToIt(boolean htmx) throws Exception {
        press("ABCD-1234", htmx);
        server.judges(Optional.of(Verdict.FORK));
        awaitTheQuestion();
        server.judges(Optional.empty());
        leadsToTheCounter(press("EFGH-5678", htmx));
        assertThat(get("/").headers().firstValue("Location")).contains(root + "/login");
    }

    private static void leadsToTheCounter(Answer answer) {
        assertThat(answer.http().statusCode()).isEqualTo(answer.htmx() ? 204 : 303);
        String where = answer.htmx() ? "HX-Redirect" : "Location";
        assertThat(answer.http().headers().firstValue(where))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    private void awaitTheQuestion() throws Exception {
        press("/login", "pin=" + Hub.PIN, true);
        long deadline = System.nanoTime() + PATIENCE;
        while (get("/join").statusCode() != 200) {
            assertThat(System.nanoTime()).as("the till is told").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(root + path)).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private record Answer(HttpResponse<String> http, boolean htmx) {}

    private Answer press(String code, boolean htmx) throws Exception {
        return new Answer(press("/join", "code=" + code, htmx), htmx);
    }

    private HttpResponse<String> press(String path, String form, boolean htmx) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Origin", root)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
