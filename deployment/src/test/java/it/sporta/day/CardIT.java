package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Customers who pay by card, at via Palmanova: on its terminal, which is not always well. */
class CardIT extends TradeCase {

    private static final String AMINA = "40271";
    private static final String PAID = "Pagato con la carta";

    private TillScreen till;
    private Hands bench;
    private final List<Long> charged = new ArrayList<>();

    @BeforeAll
    void comeToTheTill() {
        till = new TillScreen(browser.page(), day.palmanova().tillUrl());
        bench = new Hands(day.palmanova().benchUrl());
        till.work(AMINA);
        charged.addAll(bench.charges());
    }

    private long ringUp() {
        bench.scan(bench.codes().get(0));
        till.awaitLines(1);
        return till.totalCents();
    }

    private void payByCard() {
        till.page().locator("#key-card").click();
    }

    private void assertChargedOnce(long cents) {
        charged.add(cents);
        assertThat(bench.charges()).isEqualTo(charged);
    }

    @Test
    @Order(1)
    void whatTheTerminalApprovesIsPaid() {
        long total = ringUp();
        payByCard();
        till.awaitText(".till-change", PAID);
        assertChargedOnce(total);
        photograph(till.page(), "pos-pagato.png");
    }

    @Test
    @Order(2)
    void whatItRefusesIsNotAndSaysWhy() {
        bench.tellTheTerminal("DECLINES");
        ringUp();
        payByCard();
        till.awaitMessage("Carta rifiutata: FONDI INSUFFICIENTI. Nulla è stato addebitato.");
        assertThat(bench.charges()).isEqualTo(charged);
        photograph(till.page(), "pos-rifiutata.png");
        assertThat(till.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void aChargeWhoseAnswerWasLostOutlivesTheTillAndIsFound() throws Exception {
        bench.tellTheTerminal("DROPS_CHARGED");
        long total = till.totalCents();
        payByCard();
        till.awaitText(".till-card", "La linea con il POS è caduta");
        photograph(till.page(), "pos-linea.png");
        day.cutTheTillOffAndStartIt(day.palmanova());
        till.page().waitForURL(Pattern.compile(".*/login")); // the page goes there by itself
        till.enterPin(AMINA);
        till.awaitSelling();
        till.awaitText(".till-card", "Addebitata o no?");
        assertThat(till.page().locator("#key-card").isDisabled()).isTrue();
        photograph(till.page(), "pos-dubbio.png");
        bench.tellTheTerminal("NONE");
        bench.pullOrPlugTheTerminal();
        till.page().locator("#card-ask").click();
        till.awaitText(".till-change", PAID);
        assertChargedOnce(total);
    }

    @Test
    @Order(4)
    void theOfficeSeesThatItWasInDoubtAndOnWhoseWordItIsNot() throws Exception {
        Page office = office(MARTA);
        Day.await(
                "the server has read it",
                30,
                () -> {
                    office.navigate(url + "vendite/carte");
                    return office.locator("main tbody tr").count() == 1;
                });
        assertThat(text(office.locator("main tbody tr"))).contains("Addebitata", "il POS");
        photograph(office, "ufficio-carte.png");
        office.locator("main tbody tr a").click();
        assertThat(text(office.locator(".sp-answers"))).contains("In dubbio: poi addebitata");
        photograph(office, "ufficio-scontrino-carta.png");
    }
}
