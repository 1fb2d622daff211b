package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.Bench;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Joining;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Devices picked, tried and saved on the till's own page, with virtual ones on real lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevicesScreenTest {

    private static final Operator MARTA =
            new Operator(Hub.ANNA.id(), "Marta", Role.COORDINATOR, Hub.ANNA.pin());

    private Path home;
    private Bench bench;
    private Served till;
    private Path file;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        home = folder;
        bench = Bench.with(ScaleLanguage.TOLEDO8217, home.resolve("cables"));
        file = home.resolve("devices");
        serve(MARTA);
    }

    @BeforeEach
    void begin() throws Exception {
        press("/devices/scale/remove");
        Files.writeString(file, "# via Palmanova\n");
    }

    /** Opening a till takes its time: most tests share one. */
    private void serve(Operator who) throws Exception {
        Hub hub = new Hub();
        Path data = Files.createTempDirectory(home, "till");
        Feed news = hub.serving(Hub.goods(), who);
        till =
                new Served(
                        data,
                        hub.join(data),
                        news,
                        URI.create("http://127.0.0.1:1"),
                        (code, journal) -> Joining.Result.SERVER_AWAY,
                        SettingsFile.at(file),
                        home.resolve("cables"));
        till.browser.press("/login", "pin=" + Hub.PIN);
        till.browser.press("/shift/open", "n5000=1");
    }

    @AfterAll
    void close() {
        till.close();
        bench.close();
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = till.browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> press(String path, String... fields) throws Exception {
        StringBuilder form = new StringBuilder();
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            form.append(form.length() > 0 ? "&" : "")
                    .append(parts[0])
                    .append('=')
                    .append(URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
        }
        return till.browser.press(path, form.toString());
    }

    private String port() {
        return "scale.path=" + bench.scale().path();
    }

    @Test
    void aScaleIsPickedTriedSavedAndWeighsWhileTheSaleGoesOn() throws Exception {
        press("/sell/tap", "article=" + Hub.HONEY, "keyed=1");
        assertThat(page("/devices/scale"))
                .contains(">bilancia")
                .doesNotContain("Non ancora salvato");
        press("/devices/scale/kind", "scale.kind=toledo8217");
        assertThat(page("/devices/scale"))
                .contains("Numero del certificato", "Non ancora salvato")
                .doesNotContain("Cifre del prezzo");
        press("/devices/scale/trial", "scale.kind=toledo8217", port(), "scale.certificate=IT-1");
        till.browser.awaitPage("/devices/scale");
        Waiting.await("a verdict", () -> shows("/devices/scale/trial", "il piatto è vuoto"));
        assertThat(Files.readString(file)).isEqualTo("# via Palmanova\n");
        press("/devices/scale", "scale.kind=toledo8217", port(), "scale.certificate=IT-1");
        assertThat(Files.readString(file))
                .startsWith("# via Palmanova\n")
                .contains("scale.kind=toledo8217\n", "scale.certificate=IT-1\n");
        assertThat(page("/devices/scale")).doesNotContain("Non ancora salvato");
        bench.scale().put(500);
        Waiting.await("a weight", () -> shows("/sell/scale", "0,500"));
        press("/sell/tap", "article=" + Hub.APPLES, "keyed=");
        assertThat(page("/sell")).contains("Mele golden", "0,495", "Miele");
    }

    @Test
    void twoDevicesAtOnePortAreRefusedButReceiptsAndOrdersShareAPrinter() throws Exception {
        press("/devices/scale", "scale.kind=toledo8217", port(), "scale.certificate=IT-1");
        HttpResponse<String> taken =
                press("/devices/kitchen", "kitchen.path=" + bench.scale().path());
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Questa porta la usa già un altro dispositivo.");
        String paper = "path=" + bench.printer().path();
        press("/devices/printer", "printer." + paper);
        press("/devices/kitchen", "kitchen." + paper);
        assertThat(Files.readString(file))
                .contains("printer.path=" + bench.printer().path())
                .contains("kitchen.path=" + bench.printer().path());
    }

    @Test
    void aScaleWhoseVerificationIsOverdueIsNotSoldWithAndSaysSo() throws Exception {
        String[] scale = {"scale.kind=toledo8217", port(), "scale.certificate=IT-1"};
        press("/devices/scale", scale[0], scale[1], scale[2], "scale.verified=2020-01-31");
        assertThat(page("/states")).contains("Verifica bilancia scaduta", "/devices/scale");
        assertThat(press("/sell/tap", "article=" + Hub.APPLES, "keyed=").body())
                .contains("La verifica della bilancia è scaduta");
        assertThat(press("/sell/tap", "article=" + Hub.APPLES, "keyed=0,300").statusCode())
                .isEqualTo(200);
        assertThat(page("/sell")).contains("0,300", "PESO MANUALE");
        press(
                "/devices/scale",
                scale[0],
                scale[1],
                scale[2],
                "scale.verified=2020-01-31",
                "scale.overdue=warn");
        assertThat(page("/states")).contains("Verifica bilancia scaduta");
        assertThat(press("/sell/tap", "article=" + Hub.APPLES, "keyed=").body())
                .doesNotContain("verifica della bilancia");
    }

    private boolean shows(String path, String words) {
        try {
            return till.browser.get(path).body().contains(words);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatDoesNotFitIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        press(
                "/devices/scale",
                "scale.kind=cas",
                "scale.line=fast",
                "scale.minimum=100",
                "scale.path=");
        assertThat(page("/devices/scale"))
                .contains("Così non va: si scrive come 9600-8N1", "value=\"fast\"")
                .contains("Scegli la porta a cui è attaccato", "value=\"100\"");
        assertThat(Files.readString(file)).isEqualTo("# via Palmanova\n");
        press("/devices/scale/trial", "scale.kind=cas", "scale.line=fast", port());
        assertThat(page("/devices/scale")).doesNotContain("Chiedo il peso");
        press("/devices/scale/forget");
        assertThat(page("/devices/scale")).doesNotContain("fast", "Così non va");
    }

    @Test
    void aDiskThatTakesNothingChangesNothingAndSaysSo() throws Exception {
        Path inTheWay = Files.createDirectories(home.resolve("devices.new/in-the-way"));
        HttpResponse<String> answer = press("/devices/scale", "scale.kind=cas", port());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Il disco non prende le impostazioni");
        assertThat(page("/devices/scale")).contains("Non ancora salvato");
        assertThat(page("/states")).contains("Nessuna bilancia");
        Files.delete(inTheWay);
    }

    @Test
    void whatATrialFindsOutIsTakenOverWithOneKey() throws Exception {
        press("/devices/scale/trial", "scale.kind=toledo8217", "scale.line=9600-8N1", port());
        assertThat(page("/devices/scale")).contains("hx-get=\"/devices/scale/trial\"");
        assertThat(press("/devices/scale", "scale.kind=cas", port()).body())
                .contains("Una prova è ancora in corso");
        press("/devices/scale/kind", "scale.kind=toledo8217", "scale.line=9600-8N1", port());
        Waiting.await("an offer", () -> shows("/devices/scale/trial", "9600-7E1."));
        press("/devices/scale/offer");
        assertThat(page("/devices/scale"))
                .contains("name=\"scale.line\" type=\"text\" value=\"9600-7E1\"");
    }

    @Test
    void aSecretIsKeptAndNeverShownAndNotInTheReport() throws Exception {
        press("/devices/scale", "scale.kind=dialog06", "scale.secret=0BAD:11021", port());
        assertThat(page("/devices/scale"))
                .contains("impostato, non si mostra")
                .doesNotContain("0BAD");
        press("/devices/scale", "scale.kind=dialog06", "scale.secret=", "scale.digits=5", port());
        assertThat(Files.readString(file)).contains("scale.secret=0BAD:11021", "scale.digits=5");
        assertThat(page("/devices/report.txt"))
                .contains("scale.kind=dialog06", "Java ", "Sporta ")
                .doesNotContain("0BAD");
    }

    @Test
    void linesNobodyKnowsAreToldOnEveryScreenUntilTheFileIsRight() throws Exception {
        till.close();
        Files.writeString(file, "printer.modle=pos-58\nscale.line=fast\n");
        serve(MARTA);
        assertThat(page("/states")).contains("File dei dispositivi da correggere", "/devices");
        assertThat(page("/devices/scale")).contains("printer.modle, scale.line");
        press("/devices/drawer", "drawer.pin=5");
        assertThat(page("/states")).doesNotContain("da correggere");
        assertThat(Files.readString(file)).contains("# non si conosce: printer.modle=pos-58");
        press("/devices/drawer/remove");
    }

    @Test
    void onlyACoordinatorFindsAndUsesThePage() throws Exception {
        assertThat(page("/sell/more")).contains("href=\"/devices\"");
        till.close();
        serve(Hub.ANNA);
        assertThat(page("/sell/more")).doesNotContain("href=\"/devices\"");
        assertThat(till.browser.get("/devices/scale").body())
                .contains("I dispositivi li sceglie chi coordina");
        assertThat(press("/devices/scale", "scale.kind=cas", port()).statusCode()).isEqualTo(422);
        assertThat(till.browser.get("/devices/report.txt").statusCode()).isEqualTo(422);
        assertThat(till.browser.get("/devices/fiscal/machine").statusCode()).isEqualTo(422);
        assertThat(press("/devices/fiscal/machine/drawer").statusCode()).isEqualTo(422);
        assertThat(Files.readString(file)).isEqualTo("# via Palmanova\n");
        till.close();
        serve(MARTA);
    }
}
