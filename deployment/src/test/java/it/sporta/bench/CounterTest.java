package it.sporta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Platform;
import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.display.CustomerDisplay;
import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.display.Row;
import it.sporta.hardware.display.Screen;
import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.label.ZplPrinter;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Ids;
import it.sporta.hardware.payment.Outcome.Paid;
import it.sporta.hardware.payment.Outcome.Refused;
import it.sporta.hardware.payment.Terms;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.Style;
import it.sporta.kernel.Rome;
import it.sporta.run.Ports;
import it.sporta.ui.ScreenAudit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterTest {

    private static final Path DEMO = Path.of("src/main/demo").toAbsolutePath();

    @TempDir Path devices;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Counter counter;
    private BenchServer server;
    private int port;

    @BeforeEach
    void open() throws Exception {
        assertThat(Platform.isLinux()).as("the bench needs pseudo-terminals").isTrue();
        port = Ports.free();
        counter =
                Counter.open(
                        devices,
                        ScaleLanguage.DIALOG06,
                        EnumSet.allOf(Extra.class),
                        Clock.systemUTC().withZone(Rome.ZONE));
        server =
                new BenchServer(
                        port, "via Palmanova 59", counter, Goods.of(DEMO, "palmanova"), DEMO);
    }

    @AfterEach
    void close() {
        server.close();
        counter.close();
    }

    @Test
    void everyScreenHasItsTemplateWordsAndIcons() throws Exception {
        assertThat(
                        ScreenAudit.of(
                                Path.of("src/main/jte"),
                                CounterView.class,
                                PrinterView.class,
                                ScaleView.class,
                                DrawerView.class,
                                ScannerView.class,
                                LabelsView.class,
                                DisplayView.class,
                                TerminalView.class,
                                FiscalView.class,
                                LineView.class))
                .isEmpty();
        assertThat(ScreenAudit.ofWords(CounterView.class)).isEmpty();
    }

    @Test
    void aLabelIsSeenAsItComesOutAndAnOrderOnTheKitchensPaper() throws Exception {
        Label jar =
                new Label(
                        new Roll(60, 40),
                        List.of(
                                Label.Text.of(Label.Size.NAME, "Passata & basilico"),
                                new Label.Ean13("4006381333931")));
        try (ZplPrinter labels = new ZplPrinter(line("labels", "9600-8N1"));
                EscPosPrinter kitchen =
                        new EscPosPrinter(line("kitchen", "19200-8N1"), PrinterModel.GENERIC_42)) {
            assertThat(labels.print(jar, 1)).isEqualTo(new Outcome.Printed());
            assertThat(kitchen.print(Slip.builder().line("2 risotti").cut().build()))
                    .isEqualTo(new Outcome.Printed());
        }
        assertThat(get("/").body()).contains("Passata &amp; basilico", "4006381333931");
        assertThat(get("/labels/text").body()).contains("Passata & basilico\n4006381333931");
        assertThat(get("/kitchen/papers").body()).contains("2 risotti");
        assertThat(get("/papers").body()).doesNotContain("risotti");
        post("/hands/labels/tear", "");
        assertThat(get("/labels/text").body()).isEmpty();
    }

    @Test
    void whatTheCustomerReadsStandsOnTheBench() throws Exception {
        try (CustomerDisplay display =
                CustomerDisplay.on(line("display", "9600-8N1"), DisplayLanguage.CD5220)) {
            display.show(new Screen(new Row("Mele <b>", "2,75"), new Row("Totale", "12,40")));
            String both = "Mele <b>        2,75\nTotale         12,40";
            for (int i = 0; i < 500 && !get("/display/text").body().equals(both); i++) {
                Thread.sleep(20);
            }
            assertThat(get("/display/text").body()).isEqualTo(both);
        }
        assertThat(get("/").body()).contains("Mele &lt;b&gt;        2,75");
        assertThat(post("/hands/display/plug", "").body())
                .contains("Riattacca la spina")
                .doesNotContain("Mele");
    }

    @Test
    void theTerminalOnTheBenchChargesAndBehavesAsItIsTold() throws Exception {
        Terms terms = Terms.usual(new Ids("00000000", "00000001"), Optional.empty());
        try (CardTerminal terminal =
                new CardTerminal(
                        line("terminal", "9600-8N1"), terms, pending -> {}, Clock.systemUTC())) {
            assertThat(terminal.pay("sale", 1_240, text -> {})).isInstanceOf(Paid.class);
            post("/hands/terminal/manner", "manner=DECLINES");
            assertThat(terminal.pay("sale", 500, text -> {})).isInstanceOf(Refused.class);
        }
        assertThat(get("/terminal/charges").body()).isEqualTo("1240");
        assertThat(get("/").body()).contains("12,40", "Rifiuta");
        assertThat(post("/hands/terminal/manner", "manner=SINGS").statusCode()).isEqualTo(404);
    }

    private Line line(String device, String settings) {
        return SerialLine.of(devices.resolve(device).toString(), settings).line();
    }

    @Test
    void showsTheWholeCounterWithTheGoodsOfTheHub() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("via Palmanova 59", "DEMO", "Mele golden", "9600 7O1", "id=\"printer\"");
        assertThat(get("/pictures/mela-gialla.svg").body()).contains("<svg");
        assertThat(get("/static/sporta/counter.js").statusCode()).isEqualTo(200);
    }

    @Test
    void aDeviceIsSentAgainOnlyWhenItHasChanged() throws Exception {
        long seen = counter.printer().changes().version();
        assertThat(get("/printer?seen=" + seen).statusCode()).isEqualTo(204);
        counter.printer().openCover(true);
        assertThat(get("/printer?seen=" + seen).body()).contains("Coperchio aperto");
    }

    @Test
    void whatIsPrintedComesOutAsPeopleSeeIt() throws Exception {
        EscPosPrinter printer =
                new EscPosPrinter(
                        SerialLine.of(devices.resolve("printer").toString(), "19200-8N1").line(),
                        PrinterModel.GENERIC_42);
        Slip slip =
                Slip.builder()
                        .line("Mercato", Style.CENTRED.withBold().withTall())
                        .columns("Mele <b>", "2,50")
                        .ean13("4006381333931")
                        .qr("https://example.org/")
                        .cut()
                        .build();
        assertThat(printer.print(slip)).isInstanceOf(Outcome.Printed.class);
        String paper = get("/printer").body();
        assertThat(paper)
                .contains("<span class=\"is-bold is-tall\">Mercato</span>")
                .contains("Mele &lt;b&gt;")
                .contains("4006381333931", "<path d=", "✂");
        assertThat(post("/hands/printer/tear", "").body()).doesNotContain("Mercato");
    }

    @Test
    void gramsAreWeighedAndNonsenseIsAnsweredWithOneSentence() throws Exception {
        assertThat(post("/hands/scale/load", "grams=1250").statusCode()).isEqualTo(200);
        assertThat(counter.scale().load()).isEqualTo(1_250);
        HttpResponse<String> refused = post("/hands/scale/load", "grams=heavy");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Questi grammi non si possono mettere sul piatto.");
        assertThat(post("/hands/scale/load", "grams=17000").body()).contains("Troppo peso");
    }

    @Test
    void aPlugIsPulledAndPutBack() throws Exception {
        assertThat(post("/hands/scale/plug", "").body()).contains("Staccata");
        assertThat(devices.resolve("scale")).doesNotExist();
        post("/hands/scale/plug", "");
        assertThat(devices.resolve("scale")).exists();
        assertThat(post("/hands/drawer/plug", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aLineIsTroubledFromTheBench() throws Exception {
        for (String device :
                List.of(
                        "printer",
                        "scale",
                        "scanner",
                        "kitchen",
                        "labels",
                        "display",
                        "terminal")) {
            assertThat(post("/hands/" + device + "/line", "trouble=FROZEN").body())
                    .as(device)
                    .containsPattern("value=\"FROZEN\" selected")
                    .contains("Bloccata");
            assertThat(counter.device(device).orElseThrow().trouble())
                    .isEqualTo(LineTrouble.FROZEN);
        }
        post("/hands/scale/line", "trouble=NONE");
        assertThat(counter.scale().trouble()).isEqualTo(LineTrouble.NONE);
        assertThat(post("/hands/scale/line", "trouble=RUST").statusCode()).isEqualTo(404);
        assertThat(post("/hands/drawer/line", "trouble=NONE").statusCode()).isEqualTo(404);
    }

    @Test
    void thePaperEndsInTheMiddleOfAReceipt() throws Exception {
        post("/hands/printer/roll", "lines=2");
        assertThat(counter.printer().isOutOfPaper()).isFalse();
        EscPosPrinter printer =
                new EscPosPrinter(line("printer", "19200-8N1"), PrinterModel.GENERIC_42);
        Slip slip = Slip.builder().line("uno").line("due").line("tre").cut().build();
        assertThat(printer.print(slip)).isInstanceOf(Outcome.Held.class);
        assertThat(get("/printer").body()).contains("Carta finita", "uno");
    }

    @Test
    void otherSitesAndOtherNamesAreTurnedAway() throws Exception {
        HttpRequest foreign =
                HttpRequest.newBuilder(uri("/hands/scale/load"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://example.org")
                        .POST(BodyPublishers.ofString("grams=5"))
                        .build();
        assertThat(browser.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(counter.scale().load()).isZero();
        assertThat(
                        RawRequest.status(
                                port,
                                "GET / HTTP/1.1\r\nHost: rebound.example.org\r\nConnection: close\r\n\r\n"))
                .isEqualTo(421);
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).header("Accept-Language", "it").build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://127.0.0.1:" + port)
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
