package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Apples become jars in via Capuana, get their labels from the till's label printer, go to via
 * Palmanova with their paper and are sold there; what is left of a soup is weighed.
 */
class LaboratoryIT extends TradeCase {

    private static final String JAM = "Confettura extra di mele 240 g";
    private static final String JAM_CODE = "0400000004006";

    private static final String LUCIA = "27904";

    private Page page;
    private BatchSheet sheet;
    private String lot;
    private String onPaper;
    private Page tillPage;

    @BeforeAll
    void enterTheOffice() {
        page = office(MARTA);
        sheet = new BatchSheet(page, url, "Laboratorio");
    }

    @Test
    @Order(1)
    void aRecipeSaysWhatGoesInAndItsAllergens() {
        page.navigate(url + "ricette/nuova");
        page.locator("input[name='recipe.product']").fill("Composta di mele 330 g");
        page.locator("input[name='recipe.makes']").fill("10 pz");
        page.locator("input[name='recipe.piece']").fill("330");
        page.locator("input[name='product.0']").fill("Mele Golden");
        page.locator("input[name='quantity.0']").fill("5 kg");
        page.locator("input[name='trim.0']").fill("20");
        page.locator("input[name='product.1']").fill("Sedano");
        page.locator("input[name='quantity.1']").fill("cento grammi");
        page.locator("form.sp-form button[type=submit]").click();
        assertThat(page.locator("[role=alert]").innerText())
                .contains("Scrivi quanto serve dell'ingrediente")
                .contains("Guarda la riga di Sedano");
        page.locator("input[name='quantity.1']").fill("0,1 kg");
        page.locator("form.sp-form button[type=submit]").click();
        find("h1", "Ricetta: Composta di mele 330 g").waitFor();
        assertThat(text(".sp-answers")).contains("4,100 kg", "3,300 kg", "sedano");
        photograph(page, "ricetta.png");
    }

    @Test
    @Order(2)
    void theLarderGetsWhatTheRecipeNeeds() {
        sheet.receive("Mele Golden", "3 kg", "1,00");
        sheet.receive("Zucchero di barbabietola 1 kg", "2 pz", "1,10");
        sheet.receive("Limoni", "1 kg", "2,00");
    }

    @Test
    @Order(3)
    void aBatchTakesTheLotsThatAreChosen() {
        lot = sheet.open(JAM, "24", "12 pz");
        assertThat(lot).matches("L\\d{5}-\\d+");
        sheet.weigh("Mele Golden", "3 kg", "");
        sheet.weigh("Zucchero di barbabietola 1 kg", "1,2 pz", "1,2 kg");
        sheet.weigh("Limoni", "0,15 kg", "");
        assertThat(text(".sp-table tbody").split("c'è tutto", -1)).hasSize(4);
        assertThat(text("#bilancio")).contains("4,350 kg", "costo 4,62 €");
        page.locator("#entra").evaluate("head => head.scrollIntoView()");
        photograph(page, "lavorazione-aperta.png");
    }

    @Test
    @Order(4)
    void whatCannotBeIsRefusedWithASentence() {
        sheet.out("40 pz");
        find("button", "Chiudi").last().click();
        assertThat(page.locator("[role=alert]").innerText().replace('\u00a0', ' '))
                .contains("È uscito più di quanto è entrato, 5,250 kg di troppo");
        find("#uscito button", "Togli").click();
        page.locator("text=Non è ancora uscito niente").waitFor();
    }

    @Test
    @Order(5)
    void whatComesOutAndWhatIsLostAddUpToTheGram() {
        sheet.out("12 pz");
        sheet.lose("Mondatura: bucce, torsoli, semi", "0,6", "mele");
        sheet.lose("Evaporato in cottura", "0,85", "di tutto insieme");
        assertThat(text("#bilancio")).contains("2,880 kg", "resa 66,21%", "1,450 kg", "0,020 kg");
        sheet.close();
        assertThat(text("#uscito")).contains("12 pz", "2,880 kg", "4,62 €", "Laboratorio");
        photograph(page, "lavorazione.png");
    }

