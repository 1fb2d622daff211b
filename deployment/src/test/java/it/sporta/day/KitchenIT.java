package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The kitchen of via Capuana: a recipe turns lots into portions with a lot and a date of their own;
 * one is taken away, one is eaten there, each with a bottle of water, and each with its VAT.
 */
class KitchenIT extends TradeCase {

    private static final String DISH = "Minestrone di stagione";
    private static final String WATER_CODE = "0400000001784";
    private static final String LUCIA = "27904";

    private Page page;
    private BatchSheet sheet;
    private String lot;
    private String lotPage;
    private TillScreen till;
    private Hands bench;
    private final List<Paper> papers = new ArrayList<>();

    @BeforeAll
    void enterTheOffice() {
        page = office(MARTA);
        sheet = new BatchSheet(page, url, "Cucina");
    }

    @Test
    @Order(1)
    void aRecipeTurnsLotsIntoPortions() {
        sheet.receive("Carote", "1 kg", "0,90");
        sheet.receive("Patate a pasta gialla", "2 kg", "0,80");
        sheet.receive("Cipolle dorate", "1 kg", "0,90");
        sheet.receive("Sedano", "1 kg", "1,30");
        sheet.receive("Verza", "1 kg", "1,10");
        sheet.receive("Olio extravergine di oliva 500 ml", "1 pz", "5,60");
        lot = sheet.open(DISH, "12", "12 pz");
        assertThat(lot).matches("L\\d{5}-\\d+");
        assertThat(text(page.locator("main"))).contains("Cucina");
        sheet.weigh("Carote", "0,9 kg", "");
        sheet.weigh("Patate", "1,2 kg", "");
        sheet.weigh("Cipolle", "0,4 kg", "");
        sheet.weigh("Sedano", "0,3 kg", "");
        sheet.weigh("Verza", "0,7 kg", "");
        sheet.weigh("Olio", "0,1 pz", "0,046 kg");
        sheet.pour("Acqua", "1,5 kg");
        sheet.out("12 pz", "Banco");
        sheet.lose("Mondatura", "0,5", "patate");
        sheet.lose("Evaporato", "0,33", "di tutto insieme");
        assertThat(text(page.locator("#bilancio").first()))
                .contains("5,046 kg", "4,200 kg", "0,830 kg", "0,016 kg");
    }

    @Test
    @Order(2)
    void thePortionsHaveTheirOwnLotAndDateAndTheCelery() {
        String useBy = sheet.date().format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ITALY));
        sheet.close();
        photograph(page, "cucina-lavorazione.png");
        assertThat(text(page.locator("main"))).contains("sedano");
        Locator made = having(page.locator("#uscito tr"), DISH);
        assertThat(text(made)).contains("12 pz", "Da consumare entro", useBy, "Banco");
        made.locator("a").first().click();
        having(page.locator("h1"), "Lotto di " + DISH).waitFor();
        lotPage = page.url();
        assertThat(text(page.locator(".sp-answers"))).contains(lot, useBy);
        assertThat(text(page.locator("main ul").last())).contains("12 pz");
    }

    @Test
    @Order(3)
    void onePortionIsTakenAwayWithABottleOfWater() throws Exception {
        till = new TillScreen(browser.page(), day.capuana().tillUrl());
        bench = new Hands(day.capuana().benchUrl());
        till.work(LUCIA);
        touchWay("TAKEN_AWAY");
        layOnTheCounter();
        pay();
        assertThat(papers.get(0).text())
                .contains("Da asporto")
                .containsPattern("Minestrone\\s+pz 1 × € 5,50\\s+5,50 10")
                .containsPattern("Acqua naturale 1 l\\s+pz 1 × € [\\d,]+\\s+[\\d,]+ 22")
                .containsPattern("(?m)^10%\\s")
                .containsPattern("(?m)^22%\\s");
    }

    @Test
    @Order(4)
    void anotherIsServedAndSoIsItsWater() throws Exception {
        touchWay("SERVED");
        layOnTheCounter();
        photograph(till.page(), "cucina-cassa.png");
        pay();
        assertThat(papers.get(1).text())
                .contains("Consumato sul posto")
                .containsPattern("Minestrone\\s+pz 1 × € 5,50\\s+5,50 10")
                .containsPattern("Acqua naturale 1 l\\s+pz 1 × € [\\d,]+\\s+[\\d,]+ 10")
                .doesNotContainPattern("(?m)^22%\\s");
        assertThat(papers.get(1).totalCents()).isEqualTo(papers.get(0).totalCents());
    }

    private void touchWay(String way) {
        till.page().locator("#way-" + way).click();
        till.page().locator("#way-" + way + "[aria-pressed='true']").waitFor();
    }

    private void layOnTheCounter() {
        Page screen = till.page();
        screen.locator("[data-key='c']").click();
        screen.locator("#search").fill("minestrone");
        screen.waitForCondition(() -> screen.locator(".till-tile").count() < 10);
        having(screen.locator(".till-tile"), "Minestrone").click();
        till.awaitLines(1);
        bench.scan(WATER_CODE);
        till.awaitLines(2);
    }

    private void pay() throws Exception {
        int before = bench.papers().size();
        till.payWith(20);
        till.changeCents();
        Day.await("the paper", 20, () -> bench.papers().size() == before + 1);
        papers.add(bench.papers().get(before));
        bench.pushTheDrawerShut();
    }

    @Test
    @Order(5)
    void bothLeftTheLotAndTheOfficeKnowsTheVatOfEach() throws Exception {
        Day.await("both portions left their lot", 40, () -> sales().size() == 2);
        assertThat(text(page.locator("main ul").last())).contains("10 pz");
        List<String> sales = sales();
        page.navigate(sales.get(0));
        assertThat(line("Minestrone")).contains("1 pz", "10%", "5,50", "lotto " + lot);
        assertThat(line("Acqua naturale")).contains("22%");
        photograph(page, "cucina-scontrino.png");
        page.navigate(sales.get(1));
        assertThat(line("Minestrone")).contains("1 pz", "10%", "5,50", "lotto " + lot);
        assertThat(line("Acqua naturale")).contains("10%");
    }

    /** The pages of the sales that took from the lot, the first sale first. */
    private List<String> sales() {
        page.navigate(lotPage);
        return page.locator("tbody a[href^='/oggi/vendite/']").all().stream()
                .map(link -> url + link.getAttribute("href").substring(1))
                .toList();
    }

    private String line(String article) {
        return text(having(page.locator("main tbody tr"), article));
    }
}
