package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.sporta.kernel.Rome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
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

/** The kitchen of via Capuana cooks for others: from the quote to the invoice. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CateringIT {

    private static final Path TARGET = Path.of("target", "day").toAbsolutePath();
    private static final String LUCIA = "27904";

    private Day day;
    private Chromium browser;
    private Page office;
    private TillScreen till;
    private String url;
    private String occasion;

    @BeforeAll
    void openTheKitchen() throws Exception {
        Files.createDirectories(TARGET);
        day = Day.begin(Files.createTempDirectory(TARGET, "data"));
        browser = new Chromium();
        url = day.officeUrl();
        office = browser.page();
        new Office(office, url).logIn("marta", "zucca-porro-radicchio");
    }

    @AfterAll
    void closeTheKitchen() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (day != null) {
            day.close();
        }
    }

    private static String text(Locator locator) {
        return locator.innerText().replace('\u00a0', ' ');
    }

    private static Locator having(Locator all, String text) {
        return all.filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    private void photograph(String name) {
        office.waitForTimeout(400);
        Path file =
                Boolean.getBoolean("sporta.pictures")
                        ? Path.of("..", "docs", "immagini", name)
                        : TARGET.resolve(name);
        office.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private String paper(String name) throws Exception {
        byte[] pdf = office.request().get(occasion + "/carte/" + name).body();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replace('\u00a0', ' ');
        }
    }

    @Test
    @Order(1)
    void aQuoteShowsTheVatOfEachRateAndWhatHasToBeCooked() throws Exception {
        LocalDate today = Rome.today(Clock.systemUTC());
        office.navigate(url + "catering/nuovo");
        fill("party.name", "Circolo di prova");
        fill("party.number", "00004490009");
        fill("address.street", "via Padova 1");
        fill("address.postal", "20127");
        fill("address.town", "Milano");
        fill("address.province", "MI");
        fill("occasion.day", today.plusDays(5).toString());
        fill("occasion.hour", "19:30");
        fill("occasion.covers", "20");
        fill("occasion.place", "via Padova 1, Milano");
        dish(0, "Vellutata di zucca", "20", "6,00");
        dish(1, "Acqua naturale in vetro 1 l", "6", "1,50");
        dish(2, "Mele Golden", "2", "2,20");
        fill("occasion.deposit", "50");
        fill("occasion.valid", today.plusDays(4).toString());
        office.locator("form.sp-form button[type=submit]").click();
        office.locator("#accetta").waitFor();
        occasion = office.url();
        photograph("catering-preventivo.png");
        assertThat(paper("preventivo.pdf"))
                .contains("PROVA", "Preventivo n.", "Circolo di prova", "133,40 €")
                .contains("Acconto 50,00 €, saldo 83,40 €")
                .contains("IVA 4% su 4,23 €", "IVA 10% su 109,09 €", "IVA 22% su 7,38 €");
        assertThat(paper("cucina.pdf"))
                .contains("Vellutata di zucca", "su 20 pz")
                .doesNotContain("Circolo di prova");
    }

    private void fill(String field, String text) {
        office.locator("[name='" + field + "']").fill(text);
    }

    private void dish(int row, String name, String amount, String price) {
        fill("dish." + row, name);
        fill("amount." + row, amount);
        fill("price." + row, price);
    }

    @Test
    @Order(2)
    void whatWasAcceptedIsPaidForAtTheTillToTheCent() throws Exception {
        fill("agreement.who", "Pina Loreti");
        office.locator("form[action$='/accetta'] button").click();
        office.locator("#soldi").waitFor();
        till = new TillScreen(browser.page(), day.capuana().tillUrl());
        till.open();
        till.enterPin(LUCIA);
        till.openShift(2, 4, 4);
        till.confirm();
        till.payDue("Circolo di prova", "Acconto");
        assertThat(till.totalCents()).isEqualTo(5_000);
        till.payExactly();
        Day.await("the office knows", 30, () -> says("Acconto", "Pagato"));
    }

    private boolean says(String row, String state) {
        office.navigate(occasion);
        return text(having(office.locator("#soldi ~ * tbody tr"), row)).contains(state);
    }

    @Test
    @Order(3)
    void goodsLeaveWithTheirPaperAndComeBackByName() throws Exception {
        fill("load.0", "");
        photograph("catering-accettato.png");
        office.locator("form[action$='/parte'] button").click();
        office.locator("#fuori").waitFor();
        assertThat(paper("ddt.pdf"))
                .contains("Circolo di prova", "via Padova 1, Milano", "via Capuana 7", "Vendita")
                .contains("Acqua naturale in vetro 1 l", "Mele Golden", "2,000 kg");
        office.locator("[name='back.0']").fill("1");
        office.locator("form[action$='/torna'] button").click();
        office.locator("form[action$='/torna'] button")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Locator water = having(office.locator("#fuori ~ form tbody tr"), "Acqua naturale");
        assertThat(text(water)).contains("1 pz");
        water.locator("th a").click();
        assertThat(text(office.locator("tbody").last()))
                .contains("In viaggio", "Cliente", "Cucina");
    }

    @Test
    @Order(4)
    void theInvoiceOfAFinishedOneIsValidAndCitesTillAndTransport() throws Exception {
        till.open();
        till.payDue("Circolo Le Robinie", "Saldo");
        assertThat(till.totalCents()).isEqualTo(34_960);
        till.payExactly();
        office.navigate(url + "catering");
        having(office.locator("tbody tr"), "Circolo Le Robinie").locator("th a").click();
        office.waitForURL(Pattern.compile(".*/catering/[0-9a-f-]{36}"));
        occasion = office.url();
        Day.await("the office knows", 30, () -> says("Saldo", "Pagato"));
        office.locator("form[action$='/carte/fattura'] button").click();
        office.locator("a[href$='/carte/fattura.xml']").waitFor();
        photograph("catering-concluso.png");
        InvoiceFile invoice =
                new InvoiceFile(office.request().get(occasion + "/carte/fattura.xml").body());
        assertThat(invoice.text("//TipoDocumento")).isEqualTo("TD01");
        assertThat(invoice.text("//ImportoTotaleDocumento")).isEqualTo("349.60");
        assertThat(invoice.text("sum(//ImponibileImporto) + sum(//Imposta)")).isEqualTo("349.6");
        assertThat(invoice.text("//CessionarioCommittente//Denominazione"))
                .isEqualTo("Circolo Le Robinie");
        assertThat(invoice.text("//AltriDatiGestionali/TipoDato")).isEqualTo("DOC.COMM.");
        assertThat(invoice.text("//DatiDDT/NumeroDDT")).matches("\\d+/\\d{4}");
    }
}
