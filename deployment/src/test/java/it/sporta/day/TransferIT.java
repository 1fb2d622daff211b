package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Goods go from via Palmanova to via Capuana, with their paper. */
class TransferIT extends TradeCase {

    private Page page;
    private String goods;

    @BeforeAll
    void enterTheOffice() {
        page = office(MARTA);
    }

    @Test
    @Order(1)
    void nothingLeavesWithoutAQuantity() {
        page.navigate(url + "magazzino/trasferimenti/nuovo");
        choose(page.locator("#sede"), "Palmanova");
        page.locator("form.sp-tools button").click();
        page.waitForURL(Pattern.compile(".*sede=.*"));
        choose(page.locator("select[name='transfer.to']"), "Capuana");
        page.locator("form.sp-form button[type=submit]").click();
        assertThat(page.locator("[role=alert]").innerText())
                .contains("Scrivi quanto parte di almeno un lotto.");
        photograph(page, "trasferimento-nuovo.png");
    }

    @Test
    @Order(2)
    void whatLeavesHasItsDocument() throws Exception {
        Locator row = plenty();
        goods = row.locator("th").evaluate("th => th.firstChild.textContent").toString().strip();
        row.locator("input").fill("1,5");
        page.locator("form.sp-form button[type=submit]").click();
        page.locator("h1", new Page.LocatorOptions().setHasText("Trasferimento n.")).waitFor();
        assertThat(paper(page, page.url() + "/ddt.pdf"))
                .contains("PROVA", "via Palmanova 59", "via Capuana 7", goods, "1,500 kg")
                .contains("Trasferimento tra sedi");
    }

    /** A lot of which more is there than leaves, whatever was sold before. */
    private Locator plenty() {
        return page.locator("form.sp-form tbody tr").all().stream()
                .filter(row -> text(row).matches("(?s).*\\b\\d{2,},\\d{3} kg.*"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void whatDoesNotArriveIsShown() {
        page.locator("input[name='arrived.0']").fill("1,4");
        page.locator("form.sp-form button[type=submit]").click();
        page.locator("text=Arrivato il").waitFor();
        assertThat(page.locator("tbody tr").first().innerText().replace('\u00a0', ' '))
                .contains("1,500 kg", "1,400 kg", "0,100 kg");
        photograph(page, "trasferimento.png");
        page.locator("tbody th a").first().click();
        page.locator("h1", new Page.LocatorOptions().setHasText(goods)).waitFor();
        assertThat(page.locator("tbody").innerText())
                .contains("Trasferimento", "In viaggio", "Non spiegato", "Conta");
    }
}
