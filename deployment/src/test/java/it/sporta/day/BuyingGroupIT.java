package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A round of the buying group of viale Faenza, from a member's phone to the shop's shelf. */
class BuyingGroupIT extends TradeCase {

    private static final String NADIAS_PIN = "19647";
    private static final String WINTER = "Scorta d'inverno";
    private static final String TWICE = "key => { key.click(); key.click(); }";
    private static final String TYPE_MEANWHILE =
            "(key, field) => { key.click(); field.focus(); field.value = '7'; }";

    private Page phone;
    private Page office;
    private TillScreen till;
    private Hands bench;
    private String cycle;

    @BeforeAll
    void takeThePhoneOut() {
        phone = browser.phone();
        office = office(NADIA);
        till = new TillScreen(browser.page(), day.faenza().tillUrl());
        bench = new Hands(day.faenza().benchUrl());
    }

    @Test
    @Order(1)
    void aMemberBooksOnAPhoneWithoutScripts() {
        phone.navigate(url + "gruppo");
        phone.locator("input[name='login.account']").fill("ada");
        phone.locator("input[name='login.password']").fill("pera-noce-timo");
        phone.locator("form[action='/accesso'] button").click();
        having(phone.locator(".sp-cycles a"), "Dispensa di dicembre").click();
        assertThat(text(phone.locator(".sp-total"))).contains("28,20 €");
        Locator peas = having(phone.locator(".sp-book li"), "Ceci secchi");
        peas.locator("button[name=more]").click();
        peas.locator("input[name^='q.'][value='1']").waitFor();
        assertThat(text(phone.locator(".sp-total"))).contains("31,00 €");
        assertThat(text(phone.locator(".sp-book"))).contains("Mancano 2 pz per la cassa da 6 pz");
        photograph(phone, "gruppo-telefono.png");
        BoundingBox total = phone.locator(".sp-total").boundingBox();
        assertThat(total.y + total.height).isLessThanOrEqualTo(phone.viewportSize().height);
        assertThat(total.x + total.width).isLessThanOrEqualTo(phone.viewportSize().width);
    }

    @Test
    @Order(2)
    void whatIsTooMuchIsRefusedAndWhatWasBookedStays() {
        Locator honey = having(phone.locator(".sp-book li"), "Miele");
        honey.locator("input[name^='q.']").fill("9");
        phone.locator(".sp-total button").click();
        assertThat(text(phone.locator("[role=alert]"))).contains("al massimo 4 pz a testa");
        phone.navigate(phone.url());
        assertThat(quantity(phone, "Miele")).isEqualTo("2");
    }

    @Test
    @Order(3)
    void aMemberSeesNothingOfTheOffice() {
        assertThat(phone.navigate(url + "acquisti").status()).isEqualTo(403);
        assertThat(phone.navigate(url + "magazzino").status()).isEqualTo(403);
        assertThat(phone.navigate(url).url()).endsWith("/gruppo");
    }

    @Test
    @Order(4)
    void aMemberWithoutAPhoneOrdersAtTheTill() throws Exception {
        till.work(NADIAS_PIN);
        Page page = till.page();
        page.locator("#key-group").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.locator("#key-group").click();
        having(page.locator("a.till-key"), "Prenota per un socio").click();
        having(page.locator(".till-due"), "Piera").click();
        Locator honey = having(page.locator(".till-group-card"), "Miele");
        honey.locator("[id^='more-']").dblclick();
        having(honey.locator("strong"), "2").waitFor();
        honey.locator("[id^='less-']").click();
        having(honey.locator("strong"), "1").waitFor();
        having(page.locator(".till-group-card:has(.is-wanted)"), "Miele").waitFor();
        assertThat(text(page.locator(".till-ticket"))).contains("Piera", "6,90", "16,50 €");
        photograph(page, "gruppo-cassa-prenota.png");
        assertThat(till.hidden(1024, 768)).asList().isEmpty();
        page.setViewportSize(1280, 800);
        Locator more = honey.locator("[id^='more-']");
        Locator less = honey.locator("[id^='less-']");
        till.pressAtOnce(less, more, more, page.locator(".till-pay"));
        assertThat(text(page.locator(".till-group-done"))).contains("Prenotato per Piera");
        office.navigate(url + "acquisti");
        having(office.locator("tbody th a"), "Dispensa di dicembre").click();
        having(office.locator("tbody th a"), "Piera").click();
        Day.await("the office knows", 30, this::hasPieraHoney);
        pressTheKeysOfTheHoneyAtOnce();
        office.locator("details.sp-history summary").click();
        assertThat(text(office.locator("details.sp-history")))
                .contains("Nadia Valdombra: Miele", "0 pz → 2 pz");
    }