    @Test
    @Order(6)
    void theLabelSaysWhatTheLawAsksFor() throws Exception {
        String batch = page.url();
        String all = paper(page, batch + "/etichetta/0/foglio.pdf");
        assertThat(all.replaceAll("\\s+", " "))
                .contains(JAM)
                .contains("Ingredienti: mele, zucchero, succo e polpa di limone.")
                .contains("Frutta utilizzata: 89 g per 100 g")
                .contains("Peso netto 240 g")
                .contains("Lotto " + lot)
                .contains("Da consumarsi preferibilmente entro il")
                .contains("Dopo l'apertura conservare in frigorifero")
                .contains("Prodotto da Fuori e Dentro Impresa Sociale")
                .contains("via Capuana 7, Milano")
                .contains("PROVA");
        assertThat(all.split("Peso netto", -1)).hasSize(13);
        find("a", "Etichetta").first().click();
        page.locator(".jar-name").first().waitFor();
        onPaper = text(page.locator("td.jar").first()).replaceAll("\\s+", " ");
        photograph(page, "etichetta.png");
        page.navigate(batch);
    }

    @Test
    @Order(7)
    void theTillPrintsTheLabelsThatThePaperHas() throws Exception {
        Hands bench = new Hands(day.capuana().benchUrl());
        bench.tearLabelsOff();
        tillPage = browser.page();
        TillScreen till = new TillScreen(tillPage, day.capuana().tillUrl());
        till.work(LUCIA);
        tillPage.navigate(day.capuana().tillUrl() + "sell/more");
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        tillPage.setViewportSize(1280, 800);
        tillPage.locator("a[href='/labels']").click();
        Day.await("the till heard of the jars", 30, this::listed);
        till.awaitText(".till-labels-state", "Pronta.");
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        tillPage.setViewportSize(1280, 800);
        photograph(tillPage, "etichette-cassa.png");
        having(tillPage.locator(".till-labels-row"), lot).click();
        tillPage.locator("#copies").waitFor();
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        tillPage.setViewportSize(1280, 800);
        till.touchPad("2");
        photograph(tillPage, "etichette-quante.png");
        till.confirm();
        till.awaitText(".till-labels-jobs", "Uscite.");
        List<String> labels = bench.labels();
        assertThat(labels).hasSize(2);
        assertThat(labels.get(0).replaceAll("\\s+", " "))
                .isEqualTo(labels.get(1).replaceAll("\\s+", " "))
                .startsWith(
                        "PROVA: non usare " + JAM + " Ingredienti: mele, zucchero, succo e polpa")
                .contains("Frutta utilizzata: 89 g per 100 g")
                .contains("Peso netto 240 g Da consumarsi preferibilmente entro il ")
                .contains("Lotto " + lot)
                .contains("Dopo l'apertura conservare in frigorifero")
                .contains("Prodotto da Fuori e Dentro Impresa Sociale, via Capuana 7, Milano")
                .contains(JAM_CODE);
        assertThat(labels.get(0).replaceAll("\\s+", " "))
                .isEqualTo(onPaper + " (01)0" + JAM_CODE + " (10)" + lot + " ");
    }

    /** Whether the jars stand in the till's list; it is drawn when somebody opens it. */
    private boolean listed() {
        tillPage.reload();
        return tillPage.locator(".till-labels-row").filter(has(lot)).count() == 1;
    }

    @Test
    @Order(8)
    void anAllergenStandsOutOnTheLabelOfASoupAlsoWithoutTheServer() throws Exception {
        day.cutTheServerOff();
        Hands bench = new Hands(day.capuana().benchUrl());
        bench.tearLabelsOff();
        having(tillPage.locator(".till-labels-row"), "Minestrone di stagione").click();
        tillPage.locator("#copies").waitFor();
        new TillScreen(tillPage, day.capuana().tillUrl()).touchPad("1");
        tillPage.locator(".till-go").click();
        Day.await("a label", 20, () -> bench.labels().size() == 1);
        day.bringTheServerBack();
        assertThat(bench.labels().get(0).replaceAll("\\s+", " "))
                .contains("Ingredienti: ", "carote", "SEDANO", "Peso netto 350 g")
                .contains("Da consumare entro il ")
                .doesNotContain("sedano");
    }

    @Test
    @Order(9)
    void withoutLabelsNothingComesOutAndTheTillSaysWhy() throws Exception {
        Hands bench = new Hands(day.capuana().benchUrl());
        bench.tearLabelsOff();
        bench.pullOrPutTheLabels();
        TillScreen till = new TillScreen(tillPage, day.capuana().tillUrl());
        till.awaitText(".till-labels-state", "Non risponde");
        having(tillPage.locator(".till-labels-row"), lot).click();
        tillPage.locator("#copies").waitFor();
        tillPage.locator(".till-go").click();
        till.awaitText(".till-labels-jobs", "Non è uscito niente.");
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        tillPage.setViewportSize(1280, 800);
        photograph(tillPage, "etichette-finite.png");
        bench.pullOrPutTheLabels();
        till.awaitText(".till-labels-state", "Pronta.");
        assertThat(bench.labels()).isEmpty();
        assertThat(till.complaints()).isEmpty();
    }

