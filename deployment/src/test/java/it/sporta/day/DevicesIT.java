package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A till gets a scale, picked from a list, tried and saved; then a fiscal printer. */
class DevicesIT extends TradeCase {

    private static final String MARTAS_PIN = "74093";

    private Page page;
    private TillScreen till;
    private Hands bench;
    private String devices;
    private String kind;

    @BeforeAll
    void comeToTheTill() {
        page = browser.page();
        bench = new Hands(day.capuana().benchUrl());
        bench.clearThePan();
        till = new TillScreen(page, day.capuana().tillUrl());
        devices = day.capuana().tillUrl() + "devices/scale";
        till.leave();
        till.work(MARTAS_PIN);
    }

    @Test
    @Order(1)
    void aScaleThatIsTakenAwayIsNotThereAnyMore() {
        page.navigate(day.capuana().tillUrl() + "sell/more");
        page.locator("a[href='/devices']").click();
        kind = page.locator("select[name='scale.kind']").inputValue();
        page.locator("button[formaction$='/remove']").click();
        till.awaitText(".till-states", "Nessuna bilancia");
        assertThat(page.locator("button[formaction$='/remove']").count()).isZero();
        page.setViewportSize(1280, 800);
    }

    @Test
    @Order(2)
    void aWrongLineIsFoundOutAndTakenOverWithOneKey() {
        page.locator("select[name='scale.kind']").selectOption(kind);
        page.locator(".td-typed").waitFor();
        having(page.locator(".td-port"), "scale").click();
        page.locator("input[name='scale.line']").fill("4800-8N1");
        if (page.locator("input[name='scale.certificate']").count() > 0) {
            page.locator("input[name='scale.certificate']").fill("DEMO");
        }
        tryIt("Risponde, ma con un'altra linea");
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        page.setViewportSize(1280, 800);
        photograph(page, "dispositivi-linea.png");
        page.locator("#trial .till-go").click();
        page.waitForCondition(
                () -> page.locator("input[name='scale.line']").inputValue().startsWith("9600-7"));
    }

    private void tryIt(String verdict) {
        page.locator("button[formaction$='/trial']").click();
        page.locator(".td-verdict")
                .filter(has(verdict))
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    @Test
    @Order(3)
    void itIsTriedSavedAndWeighsAnApple() {
        tryIt("Funziona: il piatto è vuoto");
        photograph(page, "dispositivi.png");
        page.locator(".td-keys .till-go").click();
        page.waitForCondition(() -> page.locator(".td-typed").count() == 0);
        till.open();
        till.awaitSelling();
        bench.putOnThePan(500);
        page.waitForTimeout(1_000); // the pan comes to rest
        till.tapWeighed(0);
        till.awaitLines(1);
        assertThat(till.netGrams(0) + till.tareGrams(0)).isEqualTo(500);
        till.undo();
        till.awaitLines(0);
        bench.clearThePan();
    }

    @Test
    @Order(4)
    void everyDeviceHasItsPageAndNothingIsHidden() {
        page.navigate(devices);
        List<String> all =
                page.locator(".td-role").all().stream()
                        .map(key -> key.getAttribute("href"))
                        .toList();
        assertThat(all).contains("/devices/printer", "/devices/drawer", "/devices/labels");
        for (String path : all) {
            page.navigate(day.capuana().tillUrl() + path.substring(1));
            assertThat((List<?>) till.hidden(1024, 768)).as(path).isEmpty();
        }
        page.setViewportSize(1280, 800);
        assertThat(till.complaints()).isEmpty();
    }

    @Test
    @Order(5)
    void aFiscalPrinterIsFoundInTheNetworkTriedAndSaved() {
        page.navigate(devices.replace("scale", "fiscal"));
        page.locator("input[name='fiscal.path']").fill("http://127.0.0.1:9");
        page.locator("input[name='fiscal.serial']").fill("99SPT000001");
        page.locator("input[name='fiscal.departments']").fill("22:1/1 10:2/2 4:3/3 5:4/4");
        tryIt("A questo indirizzo non risponde nessuno");
        page.locator("input[name='fiscal.path']").fill(bench.fiscalAddress());
        tryIt("è la macchina giusta e può vendere");
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        page.setViewportSize(1280, 800);
        photograph(page, "stampante-fiscale.png");
        page.locator("form[action='/devices/fiscal/slip'] button").click();
        page.locator(".td-verdict").filter(has("Guarda il foglio")).waitFor();
        assertThat(bench.fiscalPaper()).contains("NON FISCALE", "Matricola 99SPT000001");
        page.locator(".td-keys .till-go").click();
        till.awaitText(".till-states", "Stampante fiscale");
    }

    @Test
    @Order(6)
    void itsTechnicianReadsItByTheKeyboardAlone() {
        page.keyboard().press("t");
        page.locator(".td-machine").waitFor();
        page.keyboard().press("l");
        page.locator("h2").filter(has("Totali del giorno")).waitFor();
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        page.setViewportSize(1280, 800);
        photograph(page, "stampante-fiscale-tecnico.png");
        page.keyboard().press("x");
        page.locator(".td-verdict").filter(has("Fatto.")).waitFor();
        assertThat(bench.fiscalPaper()).contains("LETTURA GIORNALIERA");
        page.keyboard().press("Escape");
        page.locator("button[formaction='/devices/fiscal/remove']").click();
        page.locator("button[formaction='/devices/fiscal/remove']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(till.complaints()).isEmpty();
    }
}