    private void pressTheKeysOfTheHoneyAtOnce() {
        Locator honey = having(office.locator(".sp-book li"), "Miele");
        Locator less = honey.locator("button[name=less]");
        honey.locator("input[name^='q.']").fill("1");
        honey.locator("button[name=more]").evaluate(TWICE);
        honey.locator("input[name^='q.'][value='3']").waitFor();
        honey.locator("input[name^='q.']").fill("due");
        less.evaluate(TWICE);
        assertThat(text(office.locator("[role=alert]"))).contains("scrivi la quantità");
        assertThat(quantity(office, "Miele")).isEqualTo("2");
        Locator peas = having(office.locator(".sp-book li"), "Ceci").locator("input[name^='q.']");
        less.evaluate(TYPE_MEANWHILE, peas.elementHandle());
        honey.locator("input[name^='q.'][value='1']").waitFor();
        assertThat(office.locator("[role=alert]").count()).isZero();
        assertThat(peas.inputValue()).isEqualTo("7");
    }

    private boolean hasPieraHoney() {
        office.reload();
        return quantity(office, "Miele").equals("2");
    }

    private static String quantity(Page page, String article) {
        return having(page.locator(".sp-book li"), article)
                .locator("input[name^='q.']")
                .inputValue();
    }

    @Test
    @Order(5)
    void eachProducerGetsOneOrderWithoutAMembersName() throws Exception {
        office.navigate(url + "acquisti");
        having(office.locator("tbody th a"), WINTER).click();
        Locator ready = office.locator("form[action$='/prepara'] button");
        ready.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        cycle = office.url();
        assertThat(ready.isVisible()).isFalse();
        office.locator("details:has(form[action$='/prepara']) summary").click();
        ready.click();
        Locator pasta = having(office.locator("tbody tr:has(a[href$='.csv'])"), "Barona");
        pasta.waitFor();
        assertThat(office.locator("main").innerText()).contains("ordini pronti, da inviare");
        pasta.locator("summary").click();
        photograph(office, "gruppo-ordini.png");
        pasta.locator("form[action$='/inviato'] button").click();
        pasta.locator(".sp-good").waitFor();
        assertThat(pasta.innerText()).contains("Nadia");
        String csv = office.request().get(address(pasta, "csv")).text().replace("\uFEFF", "");
        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv).endsWith("Spaghetti 500 g,20.000,pz,20.000,1,0.85,17.00\r\n");
        assertThat(paper(office, address(pasta, "pdf")))
                .contains("PROVA", "viale Faenza 25", "Spaghetti 500 g", "20 pz", "17,00 €")
                .doesNotContain("Ada", "Bruno", "Omar");
    }

    private String address(Locator row, String kind) {
        String path = row.locator("a[href$='." + kind + "']").getAttribute("href");
        return url + path.substring(1);
    }

    @Test
    @Order(6)
    void theScaleOfTheTillWeighsWhatTheVanBrings() {
        till.open();
        till.awaitSelling();
        Page page = till.page();
        page.locator("#key-group").click();
        Locator task = having(page.locator("a.till-key"), WINTER);
        page.waitForCondition(() -> isThere(task));
        task.click();
        weigh(320);
        assertThat(text(page.locator(".till-group-ask"))).contains("Controlla", "4,000 kg");
        photograph(page, "gruppo-cassa-peso.png");
        page.locator(".till-undo").click();
        weigh(1_700);
        record(1);
        weigh(1_500);
        record(2);
        assertThat(text(having(page.locator(".till-due"), "Formaggio duro")))
                .contains("3,200 kg", "ordinati 4,000 kg");
        photograph(page, "gruppo-cassa-arrivo.png");
        assertThat(till.hidden(1024, 768)).asList().isEmpty();
        page.setViewportSize(1280, 800);
        bench.clearThePan();
    }

    /** The list may still be on its way from the server. */
    private boolean isThere(Locator task) {
        till.page().reload();
        return task.count() > 0;
    }

    private void weigh(long grams) {
        bench.putOnThePan(grams);
        having(till.page().locator(".till-due"), "Formaggio duro").click();
        till.page().locator(".till-group-ask").waitFor();
    }

    private void record(int rows) {
        till.page().locator(".till-pay").click();
        till.page()
                .waitForCondition(
                        () -> till.page().locator(".till-waste-rows .till-line").count() == rows);
    }

    @Test
    @Order(7)
    void theOfficeWritesWhatTheTillDidNotWeighAndAStrangeQuantityIsAskedFor() throws Exception {
        Day.await("the office knows", 30, this::hasTheCheeseCome);
        assertThat(text(having(office.locator("li.sp-card"), "Formaggio duro")))
                .contains("1,700 kg + 1,500 kg", "meno dell'ordine");
        arrive("Farina", "1");
        assertThat(text(office.locator("[role=alert]"))).contains("10 pz", "1 pz");
        arrive("Farina", "10");
        arrive("Spaghetti", "20");
        arrive("Olio", "3");
        arrive("Lenticchie", "6");
        office.locator("form[action$='/ripartisci'] button").click();
        office.waitForURL(Pattern.compile(".*/ripartizione"));
    }

    private boolean hasTheCheeseCome() {
        office.navigate(cycle + "/arrivo");
        return text(having(office.locator("li.sp-card"), "Formaggio duro"))
                .contains("arrivato 3,200 kg");
    }

    private void arrive(String article, String quantity) {
        Locator one = having(office.locator("li.sp-card"), article);
        one.locator("input[name='arrival.quantity']").fill(quantity);
        one.locator("button").click();
        office.waitForLoadState();
    }

    @Test
    @Order(8)
    void whatIsShortIsSharedUpToALevel() {
        Locator cheese = having(office.locator("section.sp-card"), "Formaggio duro");
        assertThat(text(cheese)).contains("3,200 kg", "a ciascuno fino a 1,700 kg");
        assertThat(text(having(cheese.locator("tbody tr"), "Ada B."))).contains("1,700 kg");
        assertThat(text(having(cheese.locator("tbody tr"), "Chiara M."))).contains("0,500 kg");
        Locator flour = having(office.locator("section.sp-card"), "Farina");
        assertThat(text(flour)).contains("a ciascuno fino a 4 pz");
        having(cheese.locator("tbody tr"), "Ada B.").locator("input").fill("1,695");
        cheese.locator("form button").click();
        having(office.locator("section.sp-card tbody tr"), "26,27 €").waitFor();
        photograph(office, "gruppo-ripartizione.png");
        office.locator("form[action$='/come-ripartito'] button").click();
        office.locator("form[action$='/ritiro'] button").click();
        office.waitForURL(Pattern.compile(".*/ritiro"));
        assertThat(text(having(office.locator("tbody tr"), "Ada B."))).contains("86,87 €");
    }

    @Test
    @Order(9)
    void aMemberPaysAtTheTillToTheCent() throws Exception {
        Day.await("the till knows what is due", 30, this::isWinterDue);
        till.work(NADIAS_PIN);
        till.payDue("Ada B.", WINTER);
        assertThat(till.totalCents()).isEqualTo(8_687);
        assertThat(till.text()).contains("1,695 kg");
        photograph(till.page(), "gruppo-cassa.png");
        till.payExactly();
        assertThat(till.changeCents()).isZero();
        Day.await("a paper", 15, () -> !bench.papers().isEmpty());
        assertThat(bench.papers().get(0).totalCents()).isEqualTo(8_687);
        Day.await("the office knows", 30, this::isAdaPaid);
        photograph(office, "gruppo-ritiro.png");
    }

    private boolean isWinterDue() {
        till.work(NADIAS_PIN);
        Page page = till.page();
        page.locator("#key-dues").click();
        page.locator(".till-due").first().waitFor();
        return page.locator(".till-due").filter(has(WINTER)).count() > 0;
    }

    private boolean isAdaPaid() {
        office.navigate(cycle + "/ritiro");
        return text(having(office.locator("tbody tr"), "Ada B.")).contains("pagato");
    }

    @Test
    @Order(10)
    void whatIsLeftBecomesTheShopsByADocument() throws Exception {
        assertThat(text(having(office.locator("h2 + ul li"), "Formaggio duro")))
                .contains("1,505 kg");
        Locator shop = office.locator("select[name='leftover.hub']");
        shop.selectOption(having(shop.locator("option"), "Palmanova").getAttribute("value"));
        office.locator("form[action$='/fine'] button").click();
        office.locator("#conti").waitFor();
        assertThat(text(office.locator("section.sp-card")))
                .contains("86,87 €", "167,93 €", "\u2212254,80 €", "0,00 €");
        assertThat(paper(office, cycle + "/ritiro/ddt.pdf"))
                .contains("Cessione al costo", "viale Faenza 25", "via Palmanova 59")
                .contains("1,505 kg", "16 pz");
        office.navigate(url + "magazzino?q=Formaggio+duro");
        Locator lot = having(office.locator("tbody tr"), "1,505 kg");
        assertThat(text(lot)).contains("Palmanova", "Magazzino");
        lot.locator("th a").click();
        assertThat(text(office.locator("tbody").last())).contains("1,505 kg");
    }
}
