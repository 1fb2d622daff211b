package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.sporta.kernel.Rome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The kitchen of via Capuana cooks for others: from the quote to the invoice. */
class CateringIT extends TradeCase {

    private static final String LUCIA = "27904";
    private static final String SOUP = "Vellutata di zucca";
    private static final String WATER = "Acqua naturale in vetro 1 l";
    private static final String APPLES = "Mele Golden";

    private static final Pattern TO_COOK = Pattern.compile("(\\d+) pz da cucinare su 100 pz");

    /** Of the shopping list: needed, there, to buy. */
    private static final Pattern ROW =
            Pattern.compile("Zucca Delica (\\S+) kg (\\S+) kg (\\S+) kg");

    private static final Pattern NUMBER =
            Pattern.compile("Documento di trasporto n\\. (\\d+/\\d{4})");

    private Page office;
    private TillScreen till;
    private String occasion;
    private String transport;

    @BeforeAll
    void openTheKitchen() {
        office = office(MARTA);
        till = new TillScreen(browser.page(), day.capuana().tillUrl());
        till.work(LUCIA);
    }

    @Test
    @Order(1)
    void aQuoteShowsTheVatOfEachRate() throws Exception {
        office.navigate(url + "catering");
        assertThat(text(office.locator("tbody"))).contains("Preventivo", "Accettato", "Concluso");
        photograph(office, "catering.png");
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
        fill("occasion.covers", "100");
        fill("occasion.place", "via Padova 1, Milano");
        dish(0, SOUP, "100", "6,00");
        dish(1, WATER, "6", "1,50");
        dish(2, APPLES, "2", "2,20");
        fill("occasion.deposit", "200");
        fill("occasion.valid", today.plusDays(4).toString());
        office.locator("form.sp-form button[type=submit]").click();
        office.locator("#accetta").waitFor();
        occasion = office.url();
        photograph(office, "catering-preventivo.png");
        assertThat(paper("preventivo.pdf"))
                .contains("PROVA", "Preventivo n.", "Circolo di prova", "613,40 €")
                .contains("Acconto 200,00 €, saldo 413,40 €", "Contiene: latte, sedano")
                .contains("IVA 4% su 4,23 €", "IVA 10% su 545,45 €", "IVA 22% su 7,38 €");
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
    void whatIsMissingIsOnTheShoppingListAndWhatIsReadyIsNotCookedAgain() throws Exception {
        String list = paper("cucina.pdf");
        assertThat(list).doesNotContain("Circolo di prova");
        Matcher soup = found(TO_COOK, list);
        Matcher pumpkin = found(ROW, list);
        long needed = figure(pumpkin, 1);
        long lacking = needed - figure(pumpkin, 2);
        assertThat(needed).isEqualTo(figure(soup, 1) * 300);
        assertThat(figure(pumpkin, 3)).isEqualTo((lacking + 99) / 100 * 100);
        photograph(office.locator("section[aria-labelledby=cucina]"), "catering-cucina.png");

        receive(SOUP, "100 pz");
        receive(WATER, "6 pz");
        receive(APPLES, "2 kg");
        assertThat(paper("cucina.pdf"))
                .contains(" 0 pz da cucinare su 100 pz", "In magazzino c'è tutto.");
    }

    private static Matcher found(Pattern what, String paper) {
        Matcher matcher = what.matcher(paper);
        assertThat(matcher.find()).as(paper).isTrue();
        return matcher;
    }

    /** Pieces or grams. */
    private static long figure(Matcher row, int column) {
        return Paper.cents(row.group(column));
    }

    private void receive(String article, String quantity) {
        office.navigate(url + "magazzino/ricevi");
        choose(office.locator("select[name='lot.product']"), article + " (");
        choose(office.locator("select[name='lot.place']"), "via Capuana: Cucina");
        fill("lot.quantity", quantity);
        fill("lot.cost", "1,00");
        fill("lot.expiry", Rome.today(Clock.systemUTC()).plusDays(6).toString());
        office.locator("form.sp-form button[type=submit]").click();
        having(office.locator("h1"), "Lotto di " + article).waitFor();
    }

    @Test
    @Order(3)
    void whatWasAcceptedIsPaidForAtTheTillToTheCent() throws Exception {
        office.navigate(occasion);
        fill("agreement.who", "Pina Loreti");
        office.locator("form[action$='/accetta'] button").click();
        office.locator("#soldi").waitFor();
        pays("Acconto", 20_000);
    }

    /** At the till, and the office hears of it. */
    private void pays(String what, long cents) throws Exception {
        till.payDue("Circolo di prova", what);
        assertThat(till.totalCents()).isEqualTo(cents);
        till.payExactly();
        Day.await("the office knows", 30, () -> says(what, "Pagato"));
    }

    private boolean says(String row, String state) {
        office.navigate(occasion);
        return text(having(office.locator("#soldi ~ * tbody tr"), row)).contains(state);
    }

    @Test
    @Order(4)
    void goodsLeaveWithTheirPaperAndComeBackByName() throws Exception {
        photograph(office.locator("section[aria-labelledby=parte]"), "catering-parte.png");
        office.locator("form[action$='/parte'] button").click();
        office.locator("#fuori").waitFor();
        String paper = paper("ddt.pdf");
        transport = found(NUMBER, paper).group(1);
        assertThat(paper)
                .contains("Circolo di prova", "via Padova 1, Milano", "via Capuana 7", "Vendita")
                .contains(SOUP, WATER, APPLES);
        Locator rows = office.locator("form[action$='/torna'] tbody tr");
        assertThat(out(rows, SOUP)).isEqualTo(100);
        assertThat(out(rows, WATER)).isEqualTo(6);
        assertThat(out(rows, APPLES)).isEqualTo(2_000);
        Locator soup = rows.filter(has(SOUP)).last();
        long went = out(soup, SOUP);
        soup.locator("input").fill("3");
        soup.locator("select").selectOption("COMPOST");
        photograph(office.locator("section[aria-labelledby=fuori]"), "catering-torna.png");
        office.locator("form[action$='/torna'] button").click();
        having(office.locator(".sp-state"), "Concluso").waitFor();
        soup.locator("th a").click();
        having(office.locator("h1"), "Lotto di " + SOUP).waitFor();
        assertThat(moved("Cucina", "In viaggio")).isEqualTo(went);
        assertThat(moved("In viaggio", "Compost")).isEqualTo(3);
        assertThat(moved("In viaggio", "Cliente")).isEqualTo(went - 3);
    }

    /** Pieces or grams of an article in the rows of a table, over all of its lots. */
    private static long out(Locator rows, String article) {
        return rows.filter(has(article)).locator("td:first-of-type").allInnerTexts().stream()
                .mapToLong(Paper::cents)
                .sum();
    }

    private long moved(String from, String to) {
        Locator row = office.locator("tbody tr").filter(has(from)).filter(has(to));
        return Paper.cents(row.locator(".sp-figure").first().innerText());
    }

    @Test
    @Order(5)
    void theInvoiceIsValidAndCitesTillAndTransport() throws Exception {
        office.navigate(occasion);
        office.locator("form[action$='/saldo'] button").click();
        having(office.locator("#soldi ~ * tbody tr"), "Saldo").waitFor();
        pays("Saldo", 41_340);
        office.locator("form[action$='/carte/fattura'] button").click();
        office.locator("a[href$='/carte/fattura.xml']").waitFor();
        photograph(office.locator("section[aria-labelledby=soldi]"), "catering-soldi.png");
        InvoiceFile invoice =
                new InvoiceFile(office.request().get(occasion + "/carte/fattura.xml").body());
        assertThat(invoice.text("//TipoDocumento")).isEqualTo("TD01");
        assertThat(invoice.text("//CessionarioCommittente//Denominazione"))
                .isEqualTo("Circolo di prova");
        assertThat(invoice.text("//ImportoTotaleDocumento")).isEqualTo("613.40");
        assertThat(rate(invoice, "4.00")).isEqualTo("4.23 + 0.17");
        assertThat(rate(invoice, "10.00")).isEqualTo("545.45 + 54.55");
        assertThat(rate(invoice, "22.00")).isEqualTo("7.38 + 1.62");
        assertThat(invoice.text("//DettaglioPagamento[1]/ImportoPagamento")).isEqualTo("200.00");
        assertThat(invoice.text("//DettaglioPagamento[2]/ImportoPagamento")).isEqualTo("413.40");
        assertThat(invoice.text("count(//AltriDatiGestionali[TipoDato='DOC.COMM.'])"))
                .isEqualTo("2");
        assertThat(invoice.text("//AltriDatiGestionali[1]/RiferimentoTesto"))
                .matches("Cassa \\S+, vendita \\d+");
        assertThat(invoice.text("//DatiDDT/NumeroDDT")).isEqualTo(transport);
    }

    @Test
    @Order(6)
    void papersLeaveNoTroubleInTheLog() throws Exception {
        Path log = day.dataOf("server").resolve("wildfly/log/server.log");
        assertThat(Files.readString(log))
                .contains("sporta.war")
                .doesNotContain("Unmapping is not supported");
    }

    private static String rate(InvoiceFile invoice, String percent) throws Exception {
        String row = "//DatiRiepilogo[AliquotaIVA='" + percent + "']/";
        return invoice.text(row + "ImponibileImporto") + " + " + invoice.text(row + "Imposta");
    }

    private String paper(String name) throws IOException {
        return paper(office, occasion + "/carte/" + name);
    }
}
