package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ViewWriterTest {

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
    void sendsABrowserTheWholePageInItsFrame() {
        HttpResponse<String> page = server.get("/sample/day");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Oggi · Sporta</title>", "it-header-wrapper", "<table", "</html>")
                .contains("Incasso dell'oggi in via &lt;Palmanova&gt; 59", "1.103,20\u00a0€");
    }

    @Test
    void sendsHtmxTheFragmentAlone() {
        HttpResponse<String> part = server.get("/sample/day", "HX-Request", "true");
        assertThat(part.body()).contains("<table").doesNotContain("<html", "it-header-wrapper");
    }

    @Test
    void sendsTheWholePageWhenHtmxReplacesTheBody() {
        assertThat(server.get("/sample/day", "HX-Request", "true", "HX-Boosted", "true").body())
                .contains("<html");
        assertThat(
                        server.get(
                                        "/sample/day",
                                        "HX-Request",
                                        "true",
                                        "HX-History-Restore-Request",
                                        "true")
                                .body())
                .contains("<html");
    }

    @Test
    void tellsCachesThatTwoAnswersLiveUnderOneAddress() {
        assertThat(server.get("/sample/day").headers().allValues("Vary"))
                .anyMatch(vary -> vary.contains("HX-Request"));
    }

    @Test
    void namesItsCharacterSet() {
        assertThat(server.get("/sample/day").headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void speaksEnglishToWhoAsksForItAndItalianOtherwise() {
        assertThat(server.get("/sample/day", "Accept-Language", "en-GB,en;q=0.9,it;q=0.1").body())
                .contains("<title>Today", "Today's takings", "lang=\"en\"");
        assertThat(server.get("/sample/day", "Accept-Language", "de").body())
                .contains("<title>Oggi", "lang=\"it\"");
    }

    @Test
    void putsEachViewIntoTheFrameItNames() {
        assertThat(server.get("/sample/selling").body()).contains("<body class=\"till\">");
        assertThat(server.get("/sample/bench").body()).contains("<body class=\"bench\">");
    }

    @Test
    void saysDemoOnEveryFrameWhileTheDataAreInvented() {
        for (String path : new String[] {"day", "selling", "bench"}) {
            assertThat(server.get("/sample/" + path).body()).contains("DEMO");
        }
    }

    @Test
    void loadsNothingFromAnotherHost() {
        for (String path : new String[] {"day", "selling", "bench", "pin"}) {
            assertThat(server.get("/sample/" + path).body())
                    .doesNotContainPattern("(src|href|action)=\"(https?:)?//")
                    .doesNotContain(" style=");
        }
    }
}
