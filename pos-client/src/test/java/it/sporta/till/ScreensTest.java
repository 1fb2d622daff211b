package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.journal.Hub;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The till's pages in its own engine, as a browser asks for them. */
class ScreensTest extends ScreensCase {

    @Test
    void servesATableAndLaysItsBillOnTheCounter() throws Exception {
        begin();
        assertThat(get("/sell").body()).contains("key-tables");
        assertThat(get("/tables").body()).contains("Tavolo 3", "libero");
        String at =
                press("/tables/" + new UUID(8, 3) + "/open", "")
                        .headers()
                        .firstValue("HX-Redirect")
                        .orElseThrow();
        assertThat(get(at).body()).contains("Miele di tiglio", "7,51");
        String order = press(at + "/add", "article=" + Hub.HONEY).body();
        assertThat(order)
                .contains("1 × Miele di tiglio", "Manda in cucina")
                .doesNotContain("<html");
        assertThat(press(at + "/bill", "").body()).contains("La cucina non sa ancora tutto");
        String version = "version=" + hidden("version", order);
        assertThat(get(at + "/line/1").body()).contains("Nota per la cucina");
        String noted = press(at + "/line/1/note", version + "&note=tiepido").body();
        assertThat(noted).contains("tiepido");
        assertThat(press(at + "/line/1/more", version).body()).contains("nulla è stato fatto");
        assertThat(press(at + "/send", "").body()).contains("Conto", "in cucina");
        assertThat(get("/kitchen").body()).contains("Tavolo 3", "1 × Miele di tiglio", "tiepido");
        String card = "/kitchen/" + at.substring("/tables/at/".length()) + "/1/";
        assertThat(press(card + "ready", "").body()).contains("Nulla da preparare", "Pronti");
        assertThat(press(at + "/bill", "").headers().firstValue("HX-Redirect")).contains("/sell");
        assertThat(get("/sell").body()).contains("Tavolo 3", "till-claimed");
        assertThat(press("/sell/exact", seen()).body()).contains("Resto");
        assertThat(get("/tables").body()).contains("libero");
    }

    @Test
    void sellsFromLogInToClosing() throws Exception {
        assertThat(get("/login").body()).contains("Scrivi il tuo PIN", "DEMO");
        begin();
        assertThat(get("/sell").body()).contains("till-tile", "Mele golden", "PAGA");
        String scanned = press("/sell/scan", "code=" + Hub.HONEY_CODE).body();
        assertThat(scanned).contains("Miele di tiglio", "7,51").doesNotContain("<html");
        String paid = press("/sell/cash", seen() + "&cents=2000").body();
        assertThat(paid).contains("Resto", "12,50");
        assertThat(get("/sell/more").body()).contains("Chiudi la cassa");
        assertThat(get("/shift/close").body()).contains("1 vendita").doesNotContain("57,50");
        press("/shift/close", "sum=57,50");
        assertThat(get("/shift/open").body()).contains("Differenza 0,00");
    }

