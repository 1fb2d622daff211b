package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Guests at via P.L. Monti: they order at the till and on a phone of the hub's network, the kitchen
 * is told once, the bill has the VAT of what is served, and the larder gives by recipe.
 */
class BarIT extends TradeCase {

    private static final String DISH = "Crostone con la toma";
    private static final String JUICE = "Succo mela 200 ml";
    private static final String JUICE_CODE = "0400000001708";

    private Page office;
    private Page kitchen;
    private Page phone;
    private Page page;
    private TillScreen till;
    private Hands bench;
    private String tillUrl;
    private String phones;

    @BeforeAll
    void openTheBar() {
        office = office(MARTA);
        bench = new Hands(day.monti().benchUrl());
        page = browser.page();
        tillUrl = day.monti().tillUrl();
        till = new TillScreen(page, tillUrl);
        till.work("74093");
        kitchen = browser.page();
        kitchen.navigate(tillUrl + "kitchen");
        kitchen.locator("text=Nulla da preparare").waitFor();
    }

    @Test
    @Order(1)
    void someTomaArrivesThatMustGoFirst() {
        office.navigate(url + "magazzino/ricevi");
        choose(office.locator("select[name='lot.product']"), "Toma di montagna (");
        choose(office.locator("select[name='lot.place']"), "via Monti: Bar");
        fill("lot.quantity", "0,1 kg");
        fill("lot.cost", "10,32");
        fill("lot.label", "TOMA-PRIMA");
        fill("lot.expiry", LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(1).toString());
        office.locator("form.sp-form button[type=submit]").click();
        office.locator("h1").filter(has("Lotto di Toma")).waitFor();
    }

    private void fill(String field, String text) {
        office.locator("input[name='" + field + "']").fill(text);
    }

    @Test
    @Order(2)
    void aTableOrdersAtTheTillAndTheKitchenReadsIt() throws Exception {
        page.locator("#key-tables").click();
        photograph(page, "bar-tavoli.png");
        page.locator(".tb-table").filter(has("Tavolo 3")).click();
        page.locator(".tb-families .is-on").filter(has("Piatti")).waitFor();
        Locator dish = page.locator(".tb-dish").filter(has(DISH));
        Locator other = page.locator(".tb-dish").filter(hasNot(DISH)).first();
        till.pressAtOnce(dish, other, dish, dish);
        page.locator(".tb-line").filter(has("3 × " + DISH)).waitFor();
        Locator otherLine = page.locator(".tb-line").filter(hasNot(DISH));
        assertThat(otherLine.innerText()).startsWith("1 × ");
        otherLine.locator("[id^='less-']").click();
        page.waitForCondition(() -> otherLine.count() == 0);
        page.locator("[id^='less-']").first().click();
        page.locator(".tb-line").filter(has("2 × " + DISH)).waitFor();
        page.locator("[id^='note-']").first().click();
        page.locator("#note").fill("senza crosta");
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        page.setViewportSize(1280, 800);
        page.locator(".tb-go").click();
        photograph(page, "bar-ordine.png");
        page.locator(".tb-families .tb-key").filter(has("Bevande")).click();
        Locator juice = page.locator(".tb-dish").filter(has(JUICE));
        juice.waitFor();
        Locator dishes = page.locator(".tb-families .tb-key").filter(has("Piatti"));
        Locator send = page.locator("#key-send");
        till.pressAtOnce(
                page.locator("[id^='less-']"), page.locator("[id^='more-']"), dishes, juice, send);
        page.locator("#key-bill").waitFor();
        Day.await("the slip is out", 15, () -> bench.kitchenPapers().size() == 1);
        assertThat(slip(0))
                .contains("Tavolo 3", "Comanda 1", "2 × " + DISH, "senza crosta", "1 × " + JUICE)
                .doesNotContain("€", "COPIA");
        card("Tavolo 3").waitFor();
        assertThat(card("Tavolo 3").innerText()).contains("2 × " + DISH, "senza crosta");
    }

    private static Locator.FilterOptions hasNot(String text) {
        return new Locator.FilterOptions().setHasNotText(text);
    }

    /** Touches a dish of the menu until so many of it are wanted. */
    private static void order(Page where, String family, String dish, int becomes) {
        where.locator(".tb-families .tb-key").filter(has(family)).click();
        where.locator(".tb-dish").filter(has(dish)).click();
        where.locator(".tb-line").filter(has(becomes + " × " + dish)).waitFor();
    }

    private String slip(int which) {
        return bench.kitchenPapers().get(which).text();
    }

    private Locator card(String table) {
        return kitchen.locator(".tb-card").filter(has(table));
    }

