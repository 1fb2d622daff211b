package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Verdict;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.journal.Connection.Contact;
import it.sporta.till.journal.FakeServer;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Joining;
import it.sporta.till.journal.Journal;
import it.sporta.ui.Words;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a till whose word the server takes no more, in its own engine. */
class RejoinScreenTest {

    @TempDir Path home;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<String> codes = new ArrayList<>();
    private Joining.Result result = Joining.Result.JOINED;
    private FakeServer server;
    private Web web;
    private Counter counter;
    private String root;

    @BeforeEach
    void open() throws Exception {
        Hub hub = new Hub();
        Identity identity = hub.join(home);
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, Hub.goods()));
        server = new FakeServer(hub, 1, 0);
        server.knows(identity.key().verifying());
        Counter.Setting setting =
                new Counter.Setting(
                        Clock.systemUTC(),
                        server.address(),
                        DeviceSettings.none(),
                        Optional.empty(),
                        Options.First.SELL);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        root = "http://127.0.0.1:" + port;
        counter = Counter.open(home, identity, catalogue, setting, this::join);
        counter.start(DeviceSettings.none());
        web = new Web(port);
        web.start();
        web.serve(counter.resources());
    }

    private Joining.Result join(String code, Journal journal) {
        codes.add(code);
        return result;
    }

    @AfterEach
    void close() {
        web.close();
        counter.close();
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(root + path)).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> press(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("HX-Request", "true")
                        .header("Origin", root)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The page, once the server has said no to an entry. */
    private String pageAfter(Verdict verdict) throws Exception {
        server.judges(Optional.of(verdict));
        press("/login", "pin=" + Hub.PIN);
        long deadline = System.nanoTime() + 20_000_000_000L;
        HttpResponse<String> page = get("/join");
        while (page.statusCode() != 200) {
            assertThat(System.nanoTime()).as("the till is told").isLessThan(deadline);
            Thread.sleep(50);
            page = get("/join");
        }
        return page.body();
    }

    @Test
    void aTillThatIsWelcomeHasNothingToDoThere() throws Exception {
        assertThat(get("/join").headers().firstValue("Location")).contains(root + "/");
        press("/join", "code=ABCD-1234");
        assertThat(codes).isEmpty();
    }

    @Test
    void aCopiedTillIsToldWhyWhatWaitsAndWhoHelps() throws Exception {
        assertThat(pageAfter(Verdict.FORK))
                .contains("Ricollega questa cassa", "risulta doppia", "DEMO", "aspetta", "Casse")
                .contains("name=\"code\"", "Più tardi")
                .doesNotContain("rejoin.", "FORK");
    }

    @Test
    void aReplacedTillIsToldSo() throws Exception {
        assertThat(pageAfter(Verdict.STALE_EPOCH)).contains("collegata al posto di questa");
    }

    @Test
    void everyReasonToJoinAgainHasItsSentence() {
        for (String language : List.of("it", "en")) {
            Words words = Words.of(Till.class, Locale.forLanguageTag(language));
            assertThat(Arrays.stream(Contact.values()).filter(Contact::mustJoinAgain))
                    .hasSize(3)
                    .allMatch(contact -> words.has("rejoin." + contact.name()));
        }
    }

    @Test
    void aCodeThatHelpsLeadsBackToTheCounterAndOneThatDoesNotSaysWhatToDo() throws Exception {
        pageAfter(Verdict.FORK);
        assertThat(press("/join", "code=").body()).contains("Il codice non è intero");
        assertThat(codes).isEmpty();
        result = Joining.Result.OTHER_TILL;
        HttpResponse<String> other = press("/join", "code=ABCD-1234");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("codice è di un'altra cassa");
        result = Joining.Result.JOINED;
        HttpResponse<String> joined = press("/join", "code=ABCD-1234");
        assertThat(joined.headers().firstValue("HX-Redirect")).contains("/");
        assertThat(codes).containsExactly("ABCD-1234", "ABCD-1234");
    }
}
