package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.ui.asset.Asset;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileWithItsVersionIsKeptForAYear() {
        HttpResponse<String> file = server.get(Asset.url("sporta/tokens.css"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable", "max-age=31536000");
    }

    @Test
    void aFileWithoutVersionIsAskedAgainByItsTag() {
        HttpResponse<String> file = server.get("/static/sporta/tokens.css");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get("/static/sporta/tokens.css", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void textTravelsZippedToWhoTakesIt() {
        HttpResponse<String> zipped =
                server.get("/static/sporta/tokens.css", "Accept-Encoding", "br, gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(server.get("/static/sporta/tokens.css", "Accept-Encoding", "gzip;q=0").headers())
                .matches(headers -> headers.firstValue("Content-Encoding").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/sporta/%2e%2e/%2e%2e/it/sporta/ui/words_it.properties",
                "/static/sporta/..%2f..%2fMANIFEST.MF",
                "/static/../it/sporta/ui/View.class",
                "/static/sporta/none.css",
                "/static/webjars/htmx.org/2.0.7/package.json"
            })
    void nothingElseIsServed(String path) {
        assertThat(server.get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void everythingAPageNamesIsServed() {
        Pattern named = Pattern.compile("(?:src|href|data-library)=\"(/static/[^\"#]+)");
        int seen = 0;
        for (String page : new String[] {"day", "selling", "bench", "pin"}) {
            Matcher file = named.matcher(server.get("/sample/" + page).body());
            while (file.find()) {
                assertThat(server.get(file.group(1)).statusCode()).as(file.group(1)).isEqualTo(200);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(20);
    }
}
