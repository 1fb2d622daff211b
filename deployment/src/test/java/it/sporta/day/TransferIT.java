package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Goods go from via Palmanova to via Capuana, with their paper. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransferIT {

    private static final Path TARGET = Path.of("target", "day").toAbsolutePath();

    private Day day;
    private Chromium browser;
    private Page page;
    private String url;
    private String goods;

    @BeforeAll
    void openTheShops() throws Exception {
        Files.createDirectories(TARGET);
        day = Day.begin(Files.createTempDirectory(TARGET, "data"));
        browser = new Chromium();
        page = browser.page();
        url = day.officeUrl();
        new Office(page, url).logIn("marta", "zucca-porro-radicchio");
    }

    @AfterAll
    void closeTheShops() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (day != null) {
            day.close();
        }
    }

    @Test
    @Order(1)
    void nothingLeavesWithoutAQuantity() {
        page.navigate(url + "magazzino/trasferimenti/nuovo");
        choose("#sede", "Palmanova");
        page.locator("form.sp-tools button").click();
        page.locator("form.sp-form button[type=submit]").click();
        assertThat(page.locator("[role=alert]").innerText())
                .contains("Scrivi quanto parte di almeno un lotto.");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(TARGET.resolve("trasferimento-nuovo.png")));
    }

    private void choose(String select, String name) {
        Locator option =
                page.locator(select + " option")
                        .filter(new Locator.FilterOptions().setHasText(name));
        page.locator(select).selectOption(option.getAttribute("value"));
    }

    @Test
    @Order(2)
    void whatLeavesHasItsDocument() throws Exception {
        Locator row =
                page.locator("form.sp-form tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("kg"))
                        .first();
        goods = row.locator("th").evaluate("th => th.firstChild.textContent").toString().strip();
        row.locator("input").fill("1,5");
        choose("select[name='transfer.to']", "Capuana");
        page.locator("form.sp-form button[type=submit]").click();
        page.locator("h1", new Page.LocatorOptions().setHasText("Trasferimento n.")).waitFor();
        byte[] pdf = page.request().get(page.url() + "/ddt.pdf").body();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replace('\u00a0', ' '))
                    .contains("PROVA", "via Palmanova 59", "via Capuana 7", goods, "1,500 kg")
                    .contains("Trasferimento tra sedi");
        }
    }

    @Test
    @Order(3)
    void whatDoesNotArriveIsShown() {
        page.locator("input[name='arrived.0']").fill("1,4");
        page.locator("form.sp-form button[type=submit]").click();
        page.locator("text=Arrivato il").waitFor();
        assertThat(page.locator("tbody tr").first().innerText().replace('\u00a0', ' '))
                .contains("1,500 kg", "1,400 kg", "0,100 kg");
        page.screenshot(new Page.ScreenshotOptions().setPath(TARGET.resolve("trasferimento.png")));
        page.locator("tbody th a").first().click();
        page.locator("h1", new Page.LocatorOptions().setHasText(goods)).waitFor();
        assertThat(page.locator("tbody").innerText())
                .contains("Trasferimento", "In viaggio", "Non spiegato", "Conta");
    }
}
