package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.FiscalMake;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Joining;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A fiscal printer attached on the till's own page, with a virtual one in the network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiscalScreenTest {

    private static final Operator MARTA =
            new Operator(Hub.ANNA.id(), "Marta", Role.COORDINATOR, Hub.ANNA.pin());
    private static final String MACHINE = "/devices/fiscal/machine";

    private FiscalTwin twin;
    private Served till;
    private Path home;
    private Path file;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        home = folder.resolve("till");
        file = folder.resolve("devices");
        twin = FiscalMake.EPSON.twin(Clock.systemUTC());
        Hub hub = new Hub();
        Files.createDirectories(home);
        Feed news = hub.serving(Hub.goods(), MARTA);
        till =
                new Served(
                        home,
                        hub.join(home),
                        news,
                        URI.create("http://127.0.0.1:1"),
                        (code, journal) -> Joining.Result.SERVER_AWAY,
                        SettingsFile.at(file));
        till.browser.press("/login", "pin=" + Hub.PIN);
        till.browser.press("/shift/open", "n5000=1");
    }

    @AfterAll
    void close() {
        till.close();
        twin.close();
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = till.browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> press(String path, Map<DeviceKey, String> lines) throws Exception {
        return till.browser.press(
                path,
                lines.entrySet().stream()
                        .map(line -> line.getKey().text() + "=" + encoded(line.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<DeviceKey, String> lines(DeviceKey key, String value) {
        Map<DeviceKey, String> lines = FiscalMake.EPSON.lines(twin.address().toString());
        lines.put(key, value);
        return lines;
    }

    private boolean shows(String path, String words) {
        try {
            return till.browser.get(path).body().contains(words);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Order(1)
    void whatDoesNotFitIsSaidAtItsField() throws Exception {
        press("/devices/fiscal/kind", Map.of(DeviceKey.FISCAL_KIND, "custom"));
        assertThat(page("/devices/fiscal")).doesNotContain("name=\"fiscal.void\"");
        press("/devices/fiscal", lines(DeviceKey.FISCAL_PATH, "192.168.1.20"));
        assertThat(page("/devices/fiscal"))
                .contains("si scrive come http://192.168.1.20", "value=\"192.168.1.20\"")
                .contains("name=\"fiscal.void\"")
                .doesNotContain("A che porta", "Dov'è attaccata?");
        press("/devices/fiscal", lines(DeviceKey.FISCAL_DEPARTMENTS, "22"));
        assertThat(page("/devices/fiscal"))
                .contains("Così non va: si scrive come 22:1/1 10:2/2", "value=\"22\"");
        press("/devices/fiscal", lines(DeviceKey.FISCAL_SERIAL, ""));
        assertThat(page("/devices/fiscal")).contains("Così non va: si scrive come 99IEB012345");
        assertThat(Files.exists(file)).isFalse();
        till.browser.press("/devices/fiscal/forget", "");
    }

    @Test
    @Order(2)
    void aWrongSerialIsFoundOutAndTakenOverWithOneKey() throws Exception {
        press("/devices/fiscal/trial", lines(DeviceKey.FISCAL_SERIAL, "99MEY000001"));
        Waiting.await("a verdict", () -> shows("/devices/fiscal/trial", "È un'altra macchina"));
        assertThat(page("/devices/fiscal/trial"))
                .contains("così non può vendere", "risponde la 99MEY022274", "Usa questo");
        till.browser.press("/devices/fiscal/offer", "");
        assertThat(page("/devices/fiscal")).contains("value=\"99MEY022274\"");
    }

    @Test
    @Order(3)
    void itIsTriedPrintsASlipOnASecondPressAndIsSaved() throws Exception {
        Map<DeviceKey, String> lines = lines(DeviceKey.FISCAL_CLOSING, "23:30");
        press("/devices/fiscal/trial", lines);
        Waiting.await(
                "a verdict",
                () -> shows("/devices/fiscal/trial", "è la macchina giusta e può vendere"));
        assertThat(page("/devices/fiscal/trial"))
                .contains("Stampa un foglio di prova", "queryPrinterStatus", "in servizio")
                .contains("non lo dice", "22%");
        assertThat(twin.documents()).isEmpty();
        till.browser.press("/devices/fiscal/slip", "");
        Waiting.await("a slip", () -> shows("/devices/fiscal/trial", "Guarda il foglio"));
        assertThat(page("/devices/fiscal/trial")).contains("printerNonFiscal ‹");
        press("/devices/fiscal", lines);
        assertThat(Files.readString(file))
                .contains("fiscal.kind=epson\n", "fiscal.closing=23:30\n");
        Waiting.await("a state", () -> shows("/states", "sp-good"));
        assertThat(page("/states")).contains("Stampante fiscale").doesNotContain("Nessuna stamp");
        try (DirectoryStream<Path> books =
                Files.newDirectoryStream(home.resolve("fiscal"), "exchanges-*.log")) {
            assertThat(Files.readString(books.iterator().next()))
                    .contains(" ASKED 99MEY022274 ", " ANSWERED ");
        }
    }

    @Test
    @Order(4)
    void theTechnicianReadsWhatIsSetBesideWhatIsThereAndGivesTheFewOrders() throws Exception {
        assertThat(page("/devices/fiscal")).contains("href=\"" + MACHINE + "\"");
        assertThat(page(MACHINE))
                .contains("Non ancora letta", "fisso nella macchina", "23:30")
                .contains("data-key=\"l\"", "data-key=\"x\"", "data-key=\"escape\"");
        till.browser.press(MACHINE + "/read", "");
        Waiting.await("a reading", () -> shows(MACHINE, "Totali del giorno"));
        assertThat(page(MACHINE))
                .contains("07.00", "31 dic 2030", "catena intera", "Che cosa ha detto, alle");
        till.browser.press(MACHINE + "/day", "");
        Waiting.await("an X", () -> shows(MACHINE, "Fatto."));
        twin.openCover(true);
        till.browser.press(MACHINE + "/day", "");
        Waiting.await("a refusal", () -> shows(MACHINE, "La macchina rifiuta"));
        twin.openCover(false);
        till.browser.press(MACHINE + "/drawer", "");
        Waiting.await("a pulse", () -> twin.drawerPulses() == 1);
        Waiting.await("the end", () -> shows(MACHINE, "Fatto."));
        assertThat(twin.documents()).isEmpty();
    }
}