    @Test
    void aTillThatIsClosedLeavesNoBellBehind(@TempDir Path elsewhere) throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Hub hub = new Hub();
        Served other =
                new Served(
                        elsewhere,
                        hub.join(elsewhere),
                        hub.feed(1, Hub.goods()),
                        URI.create("http://127.0.0.1:1"),
                        this::joinsNowhere);
        other.browser.get("/sell/live/aside?revision=0&version=0");
        List<Thread> bells =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !before.contains(thread))
                        .filter(thread -> thread.getName().equals("live"))
                        .toList();
        other.close();
        assertThat(bells).hasSize(1);
        bells.get(0).join(10_000);
        assertThat(bells.get(0).isAlive()).isFalse();
    }

    @Test
    void closesNoDrawerUncountedAndAsksOnceAboutALargeDifference() throws Exception {
        begin();
        HttpResponse<String> uncounted = press("/shift/close", "sum=&n5000=");
        assertThat(uncounted.statusCode()).isEqualTo(422);
        assertThat(uncounted.body()).contains("Conta il cassetto");
        HttpResponse<String> far = press("/shift/close", "sum=38");
        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(far.body()).contains("mancano 12,00");
        assertThat(press("/shift/close", "sum=39").body()).contains("mancano 11,00");
        press("/shift/close", "sum=39");
        assertThat(get("/shift/open").body()).contains("Differenza").contains("11,00");
    }

    @Test
    void opensNoDrawerUncounted() throws Exception {
        press("/login", "pin=" + Hub.PIN);
        HttpResponse<String> uncounted = press("/shift/open", "sum=&n5000=");
        assertThat(uncounted.statusCode()).isEqualTo(422);
        assertThat(uncounted.body()).contains("0 se è vuoto");
        assertThat(press("/shift/open", "sum=0").headers().firstValue("HX-Redirect"))
                .contains("/sell");
    }

    @Test
    void takesASmallDifferenceAsItIs() throws Exception {
        begin();
        press("/shift/close", "sum=45");
        assertThat(get("/shift/open").body()).contains("Differenza").contains("5,00");
    }

    @Test
    void aWrongPinIsSaidCalmlyAndTheFifthOneLouder() throws Exception {
        String once = press("/login", "pin=11111").body();
        assertThat(once).contains("sp-note", "PIN non riconosciuto").doesNotContain("sp-stop");
        for (int i = 0; i < 3; i++) {
            press("/login", "pin=11111");
        }
        assertThat(press("/login", "pin=11111").body()).contains("sp-look", "Troppi PIN");
    }

    @Test
    void takesNoMoneyForAnAmountThatWasNotOnTheScreen() throws Exception {
        begin();
        press("/sell/scan", "code=" + Hub.HONEY_CODE);
        String seen = seen();
        press("/sell/scan", "code=" + Hub.HONEY_CODE);
        assertThat(press("/sell/exact", seen).body()).contains("Il conto è cambiato");
        assertThat(press("/sell/cash", seen + "&cents=2000").body())
                .contains("Il conto è cambiato");
        assertThat(press("/sell/exact", seen()).body()).contains("Resto");
    }

    @Test
    void aLateOrAnEmptyPressChangesNoLineAndShowsTheTicket() throws Exception {
        begin();
        press("/sell/scan", "code=" + Hub.HONEY_CODE);
        String seen = seen();
        press("/sell/scan", "code=" + Hub.HONEY_CODE);
        assertThat(press("/sell/line/1/remove", seen).body())
                .contains("nulla è stato fatto", "15,02");
        assertThat(press("/sell/undo", "").body()).contains("nulla è stato fatto", "15,02");
        assertThat(press("/sell/line/1/remove", seen()).body()).doesNotContain("15,02");
    }

    @Test
    void listsThePapersOwedAndAsksWhyTheDrawerIsOpened() throws Exception {
        begin();
        assertThat(get("/sell/papers").body()).contains("Nessuno scontrino da stampare");
        assertThat(press("/sell/papers/nonsense/print", "").statusCode()).isEqualTo(422);
        assertThat(press("/sell/drawer", "").body()).contains("Manca il motivo");
        assertThat(press("/sell/drawer", "reason=change").body()).contains("chiave");
    }

    @Test
    void enterMeansWhatACashierExpects() throws Exception {
        begin();
        String none = "&" + seen();
        assertThat(press("/sell/enter", "keyed=" + Hub.HONEY_CODE + none).body()).contains("Miele");
        press("/sell/line/1/choose", seen());
        String chosen = "&" + seen();
        assertThat(press("/sell/enter", "keyed=3" + chosen).body()).contains("22,53");
        String now = "&" + seen();
        assertThat(press("/sell/enter", "keyed=20" + now).body()).contains("Mancano", "2,55");
        String later = "&" + seen();
        assertThat(press("/sell/enter", "keyed=" + later).body()).contains("Resto", "0,00");
    }

    @Test
    void aCodeWithAWrongDigitIsNoAmount() throws Exception {
        begin();
        assertThat(press("/sell/enter", "keyed=4006381333930&" + seen()).body())
                .contains("4006381333930", "non è giusto");
        assertThat(press("/sell/enter", "keyed=40063813339312&" + seen()).body())
                .contains("non è giusto");
    }

    @Test
    void aCountThatIsTooLargeIsANumberAllTheSame() throws Exception {
        begin();
        assertThat(press("/shift/sum", "n5000=999999").body()).contains("999999 è troppo");
        assertThat(press("/shift/sum", "n5000=9999999999999").body()).contains("è troppo");
        assertThat(press("/shift/sum", "sum=999999").body()).contains("999999 è troppo");
        assertThat(press("/shift/sum", "sum=99999999999999").body()).contains("è troppo");
        assertThat(press("/shift/sum", "n5000=x").body()).contains("«x» non è un numero");
        assertThat(press("/shift/sum", "sum=-5").body()).contains("non è un numero");
    }

    @Test
    void everyScreenHearsOfScans() throws Exception {
        assertThat(get("/login").body()).contains("/sell/live/aside");
        begin();
        for (String screen : List.of("/sell/more", "/sell/papers", "/shift/close")) {
            assertThat(get(screen).body()).contains("/sell/live/aside");
        }
        String opened = get("/sell/live/aside?revision=0&version=0").body();
        press("/sell/scan", "code=" + Hub.HONEY_CODE);
        String known =
                "revision=" + hidden("revision", opened) + "&version=" + hidden("version", opened);
        assertThat(get("/sell/live/aside?" + known).body()).contains("articolo è sul conto");
    }

    @Test
    void accentsAndPicturesOfLettersComeBackAsTheyWereTyped() throws Exception {
        begin();
        String typed = "keyed=" + URLEncoder.encode("perché 🍎", StandardCharsets.UTF_8);
        assertThat(press("/sell/enter", typed + "&" + seen()).body()).contains("perché 🍎");
    }

    @Test
    void aScanReachesTheWaitingPageByItself() throws Exception {
        begin();
        Matcher revision =
                Pattern.compile("revision\" value=\"(\\d+)")
                        .matcher(press("/sell/scan", "code=" + Hub.HONEY_CODE).body());
        assertThat(revision.find()).isTrue();
        CompletableFuture<HttpResponse<String>> waiting =
                browser.sendAndGoOn(
                        browser.request("/sell/live?revision=" + revision.group(1))
                                .header("HX-Request", "true"));
        Thread.sleep(300);
        assertThat(waiting).isNotDone();
        assertThat(press("/sell/scan", "code=" + Hub.HONEY_CODE).statusCode()).isEqualTo(200);
        assertThat(waiting.get().body()).contains("2 pz".replace(' ', '\u00a0'));
    }

    @Test
    void saysNoInOneSentenceAndNeverShowsATrace() throws Exception {
        begin();
        HttpResponse<String> unknown = press("/sell/scan", "code=5901234123457");
        assertThat(unknown.body()).contains("nulla è stato aggiunto");
        assertThat(press("/sell/tap", "article=nonsense").body()).contains("listino");
        assertThat(press("/sell/scan", "code=<script>").body()).doesNotContain("<script>");
        assertThat(press("/sell/cash", "cents=abc").body()).doesNotContain("Exception");
        assertThat(press("/shift/close", "n5000=x").statusCode()).isEqualTo(422);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void answersNobodyButThisMachinesOwnPages() throws Exception {
        HttpResponse<String> foreign =
                browser.send(
                        browser.request("/sell/undo")
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(statusWithHost("till.example:80")).startsWith("HTTP/1.1 421");
    }

    /** The JDK's client sets the host itself; a rebound name comes like this. */
    private String statusWithHost(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", browser.port)) {
            String request = "GET /login HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }
}
