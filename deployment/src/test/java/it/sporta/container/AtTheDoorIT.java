package it.sporta.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.journal.VerifyingKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as strangers meet it, before anybody has been let in. */
@ArquillianTest
@Execution(ExecutionMode.SAME_THREAD)
@RunAsClient
class AtTheDoorIT {

    private static final String BASE = "http://127.0.0.1:18080";
    private static final String JOURNAL = "/api/tills/" + UUID.randomUUID() + "/journal";

    private static final String UNREADABLE =
            "La richiesta non si legge: la cassa e il server hanno versioni diverse?";

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/accesso",
                "/prima-configurazione",
                "/prodotti",
                "/non/esiste",
                "/static/non-esiste.css",
                "/api/tills/niente/feed",
                "/%ff"
            })
    void everyAnswerIsProtectedAndShowsNoInsides(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'self'")
                                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        showsNoInsides(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/oggi/vendite",
                "/prodotti",
                "/prodotti/nuovo",
                "/magazzino",
                "/casse"
            })
    void whoIsNotKnownSeesNoPage(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/prima-configurazione"));
        assertThat(answer.body()).doesNotContain("<table");
    }

    @Test
    void anAddressThatIsNotThereIsOneSentence() throws Exception {
        HttpResponse<String> answer = get("/accesso/non/esiste");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Questa pagina non c").hasSizeLessThan(4_000);
        showsNoInsides(answer);
    }

    @Test
    void anUnknownTillIsRefused() throws Exception {
        HttpResponse<String> answer = put(JOURNAL + "/1/1", new byte[] {1, 2, 3});
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Acknowledgement.parse(answer.body().getBytes(UTF_8)))
                .isEqualTo(new Acknowledgement(Verdict.REJECTED, Optional.empty()));
    }

    @Test
    void aBodyLargerThanAnyEntryIsNotRead() throws Exception {
        saysItIsTooLarge(put(JOURNAL + "/1/1", new byte[EntryBytes.MAX_LENGTH + 1]));
        saysItIsTooLarge(post(JOURNAL, new byte[(8 << 20) + 1]));
        saysItIsTooLarge(post("/api/tills", new byte[5_000]));
    }

    @Test
    void aBodyLargerThanAnythingOfOursIsOneSentence() throws Exception {
        for (String path : new String[] {"/accesso", "/api/tills", "/non/esiste"}) {
            HttpResponse<String> answer = post(path, new byte[20 << 20]);
            saysOnAPage(answer, 413, "Quello che hai mandato è troppo grande.");
        }
    }

    @Test
    void aFormWithoutALengthIsNotReadToItsEnd() throws Exception {
        var endless =
                HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(new byte[300 << 10]));
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(BASE + "/prima-configurazione"))
                                .header("Origin", BASE)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(endless));
        saysOnAPage(answer, 413, "Quello che hai mandato è troppo grande.");
    }

    @Test
    void aHeaderThatNamesNoMediaTypeIsItsSendersFault() throws Exception {
        saysOnAPage(setUp("nonsense", "a=b"), 400, "La richiesta non è arrivata intera.");
        saysOnAPage(
                setUp("application/json", "{}"),
                415,
                "Qui si danno e si prendono soltanto pagine e moduli.");
    }

    private static void saysOnAPage(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + sentence + "</h1>");
        showsNoInsides(answer);
    }

    private static void saysItIsTooLarge(HttpResponse<String> answer) {
        says(answer, 413, "Il messaggio è troppo grande.");
    }

    /** One sentence in Italian for the person at the till, and nothing else. */
    private static void says(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"message\":\"" + sentence + "\"}");
    }

    @Test
    void aJoinThatDoesNotParseIsASentence() throws Exception {
        HttpResponse<String> answer = post("/api/tills", "{\"code\":".getBytes());
        says(answer, 400, UNREADABLE);
    }

    @Test
    void aJoinWithACodeThatNobodyGaveOutIsRefused() throws Exception {
        VerifyingKey key = SigningKey.generate().verifying();
        HttpResponse<String> answer =
                post("/api/tills", new JoinRequest("ABCD-2345", key).toJson());
        says(
                answer,
                403,
                "Il codice non è valido: forse è scaduto o è già stato usato. Chiedine uno nuovo"
                        + " al coordinatore.");
    }

    @Test
    void aTillThatDoesNotSayWhereItStandsIsASentence() throws Exception {
        String feed = BASE + "/api/tills/" + UUID.randomUUID() + "/feed";
        says(send(HttpRequest.newBuilder(URI.create(feed))), 400, UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0/x", "/-1/1", "/99999999999/1"})
    void aPlaceThatCannotBeIsNotThere(String place) throws Exception {
        HttpResponse<String> answer = put(JOURNAL + place, new byte[10]);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Questa pagina non c");
        showsNoInsides(answer);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(BASE + "/accesso"))
                                .header("Origin", "http://example.org")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("login.account=a")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("Richiesta rifiutata: non viene da una pagina di Sporta.");
        showsNoInsides(answer);
    }

    @Test
    void aFormThatCannotBeDecodedIsItsSendersFault() throws Exception {
        HttpResponse<String> answer = setUp("application/x-www-form-urlencoded", "a=%zz%ff");
        saysOnAPage(answer, 400, "La richiesta non è arrivata intera.");
        answer = setUp("application/x-www-form-urlencoded", "person.name=caff%e8");
        saysOnAPage(answer, 400, "La richiesta non è arrivata intera.");
    }

    private HttpResponse<String> setUp(String type, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(BASE + "/prima-configurazione"))
                        .header("Origin", BASE)
                        .header("Accept", "text/html")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void showsNoInsides(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "org.jboss", "RESTEASY", "WFLY");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(BASE + path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> put(String path, byte[] body) throws Exception {
        return send(bytes(path).PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> post(String path, byte[] body) throws Exception {
        return send(bytes(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder bytes(String path) {
        return HttpRequest.newBuilder(URI.create(BASE + path))
                .header("Content-Type", "application/octet-stream");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
