package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Verdict;
import it.sporta.till.journal.FakeServer;
import it.sporta.till.journal.Hub;
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

    @TempDir Path home;
    private FakeServer server;
    private Child till;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        server = new FakeServer(new Hub(), 1, 0);
        browser = new Browser();
        till =
                Child.start(
                        Till.class,
                        "--data",
                        home.toString(),
                        "--port",
                        Integer.toString(browser.port),
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
        assertThat(browser.get("/").body()).contains("action=\"/join\"");
        leadsToTheCounter(press("ABCD-1234", htmx));
        assertThat(browser.get("/").headers().firstValue("Location"))
                .contains(browser.root + "/login");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverJoinsAgainIsSentBackToIt(boolean htmx) throws Exception {
        press("ABCD-1234", htmx);
        server.judges(Optional.of(Verdict.FORK));
        awaitTheQuestion();
        server.judges(Optional.empty());
        leadsToTheCounter(press("EFGH-5678", htmx));
        assertThat(browser.get("/").headers().firstValue("Location"))
                .contains(browser.root + "/login");
    }

    private static void leadsToTheCounter(Answer answer) {
        assertThat(answer.http().statusCode()).isEqualTo(answer.htmx() ? 204 : 303);
        String where = answer.htmx() ? "HX-Redirect" : "Location";
        assertThat(answer.http().headers().firstValue(where))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    private void awaitTheQuestion() throws Exception {
        press("/login", "pin=" + Hub.PIN, true);
        browser.awaitPage("/join");
    }

    private record Answer(HttpResponse<String> http, boolean htmx) {}

    private Answer press(String code, boolean htmx) throws Exception {
        return new Answer(press("/join", "code=" + code, htmx), htmx);
    }

    private HttpResponse<String> press(String path, String form, boolean htmx) throws Exception {
        return htmx ? browser.press(path, form) : browser.submit(path, form);
    }
}
