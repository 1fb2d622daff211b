package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsTest {

    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sample/day", "/sample/broken", "/not/there", "/static/sporta/tokens.css"})
    void everyAnswerCarriesTheProtectiveHeaders(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void pagesAreNotKept() {
        assertThat(server.get("/sample/day").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void nothingIsChangedForAnotherSite() {
        HttpResponse<String> answer = server.post("/sample/tap", "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Richiesta rifiutata").doesNotContain("<table");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Sec-Fetch-Site, same-site, 403",
        "Origin, null, 403",
        "Origin, http://evil.example, 403",
        "Origin, 'http://127.0.0.1:1', 403",
        "Origin, not an origin, 403",
        "X-Nothing, at all, 403"
    })
    void aChangeMustComeFromAPageOfOurs(String header, String value, int status) {
        assertThat(server.post("/sample/tap", header, value).statusCode()).isEqualTo(status);
    }

    @Test
    void ourOwnOriginWillDoWhereTheBrowserSendsNoFetchMetadata() {
        String own = "http://" + server.host();
        assertThat(server.post("/sample/tap", "Origin", own).statusCode()).isEqualTo(200);
    }

    @Test
    void aForeignFetchIsNotSavedByAnOriginOfOurs() {
        String own = "http://" + server.host();
        assertThat(
                        server.post("/sample/tap", "Origin", own, "Sec-Fetch-Site", "cross-site")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void machinesProveThemselvesOtherwise() {
        assertThat(server.post("/machine").body()).isEqualTo("taken");
    }

    @Test
    void anUnexpectedErrorShowsAnIdAndNoStackTrace() {
        for (String path : new String[] {"/sample/broken", "/sample/half"}) {
            HttpResponse<String> answer = server.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .containsPattern("con il numero [0-9a-f]{8}\\.")
                    .doesNotContain("secret", "Exception", "it.sporta");
        }
    }

    @Test
    void anErrorUnderHtmxStandsInThePlaceForMessages() {
        HttpResponse<String> answer =
                server.get("/sample/broken", "HX-Request", "true", "Accept", "*/*");
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#message");
        assertThat(answer.body()).contains("sp-message").doesNotContain("<html");
    }

    @Test
    void aMachineGetsALineAndNoPage() {
        HttpResponse<String> answer = server.get("/sample/broken", "Accept", "application/json");
        assertThat(answer.body()).doesNotContain("<", "secret");
    }

    @Test
    void whoAsksAPageForAnotherFormatGetsASentence() {
        HttpResponse<String> answer = server.get("/sample/day", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).isEqualTo("Qui si danno e si prendono soltanto pagine e moduli.");
    }

    @Test
    void aFormThatIsNoFormIsASentence() {
        HttpResponse<String> answer = form("application/json", "{\"product.name\":1}");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("soltanto pagine e moduli").doesNotContain("RESTEASY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product.name=%zz%ff",
                "product.name=%",
                "%g0=1",
                "product.name=caff%e8",
                "%ff=1",
                "a=1&b=2&c=%c3"
            })
    void aFormThatIsNotEncodedAsFormsAreIsItsSendersFault(String body) {
        HttpResponse<String> answer = form("application/x-www-form-urlencoded", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("La richiesta non è arrivata intera.");
    }

    @Test
    void aFormInAnAlphabetThatNobodyKnowsIsItsSendersFault() {
        HttpResponse<String> answer =
                form("application/x-www-form-urlencoded; charset=nonsense", "a=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("La richiesta non è arrivata intera.");
    }

    @Test
    void aFormLargerThanAnyOfOursIsNotReadToItsEnd() {
        HttpResponse<String> answer =
                form("application/x-www-form-urlencoded", "a=" + "x".repeat(256 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Quello che hai mandato è troppo grande.");
    }

    @Test
    void aLargeFormIsRead() {
        String letter = "x".repeat(100_000);
        assertThat(form("application/x-www-form-urlencoded", "a=" + letter).body())
                .isEqualTo(letter);
    }

    @Test
    void aPageUsedInAWayItDoesNotKnowSaysSo() {
        HttpResponse<String> answer = form("application/x-www-form-urlencoded", "", "/sample/day");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Questa pagina c'è, ma non si usa così.");
    }

    @Test
    void aFormOfTheRightKindIsRead() {
        HttpResponse<String> answer = form("application/x-www-form-urlencoded", "a=%C3%A8");
        assertThat(answer.body()).isEqualTo("è");
    }

    private static HttpResponse<String> form(String type, String body) {
        return form(type, body, "/sample/form");
    }

    private static HttpResponse<String> form(String type, String body, String path) {
        return server.send(body, path, "Content-Type", type, "Accept", "text/html");
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        HttpResponse<String> answer = server.get("/sample/nowhere", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Questa pagina non c'è.");
    }

    @Test
    void aRefusalIsOneSentenceInItsPlaceWithItsDetailsEscaped() {
        HttpResponse<String> answer = server.get("/sample/refused", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#message");
        assertThat(answer.body()).contains("Il cesto è vuoto: &lt;b&gt;2&lt;/b&gt;.");
    }
}