    @Test
    @Order(3)
    void aPhoneIsPairedByTheCodeOnTheScreen() {
        page.locator(".tb-back").click();
        page.locator(".tb-foot a").filter(has("Telefoni")).click();
        page.locator("button[value='127.0.0.1']").click();
        page.locator("form[action='/phones/code'] button").click();
        page.locator(".tb-qr").waitFor();
        phones = page.locator(".tb-url").first().innerText();
        assertThat(phones).matches("https://127\\.0\\.0\\.1:\\d+/");
        photograph(page, "bar-telefoni.png");
        phone = browser.pairedPhone();
        phone.setDefaultTimeout(10_000);
        phone.navigate(phones + "login?code=" + page.locator(".tb-code").innerText());
        phone.locator("#name").fill("Sala");
        phone.locator(".tb-go").click();
        phone.locator("#pin").fill("91460");
        phone.locator(".tb-go").click();
        phone.locator(".tb-table").first().waitFor();
        for (String money : List.of("sell", "shift/close", "phones", "kitchen")) {
            assertThat(phone.request().get(phones + money).status()).as(money).isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void aTableOrdersOnThePhone() throws Exception {
        photograph(phone, "bar-telefono.png");
        phone.locator(".tb-table").filter(has("Cortile 1")).click();
        order(phone, "Piatti", DISH, 1);
        phone.locator("[id^='note-']").first().click();
        phone.locator("#note").fill("ben caldo");
        phone.locator(".tb-go").click();
        phone.locator(".tb-line").filter(has("ben caldo")).waitFor();
        photograph(phone, "bar-telefono-menu.png");
        phone.locator("a[href='#wanted']").click();
        photograph(phone, "bar-telefono-ordine.png");
        phone.locator("#key-send").click();
        phone.locator("text=Il conto si fa alla cassa").waitFor();
        Day.await("the second slip is out", 15, () -> bench.kitchenPapers().size() == 2);
        assertThat(slip(1)).contains("Cortile 1", "1 × " + DISH, "ben caldo").doesNotContain(JUICE);
    }

    @Test
    @Order(5)
    void whatIsReadyLeavesTheKitchenScreen() {
        card("Cortile 1").waitFor();
        assertThat(kitchen.locator(".tb-card").first().innerText()).contains("Tavolo 3");
        photograph(kitchen, "bar-cucina.png");
        for (String table : List.of("Tavolo 3", "Cortile 1")) {
            card(table).locator(".tb-go").click();
            kitchen.waitForCondition(() -> card(table).count() == 0);
        }
        kitchen.locator("text=Nulla da preparare").waitFor();
    }

    @Test
    @Order(6)
    void theBillHasTheVatOfWhatIsServed() throws Exception {
        pay("Tavolo 3", "Conto 14,90", 20);
        assertThat(till.changeCents()).isEqualTo(510);
        pay("Cortile 1", "Conto 6,50", 10);
        assertThat(till.changeCents()).isEqualTo(350);
        Day.await("both receipts are out", 15, () -> bench.papers().size() == 2);
        Paper served = bench.papers().get(0);
        assertThat(served.totalCents()).isEqualTo(1_490);
        assertThat(served.text()).contains("Consumato sul posto", DISH, JUICE);
        assertThat(vat(served)).containsExactly("10% 13,55 1,35 14,90");
    }

    private void pay(String table, String bill, int euro) {
        page.navigate(tillUrl + "tables");
        page.locator(".tb-table").filter(has(table)).click();
        assertThat(text(page.locator("#key-bill"))).contains(bill);
        page.locator("#key-bill").click();
        page.waitForURL(Pattern.compile(".*/sell"));
        till.payWith(euro);
    }

    /** Rate, net, VAT and sum of the rows at the foot of a receipt. */
    private static List<String> vat(Paper paper) {
        return Pattern.compile("(?m)^(\\d+%) +([\\d,]+) +([\\d,]+) +([\\d,]+)\\s*$")
                .matcher(paper.text())
                .results()
                .map(row -> row.group().strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    @Order(7)
    void theSameJuiceTakenAwayHasItsOwn() throws Exception {
        page.locator("#way-TAKEN_AWAY").click();
        page.locator("#way-TAKEN_AWAY.is-on").waitFor();
        bench.scan(JUICE_CODE);
        till.awaitLines(1);
        till.payExactly();
        Day.await("the third receipt is out", 15, () -> bench.papers().size() == 3);
        Paper away = bench.papers().get(2);
        assertThat(away.text()).contains("Da asporto");
        assertThat(away.totalCents()).isEqualTo(190);
        assertThat(vat(away)).containsExactly("22% 1,56 0,34 1,90");
    }

    @Test
    @Order(8)
    void theLarderGaveByRecipeWhatExpiresFirst() throws Exception {
        new Office(office, url).awaitTillsLevel(4);
        openSale("Tavolo 3");
        assertThat(text(office.locator(".sp-card-figure").first())).isEqualTo("14,90 €");
        assertThat(line(DISH))
                .contains("2 pz", "6,50 €", "10", "13,00 €")
                .contains("0,240 kg", "0,100 kg lotto TOMA-PRIMA", "0,060 kg");
        assertThat(line(JUICE)).contains("1 pz", "1,90 €", "10");
        openSale("Cortile 1");
        assertThat(text(office.locator(".sp-card-figure").first())).isEqualTo("6,50 €");
        assertThat(line(DISH)).contains("0,120 kg", "0,080 kg").doesNotContain("TOMA-PRIMA");
    }

    private void openSale(String table) throws Exception {
        Locator paid = office.locator("tr").filter(has(table)).locator("a[href^='/oggi/vendite/']");
        Day.await(
                "the sale of " + table + " is there",
                30,
                () -> {
                    office.navigate(url + "bar");
                    return paid.count() == 1;
                });
        if (table.equals("Tavolo 3")) {
            photograph(office, "bar-ufficio.png");
        }
        paid.click();
        office.locator("h1").filter(has("Scontrino")).waitFor();
    }

    private String line(String name) {
        return office.locator("tbody tr")
                .filter(has(name))
                .innerText()
                .replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    @Order(9)
    void tillPaperAndServerSayTheSameMoney() {
        office.navigate(url + "oggi/conti");
        office.locator("form[action='/oggi/conti'] button").click();
        office.locator("text=nessuna differenza").waitFor();
        assertThat(bench.papers().stream().mapToLong(Paper::totalCents).sum())
                .isEqualTo(1_490 + 650 + 190);
        assertThat(till.complaints()).isEmpty();
        page.navigate(tillUrl + "phones");
        page.locator("form[action='/phones/off'] button").click();
        page.locator("button[value='127.0.0.1']").waitFor();
    }
}
