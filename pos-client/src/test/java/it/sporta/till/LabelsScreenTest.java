package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.StickyLabel;
import it.sporta.hardware.line.LineSettings;
import it.sporta.kernel.Rome;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Joining;
import it.sporta.till.labels.Jars;
import it.sporta.till.labels.Shelves;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels from the till's own engine to the twin's sticky paper, over a real pseudo-terminal. */
class LabelsScreenTest {

    private static final LineSettings LINE = LineSettings.parse("9600-8N1");
    private static final String SOUP = "/labels/" + Jars.BATCH + "/0";

    @TempDir Path home;
    private LabelTwin twin;
    private Served till;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        Path cables = Files.createDirectories(home.resolve("cables"));
        twin = LabelTwin.plugged(cables.resolve("labels"), LINE);
        Path file = cables.resolve("devices");
        Files.writeString(file, "labels.path=" + twin.path() + "\nlabels.line=" + LINE);
        serve(file);
        browser.press("/login", "pin=" + Hub.PIN);
    }

    private void serve(Path devices) throws Exception {
        Hub hub = new Hub();
        hub.labels = List.of(Jars.SOUP, Jars.RIDDLE, Jars.LONG);
        LocalDate today = Rome.today(Clock.systemUTC());
        List<PricedProduct> goods = new ArrayList<>(Hub.goods());
        goods.replaceAll(
                one -> one.id().equals(Hub.APPLES) ? Shelves.repriced(one, today, 195) : one);
        Path data = Files.createDirectories(home.resolve("till-" + devices.getFileName()));
        till =
                new Served(
                        data,
                        hub.join(data),
                        hub.feed(1, goods),
                        URI.create("http://127.0.0.1:1"),
                        (code, journal) -> Joining.Result.SERVER_AWAY,
                        SettingsFile.at(devices));
        browser = till.browser;
    }

    @AfterEach
    void close() {
        till.close();
        twin.close();
    }

    private String body(String path) throws Exception {
        return browser.get(path).body();
    }

    private void awaitJobs(String words) throws Exception {
        Waiting.await(
                words,
                () -> {
                    try {
                        return body("/labels/jobs").contains(words);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    /** As the page sends it. */
    private HttpResponse<String> print(String copies) throws Exception {
        Matcher press = Pattern.compile("name=\"press\" value=\"([^\"]+)").matcher(body(SOUP));
        assertThat(press.find()).isTrue();
        return browser.press(SOUP, "press=" + press.group(1) + "&copies=" + copies);
    }

    @Test
    void printsOneForEachPieceOrAsManyAsSomebodySays() throws Exception {
        assertThat(body("/labels"))
                .contains("Zuppa di orzo", "Lotto L26326-1", "3 pezzi", "Scegli che cosa");
        awaitJobs("Pronta.");
        assertThat(body(SOUP)).contains("placeholder=\"3\"", "<b>orzo</b>", "4006381333931");
        assertThat(print("").headers().firstValue("HX-Redirect")).contains("/labels");
        awaitJobs("Uscite.");
        assertThat(twin.labels()).hasSize(3);
        StickyLabel label = twin.labels().get(0);
        assertThat(label.width()).isEqualTo(640);
        assertThat(label.height()).isEqualTo(480);
        assertThat(label.text())
                .isEqualTo(
                        "Zuppa di orzo\nIngredienti: acqua, ORZO.\nPeso netto 350 g\n"
                                + "Lotto L26326-1\n(01)04006381333931 (10)L26326-1");
        print("1");
        Waiting.await("a fourth", () -> twin.labels().size() == 4);
        assertThat(print("0").body()).contains("Si stampano da 1 a 500");
        assertThat(print("x").statusCode()).isEqualTo(422);
    }

    @Test
    void thePageOfAPressThatWasMadePrintsNothingMore() throws Exception {
        String press = "press=" + Jars.BATCH + "&copies=1";
        browser.press(SOUP, press);
        awaitJobs("Uscite.");
        browser.press(SOUP, press);
        print("1");
        Waiting.await("the next", () -> twin.labels().size() == 2);
        assertThat(body("/labels/jobs").split("Uscite", -1)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void tellsHowThePrinterIsAndWhatToDo() throws Exception {
        twin.endAfter(0);
        print("2");
        awaitJobs("Non è uscito niente. Non risponde: guarda se le etichette sono finite");
        assertThat(body("/labels/jobs")).contains("href=\"" + SOUP + "\"", "Ristampa");
        twin.load();
        awaitJobs("Pronta.");
        assertThat(twin.labels()).isEmpty();
        twin.unplug();
        awaitJobs("È staccata: attacca il cavo e accendila.");
    }

    @Test
    void whatMayNotBePrintedOrDoesNotFitSaysWhyAndHasNoKey() throws Exception {
        assertThat(body("/labels")).contains("Non si stampa");
        String riddle = "/labels/" + Jars.BATCH + "/1";
        assertThat(body(riddle))
                .contains("Di «dado» non si conoscono gli allergeni.")
                .doesNotContain("name=\"press\"");
        assertThat(browser.press(riddle, "press=" + Jars.BATCH).statusCode()).isEqualTo(422);
        String crowded = "/labels/" + Jars.BATCH + "/2";
        assertThat(body(crowded))
                .contains("non sta su un'etichetta di 80 × 60 mm")
                .doesNotContain("name=\"press\"");
        assertThat(browser.press(crowded, "press=" + Jars.BATCH).body())
                .contains("Metti un rotolo più grande");
        assertThat(body("/labels/" + Jars.BATCH + "/7")).contains("non è più in elenco");
        assertThat(twin.labels()).isEmpty();
    }

    @Test
    void theShelfIsLabelledArticleByArticleOrWhereverAPriceIsAnotherToday() throws Exception {
        assertThat(body("/labels")).contains("href=\"/labels/shelf\"");
        String shelf = body("/labels/shelf");
        assertThat(shelf).contains("Mele golden", "1,95 \u20ac/kg", "Stampa il cartellino");
        Matcher press = Pattern.compile("name=\"press\" value=\"([^\"]+)").matcher(shelf);
        assertThat(press.find()).isTrue();
        browser.press("/labels/shelf", "press=" + press.group(1));
        browser.press("/labels/shelf", "press=" + press.group(1));
        awaitJobs("Uscite.");
        assertThat(twin.labels()).hasSize(1);
        assertThat(twin.labels().get(0).text())
                .isEqualTo("Mele golden\n1,95 \u20ac/kg\nOrigine: Lombardia\nFrutteto Valbrona");
        String apples = "/labels/shelf/" + Hub.APPLES;
        assertThat(body("/labels/shelf?family=frutta")).contains("href=\"" + apples + "\"");
        assertThat(body(apples)).contains("Origine: Lombardia", "placeholder=\"1\"");
        browser.press(apples, "press=" + Jars.BATCH + "&copies=2");
        Waiting.await("two more", () -> twin.labels().size() == 3);
        assertThat(body("/labels/shelf/" + Hub.HONEY)).contains("è in confezione");
    }

    @Test
    void isThereOnlyForSomebodyAndWhereALabelPrinterHangs() throws Exception {
        browser.press("/shift/open", "n5000=1");
        assertThat(body("/sell/more")).contains("href=\"/labels\"", "Etichette");
        till.close();
        serve(home.resolve("none"));
        assertThat(browser.get("/labels").statusCode()).isEqualTo(404);
        browser.press("/login", "pin=" + Hub.PIN);
        browser.press("/shift/open", "n5000=1");
        assertThat(body("/sell/more")).contains("Pesa lo spreco").doesNotContain("Etichette");
    }

    @Test
    void nobodySeesItWithoutAPin() throws Exception {
        browser.press("/logout", "");
        assertThat(browser.get("/labels").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        assertThat(browser.get("/labels/jobs").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        assertThat(browser.get("/labels/shelf").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
    }
}
