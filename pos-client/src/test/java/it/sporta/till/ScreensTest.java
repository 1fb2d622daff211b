package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.Feed;
import it.sporta.till.group.Faenza;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Joining;
import it.sporta.till.journal.Journal;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The till's pages in its own engine, as a browser asks for them. */
class ScreensTest {

    @TempDir Path home;
    private Served till;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        URI nowhere = URI.create("http://127.0.0.1:1");
        Hub hub = new Hub();
        hub.buying = Faenza.whole();
        Feed news = hub.serving(Hub.manyGoods(40));
        till = new Served(home, hub.join(home), news, nowhere, this::joinsNowhere);
        browser = till.browser;
    }

    private Joining.Result joinsNowhere(String code, Journal journal) {
        return Joining.Result.SERVER_AWAY;
    }

    @AfterEach
    void close() {
        till.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.get(path);
    }

    private HttpResponse<String> press(String path, String form) throws Exception {
        return browser.press(path, form);
    }

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

    private void begin() throws Exception {
        assertThat(press("/login", "pin=" + Hub.PIN).headers().firstValue("HX-Redirect"))
                .contains("/");
        assertThat(press("/shift/open", "n5000=1").headers().firstValue("HX-Redirect"))
                .contains("/sell");
    }

    /** What a page tells with each payment: the ticket and the amount it showed. */
    private String seen() throws Exception {
        String page = get("/sell").body();
        return String.join(
                "&",
                "ticket=" + hidden("ticket", page),
                "version=" + hidden("version", page),
                "line=" + hidden("line", page));
    }

    private static String hidden(String name, String page) {
        return found("name=\"" + name + "\" value=\"([^\"]+)", page);
    }

    private static String found(String shape, String page) {
        Matcher found = Pattern.compile(shape).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
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

    private static String load(String page) {
        return "load=" + hidden("load", page);
    }

    @Test
    void booksForAMemberAndWeighsWhatCameAlsoWithTheDrawerClosed() throws Exception {
        press("/login", "pin=" + Hub.PIN);
        assertThat(get("/group").body())
                .contains("Prenota per un socio", "Dispensa di dicembre", "Pesa l'arrivo");
        String members = "/group/book/" + Faenza.OPEN;
        assertThat(get(members).body()).contains("Piera", "Omar D.", "ancora niente");
        assertThat(get(members + "?q=pie").body()).contains("Piera").doesNotContain("Omar D.");
        assertThat(press(members, "member=" + Faenza.PIERA).headers().firstValue("HX-Redirect"))
                .contains("/group/booking");
        String page = get("/group/booking").body();
        assertThat(page).contains("Miele di tiglio", "ne restano 3", "Conferma");
        String draft = "draft=" + hidden("draft", page);
        String more = press("/group/booking/more", draft + "&offer=" + Faenza.HONEY).body();
        assertThat(more).contains("6,90", "nuovo").doesNotContain("<html");
        String cycle = "&cycle=" + Faenza.OPEN;
        assertThat(
                        press("/group/booking/confirm", draft + cycle)
                                .headers()
                                .firstValue("HX-Redirect"))
                .contains(members);
        assertThat(get(members).body()).contains("Prenotato per Piera", "1 articolo");
        String weigh = "/group/weigh/" + Faenza.COMING;
        assertThat(get(weigh).body()).contains("Toma", "ordinati 4,000", "scritto in ufficio");
        String asked = press(weigh + "/what", "offer=" + Faenza.TOMA + "&keyed=0,5").body();
        assertThat(asked).contains("Controlla: è giusto?", "0,500", "PESO MANUALE");
        String odd = press(weigh + "/confirm", load(asked)).body();
        assertThat(odd).contains("molto lontano");
        String told = press(weigh + "/confirm", load(asked) + "&sure=yes").body();
        assertThat(told).contains("0,500", "PESO MANUALE", "/withdraw");
        String row = found("/([0-9a-f-]{36})/withdraw", told);
        assertThat(press(weigh + "/" + row + "/withdraw", "").body()).doesNotContain("0,500");
        String dated = press(weigh + "/what", "offer=" + Faenza.RICOTTA + "&keyed=2").body();
        assertThat(dated).contains("Scadenza scritta sulla merce", "type=\"date\"");
        press(weigh + "/back", "");
        begin();
        assertThat(get("/sell").body()).contains("key-group");
    }

    @Test
    void weighsWasteInThreeTouchesAlsoWithTheDrawerClosed() throws Exception {
        press("/login", "pin=" + Hub.PIN);
        assertThat(get("/waste").body())
                .contains("Mele golden", "Misto o sconosciuto", "Nessuna bilancia");
        String why = press("/waste/what", "what=" + Hub.APPLES + "&keyed=1,250").body();
        assertThat(why).contains("Perché lo togli?", "1,250", "PESO MANUALE", "Rovinato");
        String where = press("/waste/why", load(why) + "&reason=SPOILED").body();
        assertThat(where).contains("Dove va?", "Biogas", "till-pay");
        String told = press("/waste/where", load(where) + "&destination=COMPOST").body();
        assertThat(told).contains("Rovinato → Compost", "1,250", "Annulla");
        assertThat(press("/waste/where", load(where) + "&destination=FEED").body())
                .contains("Rovinato → Compost")
                .doesNotContain("Rovinato → Animali");
    }

    @Test
    void aStationSaysPlainlyWhatIsMissing() throws Exception {
        press("/login", "pin=" + Hub.PIN);
        HttpResponse<String> nothing = press("/waste/what", "what=" + Hub.APPLES);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Questa cassa non ha una bilancia");
        assertThat(press("/waste/why", "load=x&reason=SPOILED").body())
                .contains("La pesata è cambiata: nulla è stato fatto");
        String why = press("/waste/what", "what=mixed:frutta&keyed=0,800").body();
        String where = press("/waste/why", load(why) + "&reason=SURPLUS").body();
        assertThat(where).contains("Misto Frutta");
        assertThat(press("/waste/where", load(where) + "&destination=PEOPLE").body())
                .contains("Per donare bisogna sapere che cos'è");
        press("/logout", "");
        assertThat(press("/waste/what", "what=" + Hub.APPLES).headers().firstValue("HX-Redirect"))
                .contains("/login");
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
