package it.sporta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.epson.EpsonPrinter;
import it.sporta.hardware.fiscal.epson.EpsonSettings;
import it.sporta.hardware.fiscal.epson.EpsonSettings.Department;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import it.sporta.kernel.Rome;
import it.sporta.run.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fiscal printer on the bench: what a person sees of it and does to it. */
class FiscalBenchTest {

    private static final Path DEMO = Path.of("src/main/demo").toAbsolutePath();

    @TempDir Path devices;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Counter counter;
    private BenchServer server;
    private int port;

    @BeforeEach
    void open() throws Exception {
        port = Ports.free();
        counter = begun();
        server = new BenchServer(port, "via Capuana 7", counter, Goods.of(DEMO, "capuana"), DEMO);
    }

    private Counter begun() {
        return Counter.open(
                devices,
                ScaleLanguage.DIALOG06,
                Set.of(Extra.EPSON),
                Clock.systemUTC().withZone(Rome.ZONE));
    }

    @AfterEach
    void close() {
        server.close();
        counter.close();
    }

    @Test
    void aFiscalPrinterStandsThereWithItsPaperAndItsMoods() throws Exception {
        FiscalTwin twin = counter.fiscal().orElseThrow();
        assertThat(get("/").body())
                .contains(twin.address().toString(), "99SPT000001", "22:1/1", "giornata chiusa");
        FiscalPrinter printer =
                new EpsonPrinter(
                        EpsonSettings.usual(
                                twin.address(), Map.of(Vat.rate(400), new Department(3, 3))),
                        new Channel("t", Patience.USUAL, ExchangeJournal.NONE, Clock.systemUTC()));
        Sale apples =
                Sale.of(
                        List.of(Line.of("Mele", 313, Vat.rate(400))),
                        Payment.of(PaymentForm.CASH, 313));
        post("/fiscal/mischief", "mischief=ANSWER_LOST");
        assertThat(get("/fiscal").body()).contains("value=\"ANSWER_LOST\" selected");
        assertThat(printer.issue(new DocumentKey("a1"), apples))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(get("/fiscal/documents").body()).isEqualTo("0012-0001 313\n");
        assertThat(get("/fiscal/papers").body()).contains("DIMOSTRAZIONE", "Mele", "3,13");
        assertThat(get("/fiscal").body()).contains("giornata aperta, documenti 1, chiusure 11");
        printer.openDrawer();
        assertThat(get("/drawer").body()).contains("Aperto");
        for (String[] hand :
                new String[][] {
                    {"low", "Carta quasi finita"},
                    {"roll", "Carta finita"},
                    {"cover", "Coperchio aperto"},
                    {"power", "Spenta"}
                }) {
            assertThat(post("/fiscal/hand/" + hand[0], "").body()).contains(hand[1] + " ·");
        }
        assertThat(printer.glance()).isInstanceOf(Outcome.Refused.class);
        for (String hand : List.of("power", "cover", "roll", "document")) {
            post("/fiscal/hand/" + hand, "");
        }
        assertThat(post("/fiscal/hand/tear", "").body()).contains("Documento a metà ·");
        assertThat(get("/fiscal/papers").body()).isEmpty();
        assertThat(post("/fiscal/hand/kick", "").statusCode()).isEqualTo(404);
    }

    @Test
    void isFoundWhereItWasAfterANewStartUnlessSomebodyElseIsThere() throws Exception {
        URI address = counter.fiscal().orElseThrow().address();
        counter.close();
        counter = begun();
        assertThat(counter.fiscal().orElseThrow().address()).isEqualTo(address);
        counter.close();
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket taken = new ServerSocket(address.getPort(), 1, here)) {
            assertThat(taken.isBound()).isTrue();
            counter = begun();
            assertThat(counter.fiscal().orElseThrow().address()).isNotEqualTo(address);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).header("Accept-Language", "it").build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", "it")
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
