package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A round of the buying group of viale Faenza, from a member's phone to the shop's shelf. */
class BuyingGroupIT extends TradeCase {

    private static final String NADIAS_PIN = "19647";
    private static final String WINTER = "Scorta d'inverno";

    private Page phone;
    private Page office;
    private String cycle;

    @BeforeAll
    void takeThePhoneOut() {
        phone = browser.phone();
        office = office(NADIA);
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
        peas.locator("input[value='1']").waitFor();
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
        honey.locator("input").fill("9");
        phone.locator(".sp-total button").click();
        assertThat(text(phone.locator("[role=alert]"))).contains("al massimo 4 pz a testa");
        phone.navigate(phone.url());
        assertThat(having(phone.locator(".sp-book li"), "Miele").locator("input").inputValue())
                .isEqualTo("2");
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
    void eachProducerGetsOneOrderWithoutAMembersName() throws Exception {
        office.navigate(url + "acquisti");
        having(office.locator("tbody th a"), WINTER).click();
        office.locator("form[action$='/invia']").waitFor();
        cycle = office.url();
        office.locator("form[action$='/invia'] button").click();
        Locator pasta = having(office.locator("tbody tr:has(a[href$='.csv'])"), "Barona");
        pasta.waitFor();
        photograph(office, "gruppo-ordini.png");
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
    @Order(5)
    void whatArrivesIsWeighedAndAStrangeWeightIsAskedFor() {
        office.navigate(cycle + "/arrivo");
        arrive("Formaggio duro", "0,32");
        assertThat(text(office.locator("[role=alert]"))).contains("4,000 kg", "0,320 kg");
        arrive("Formaggio duro", "3,2");
        arrive("Farina", "10");
        arrive("Spaghetti", "20");
        arrive("Olio", "3");
        arrive("Lenticchie", "6");
        office.locator("form[action$='/ripartisci'] button").click();
        office.waitForURL(Pattern.compile(".*/ripartizione"));
    }

    private void arrive(String article, String quantity) {
        Locator one = having(office.locator("li.sp-card"), article);
        one.locator("input[name='arrival.quantity']").fill(quantity);
        one.locator("button").click();
        office.waitForLoadState();
    }

    @Test
    @Order(6)
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
    @Order(7)
    void aMemberPaysAtTheTillToTheCent() throws Exception {
        TillScreen till = new TillScreen(browser.page(), day.faenza().tillUrl());
        till.work(NADIAS_PIN);
        till.payDue("Ada B.", WINTER);
        assertThat(till.totalCents()).isEqualTo(8_687);
        assertThat(till.text()).contains("1,695 kg");
        photograph(till.page(), "gruppo-cassa.png");
        till.payExactly();
        assertThat(till.changeCents()).isZero();
        Hands bench = new Hands(day.faenza().benchUrl());
        Day.await("a paper", 15, () -> !bench.papers().isEmpty());
        assertThat(bench.papers().get(0).totalCents()).isEqualTo(8_687);
        Day.await("the office knows", 30, this::isAdaPaid);
        photograph(office, "gruppo-ritiro.png");
    }

    private boolean isAdaPaid() {
        office.navigate(cycle + "/ritiro");
        return text(having(office.locator("tbody tr"), "Ada B.")).contains("pagato");
    }

    @Test
    @Order(8)
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