    @Test
    @Order(10)
    void theJarsKnowTheCrateAndTheCrateKnowsTheJars() {
        find("#entrato tr", "mele").locator("a").click();
        find("h1", "Lotto di Mele Golden").waitFor();
        assertThat(text("tbody"))
                .contains("In lavorazione", "Trasformato", "Compost", "Evaporato")
                .contains("0,600 kg");
        find("tbody a", "Mondatura").click();
        page.locator("#uscito").waitFor();
        find("#uscito a", JAM).click();
        find("h1", "Lotto di " + JAM).waitFor();
        assertThat(text(".sp-answers")).contains("0,39 €/pz", lot);
        assertThat(text("tbody")).contains("Produzione", "4,62 €");
    }

    @Test
    @Order(11)
    void theJarsGoToViaPalmanovaWithTheirPaper() throws Exception {
        page.navigate(url + "magazzino/trasferimenti/nuovo");
        choose("#sede", "Capuana");
        page.locator("form.sp-tools button").click();
        Locator row = find("form.sp-form tbody tr", "lotto " + lot).first();
        row.locator("input").fill("6");
        choose("select[name='transfer.to']", "Palmanova");
        page.locator("form.sp-form button[type=submit]").click();
        find("h1", "Trasferimento n.").waitFor();
        assertThat(paper(page, page.url() + "/ddt.pdf"))
                .contains(JAM, lot, "6 pz", "via Palmanova 59");
        page.locator("form.sp-form button[type=submit]").click();
        page.locator("text=Arrivato il").waitFor();
    }

    @Test
    @Order(12)
    void aJarIsSoldInViaPalmanova() throws Exception {
        TillScreen till = new TillScreen(browser.page(), day.palmanova().tillUrl());
        Hands bench = new Hands(day.palmanova().benchUrl());
        till.work("40271");
        bench.scan(JAM_CODE);
        till.awaitLines(1);
        assertThat(till.line(0)).contains("Confettura mele", "4,50");
        till.payWith(20);
        assertThat(till.changeCents()).isEqualTo(1_550);
        new Office(page, url).awaitTillsLevel(4);
        page.navigate(url + "magazzino?q=" + lot);
        find("tbody tr", "Palmanova").locator("a").click();
        find("h1", "Lotto di " + JAM).waitFor();
        Day.await(
                "the jar left",
                20,
                () -> {
                    page.reload();
                    return text("tbody").contains("Vendita");
                });
        assertThat(page.locator("main ul").last().innerText().replace('\u00a0', ' '))
                .contains("5 pz", "6 pz");
    }

    @Test
    @Order(13)
    void whatIsLeftOfASoupIsWeighed() {
        page.navigate(url + "laboratorio");
        find("tr", "Minestrone di stagione").last().locator("a").click();
        Locator form = page.locator("form[action$='/avanzi']").first();
        form.locator("input[name='left.away']").fill("0,700 kg");
        choose("select[name='left.to']", "Compost");
        form.locator("input[name='left.good']").fill("9");
        page.locator("#avanzi").evaluate("head => head.scrollIntoView()");
        photograph(page, "avanzi.png");
        form.locator("button").click();
        find("td.sp-figure", "9 pz").first().waitFor();
        find("#uscito a", "Minestrone").first().click();
        assertThat(text("tbody")).contains("2 pz", "Compost", "1 pz", "Non spiegato");
    }

    @Test
    @Order(14)
    void theBooksAgreeAndThePagesAreThere() {
        page.navigate(url + "oggi/conti");
        page.locator("form[action='/oggi/conti'] button").click();
        page.locator("text=nessuna differenza").waitFor();
        for (String path : List.of("laboratorio", "ricette")) {
            page.navigate(url + path);
            photograph(page, path + ".png");
        }
        assertThat(text("tbody")).contains("Passata di pomodoro 700 g", "Minestrone");
    }

    private String text(String selector) {
        return text(page.locator(selector).first());
    }

    private void choose(String select, String words) {
        choose(page.locator(select).first(), words);
    }

    private Locator find(String selector, String text) {
        return page.locator(selector).filter(has(text));
    }
}
