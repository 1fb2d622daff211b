package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A till whose sales get documenti commerciali, from a fiscal printer that is not always well. */
class FiscalIT extends TradeCase {

    private static final String MARTAS_PIN = "74093";

    private Page page;
    private TillScreen till;
    private Hands bench;
    private String tillUrl;
    private int issued;

    /** Of what stays as it is for long the till asks every half minute. */
    private static final int LONGEST_LOOK_MILLIS = 45_000;

    @BeforeAll
    void comeToTheTill() {
        page = browser.page();
        tillUrl = day.capuana().tillUrl();
        bench = new Hands(day.capuana().benchUrl());
        till = new TillScreen(page, tillUrl);
        till.leave();
        till.work(MARTAS_PIN);
        page.navigate(tillUrl + "devices/fiscal");
        page.locator("input[name='fiscal.path']").fill(bench.fiscalAddress());
        page.locator("input[name='fiscal.serial']").fill("99SPT000001");
        page.locator("input[name='fiscal.departments']").fill("22:1/1 10:2/2 4:3/3 5:4/4");
        page.locator(".td-keys .till-go").click();
        till.awaitText(".till-states", "Stampante fiscale");
        till.open();
        till.awaitSelling();
        issued = bench.fiscalDocuments().size();
    }

    private void ringUpAndPay() {
        bench.scan(bench.codes().get(0));
        till.awaitLines(1);
        till.payExactly();
        page.locator(".till-change").waitFor();
    }

    /** So many documents more, and no other. */
    private void assertIssued(int more) {
        issued += more;
        page.waitForCondition(() -> bench.fiscalDocuments().size() >= issued);
        assertThat(bench.fiscalDocuments()).hasSize(issued);
    }

    private void toTheList() {
        page.navigate(tillUrl + "sell/papers");
    }

    @Test
    @Order(1)
    void aSaleGetsItsDocumentAndNothingIsSaid() {
        ringUpAndPay();
        assertIssued(1);
        assertThat(page.locator(".sp-message.sp-look").count()).isZero();
    }

    @Test
    @Order(2)
    void aLostAnswerIsFoundAndSaidSoonAndNothingPrintsTwice() {
        bench.tellTheFiscalPrinter("ANSWER_LOST");
        ringUpAndPay();
        long began = System.nanoTime();
        till.awaitText(".sp-message", "la risposta si era persa");
        Duration until = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("from the payment to the sentence: " + until.toMillis() + " ms");
        assertThat(until).isLessThan(Duration.ofSeconds(8));
        assertIssued(1);
        photograph(page, "documento-ritrovato.png");
    }

    @Test
    @Order(3)
    void whatDidNotComeOutIsPrintedByAPersonOnce() {
        bench.tellTheFiscalPrinter("DROPPED_BEFORE_PRINTING");
        ringUpAndPay();
        till.awaitText(".sp-message", "il documento commerciale non è uscito");
        till.awaitText(".till-states", "Da emettere: 1");
        photograph(page, "documento-non-uscito.png");
        assertIssued(0);
        toTheList();
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        page.setViewportSize(1280, 800);
        photograph(page, "documenti-da-emettere.png");
        till.open();
        till.awaitSelling();
        page.locator(".sp-message form[action$='/document'] button").click();
        page.waitForURL(Pattern.compile(".*/sell/papers"));
        assertIssued(1);
        awaitNothingOwed();
    }

    private void awaitNothingOwed() {
        page.waitForCondition(
                () -> {
                    toTheList();
                    return page.locator(".till-documents").count() == 0;
                });
    }

    @Test
    @Order(4)
    void aRollThatEndsIsSaidAndWithANewOneAPersonPrints() {
        bench.tellTheFiscalPrinter("PAPER_ENDS");
        till.open();
        till.awaitSelling();
        ringUpAndPay();
        till.awaitText(".sp-message", "documento commerciale");
        bench.newFiscalRoll();
        toTheList();
        page.waitForCondition(
                () -> {
                    toTheList();
                    return page.locator("button[formaction$='/document']").count() == 1;
                },
                new Page.WaitForConditionOptions().setTimeout(LONGEST_LOOK_MILLIS));
        page.locator("button[formaction$='/document']").click();
        assertIssued(1);
        awaitNothingOwed();
    }

    @Test
    @Order(5)
    void theOfficeSeesDocumentAndDay() {
        till.open();
        till.awaitSelling();
        page.navigate(tillUrl + "sell/more");
        page.locator("a[href='/fiscal']").click();
        page.locator("form[action='/fiscal/close'] button").waitFor();
        assertThat((List<?>) till.hidden(1024, 768)).isEmpty();
        page.setViewportSize(1280, 800);
        page.locator("form[action='/fiscal/close'] button").click();
        page.locator(".sp-message").filter(has("Ultima chiusura")).waitFor();
        photograph(page, "chiusura-fiscale.png");
        Page office = office(MARTA);
        office.waitForCondition(
                () -> {
                    office.navigate(url + "vendite/documenti");
                    return office.locator("tbody tr").count() > 0;
                });
        Locator closing = office.locator("tbody tr").first();
        assertThat(text(closing)).contains("99SPT000001");
        photograph(office, "documenti-sede.png");
        assertThat(till.complaints()).isEmpty();
    }

    @Test
    @Order(6)
    void theTillGoesOnWithoutIt() {
        page.navigate(tillUrl + "devices/fiscal");
        page.locator("button[formaction='/devices/fiscal/remove']").click();
        page.waitForCondition(
                () -> page.locator("button[formaction='/devices/fiscal/remove']").count() == 0);
        till.open();
        till.awaitSelling();
        ringUpAndPay();
        assertIssued(0);
    }
}
